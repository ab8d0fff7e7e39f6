import type { BookingPolicy } from '../../../core/policies/booking-policy.ts';
import { sentence } from '../../../locales/sentence.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** `2 days`, `24 hours`, `90 minutes`. */
function length(minutes: number): string {
  if (minutes >= 2 * DAY && minutes % DAY === 0) return sentence('mails:length.days', { count: minutes / DAY });
  if (minutes >= HOUR && minutes % HOUR === 0) return sentence('mails:length.hours', { count: minutes / HOUR });
  return sentence('mails:length.minutes', { count: minutes });
}

const before = (minutes: number): string =>
  minutes === 0 ? sentence('mails:length.at_start') : sentence('mails:length.before', { length: length(minutes) });

function changes({ moveUntilMinutes, cancelUntilMinutes, mostMoves }: BookingPolicy): string {
  const cancel = before(cancelUntilMinutes);
  if (mostMoves === 0) return sentence('mails:rule.set_cancel', { cancel });
  return moveUntilMinutes === cancelUntilMinutes
    ? sentence('mails:rule.set', { until: cancel })
    : sentence('mails:rule.set_each', { move: before(moveUntilMinutes), cancel });
}

/** What a client may do with each of several sessions that were agreed on under one policy. */
export function policyLines(policy: BookingPolicy): string {
  const { mostMoves, freeCancelMinutes, cancelUntilMinutes } = policy;
  const moves = mostMoves === null || mostMoves === 0 ? null : sentence('mails:rule.set_moves', { count: mostMoves });
  const late = freeCancelMinutes > cancelUntilMinutes ? sentence('mails:rule.set_late', { length: length(freeCancelMinutes) }) : null;
  return [changes(policy), moves, late].filter((each) => each !== null).join(' ');
}
