import { ORPCError } from '@orpc/server';
import type { Problem, ProblemCode } from '../../contract/problem.ts';
import type { AvailabilityRefusal } from '../../core/availability/availability-refusal.ts';
import type { BookingRefusal } from '../../core/bookings/booking-refusal.ts';
import type { EraseRefusal } from '../../core/clients/decide-erase.ts';
import type { ChangedMeanwhile } from '../../core/changed-meanwhile.ts';
import type { FormRefusal } from '../../core/forms/form-refusal.ts';
import type { SendRefusal } from '../../core/cycles/send/decide-send.ts';
import type { Result } from '../../core/result.ts';
import type { DatesTaken } from '../../core/series/booked/decide-dates.ts';
import type { SeriesRefusal } from '../../core/series/series-refusal.ts';
import { sentence } from '../../locales/sentence.ts';
import { dayWords } from '../day-words.ts';
import type { TableRefusal } from '../files/read-table.ts';
import { type Clocks, onBothClocks } from './bookings/on-both-clocks.ts';
import { PROBLEM_STATUS } from './problem-status.ts';

/** Any refusal an action can give: a code of the closed list, and for some more to say. */
export type AnyRefusal =
  | BookingRefusal
  | AvailabilityRefusal
  | ChangedMeanwhile
  | EraseRefusal
  | TableRefusal
  | SendRefusal
  | SeriesRefusal
  | DatesTaken
  | FormRefusal
  | { readonly code: ProblemCode };

type Extra = Pick<
  Problem,
  'alternatives' | 'bookings' | 'changed' | 'dates' | 'holds' | 'kept' | 'placements' | 'starts' | 'fields' | 'instance'
>;

const iso = (instant: number): string => new Date(instant).toISOString();

/** Which rule refuses, and until when it was or from when it will be possible; undefined where there is no more to say than its code does. */
function ruleSentence(refusal: AnyRefusal, clocks: Clocks): string | undefined {
  if ((refusal.code === 'cancel_too_late' || refusal.code === 'move_too_late') && 'until' in refusal)
    return sentence(`policies:refused.${refusal.code}`, { until: onBothClocks(refusal.until, clocks) });
  if ('earliest' in refusal) return sentence('policies:refused.too_soon', { earliest: onBothClocks(refusal.earliest, clocks) });
  if ('latest' in refusal) return sentence('policies:refused.too_far', { latest: onBothClocks(refusal.latest, clocks) });
  return undefined;
}

/** What is said otherwise of a number or a day, or of several at once; undefined where the code's own sentence will do. */
function countedSentence(refusal: AnyRefusal): string | undefined {
  if ('resetsOn' in refusal) return sentence('policies:refused.check_in_used', { day: dayWords(refusal.resetsOn) });
  if ('missing' in refusal) return sentence('policies:refused.not_enough_credits', { count: refusal.missing });
  if (refusal.code === 'moved_too_often' && 'most' in refusal)
    return sentence(refusal.most === 0 ? 'policies:refused.never_moved' : 'policies:refused.moved_too_often', { count: refusal.most });
  if (refusal.code === 'too_many_at_once' && 'most' in refusal)
    return sentence('policies:refused.too_many_at_once', { count: refusal.most });
  if (refusal.code === 'slot_taken' && 'starts' in refusal && refusal.starts)
    return sentence('policies:refused.some_taken', { count: refusal.starts.length });
  return undefined;
}

/** The sentence a person reads; with the clocks of both sides, a time that decided is named. */
export function refusalSentence(refusal: AnyRefusal, clocks?: Clocks): string {
  const ruled = countedSentence(refusal) ?? (clocks && ruleSentence(refusal, clocks));
  if (ruled !== undefined) return ruled;
  if (refusal.code === 'limit_reached' && 'per' in refusal)
    return sentence(`problems:limit_reached_${refusal.per}`, { count: refusal.most });
  if (refusal.code === 'span_too_long' && 'mostDays' in refusal) return sentence('problems:span_too_long', { count: refusal.mostDays });
  if ('openQuote' in refusal && refusal.openQuote !== undefined) return sentence('import:open_quote', { line: refusal.openQuote });
  return sentence(`problems:${refusal.code}`);
}

function extras(refusal: AnyRefusal): Extra {
  if ('bookings' in refusal)
    return { bookings: refusal.bookings.map((booking) => ({ ...booking, startsAt: iso(booking.startsAt), endsAt: iso(booking.endsAt) })) };
  if ('dates' in refusal) return { dates: [...refusal.dates] };
  if ('pairs' in refusal) return { dates: [...new Set(refusal.pairs.flat())] };
  if ('placements' in refusal) return { placements: [...refusal.placements] };
  if ('changed' in refusal && refusal.changed) {
    const { by, at, fields } = refusal.changed;
    return { changed: { by, at: at === null ? null : iso(at), fields: [...fields] } };
  }
  if ('wrong' in refusal)
    return {
      fields: refusal.wrong.map(({ questionId, what }) => ({ path: `answers.${questionId}`, message: sentence(`answers:wrong.${what}`) })),
    };
  if ('field' in refusal && refusal.field !== undefined) return { fields: [{ path: refusal.field, message: refusalSentence(refusal) }] };
  return {
    ...('alternatives' in refusal && refusal.alternatives && { alternatives: refusal.alternatives.map(iso) }),
    ...('starts' in refusal && refusal.starts && { starts: refusal.starts.map(iso) }),
    ...('resetsOn' in refusal && { resetsOn: refusal.resetsOn }),
    ...('missing' in refusal && { missing: refusal.missing }),
  };
}

/** A refusal as the error that becomes its problem document (RFC 9457). */
export function problem(refusal: AnyRefusal, extra: Extra = {}, clocks?: Clocks): ORPCError<string, Problem> {
  const status = PROBLEM_STATUS[refusal.code];
  const detail = refusalSentence(refusal, clocks);
  const data: Problem = {
    type: `/api/docs#${refusal.code}`,
    title: refusal.code.replaceAll('_', ' '),
    status,
    detail,
    code: refusal.code,
    ...extras(refusal),
    ...extra,
  };
  return new ORPCError(refusal.code, { status, message: detail, data });
}

/** The value of a decision, or its refusal thrown towards the one place that answers errors. */
export function valueOf<T>(result: Result<T, AnyRefusal>): T {
  if (result.ok) return result.value;
  throw problem(result.refusal);
}
