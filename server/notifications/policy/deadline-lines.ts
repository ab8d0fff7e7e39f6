import type { Moment } from '../../../core/time/moment.ts';
import { sentence } from '../../../locales/sentence.ts';
import { startWords, zoneWords } from '../lines/when-lines.ts';

/** What the client may still do with one booking, on the client's clock, by the policy they booked under. */
export interface Deadlines {
  /** Until when they may move and cancel it by the link; null where it is too late or was done too often. */
  readonly moveUntil: Moment | null;
  readonly cancelUntil: Moment | null;
  /** From when on a cancellation counts as late, on both clocks; null where it never does while it is possible. */
  readonly lateFrom: { readonly coachTime: Moment; readonly clientTime: Moment } | null;
  /** Whether that is now. */
  readonly lateNow: boolean;
  /** How often they may still move it; null is as often as they like. */
  readonly movesLeft: number | null;
}

/** `Mon 2 March 2026, 16:00`, with the zone where the two sides have different clocks. */
const until = (moment: Moment, otherClock: boolean): string =>
  otherClock ? `${startWords(moment)}, ${zoneWords(moment)}` : startWords(moment);

function changes({ moveUntil, cancelUntil }: Deadlines, otherClock: boolean): string {
  const move = moveUntil && until(moveUntil, otherClock);
  const cancel = cancelUntil && until(cancelUntil, otherClock);
  if (move !== null && cancel !== null)
    return move === cancel
      ? sentence('mails:rule.both', { until: move })
      : sentence('mails:rule.each', { moveUntil: move, cancelUntil: cancel });
  if (move !== null) return sentence('mails:rule.move', { until: move });
  return cancel === null ? sentence('mails:rule.none') : sentence('mails:rule.cancel', { until: cancel });
}

function late({ cancelUntil, lateFrom, lateNow }: Deadlines, otherClock: boolean): string | null {
  if (cancelUntil === null || lateFrom === null) return null;
  return lateNow ? sentence('mails:rule.late_now') : sentence('mails:rule.late', { until: until(lateFrom.clientTime, otherClock) });
}

/** What the client may do until when, in a few sentences. */
export function deadlineLines(deadlines: Deadlines, otherClock: boolean): string {
  const { moveUntil, movesLeft } = deadlines;
  const moves = moveUntil !== null && movesLeft !== null ? sentence('mails:rule.moves', { count: movesLeft }) : null;
  return [changes(deadlines, otherClock), moves, late(deadlines, otherClock)].filter((each) => each !== null).join(' ');
}

/** Why a cancellation by the client counts as late, for either side. */
export function lateLine({ lateFrom }: Deadlines, to: 'client' | 'coach', otherClock: boolean): string {
  if (lateFrom === null) return sentence('mails:rule.was_late_now');
  const moment = to === 'client' ? lateFrom.clientTime : lateFrom.coachTime;
  return sentence('mails:rule.was_late', { until: until(moment, otherClock) });
}
