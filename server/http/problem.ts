import { ORPCError } from '@orpc/server';
import type { Problem, ProblemCode } from '../../contract/problem.ts';
import type { AvailabilityRefusal } from '../../core/availability/availability-refusal.ts';
import type { BookingRefusal } from '../../core/bookings/booking-refusal.ts';
import type { EraseRefusal } from '../../core/clients/decide-erase.ts';
import type { ChangedMeanwhile } from '../../core/changed-meanwhile.ts';
import type { SendRefusal } from '../../core/cycles/send/decide-send.ts';
import type { Result } from '../../core/result.ts';
import { sentence } from '../../locales/sentence.ts';
import type { TableRefusal } from '../files/read-table.ts';
import { PROBLEM_STATUS } from './problem-status.ts';

/** Any refusal an action can give: a code of the closed list, and for some more to say. */
export type AnyRefusal =
  | BookingRefusal
  | AvailabilityRefusal
  | ChangedMeanwhile
  | EraseRefusal
  | TableRefusal
  | SendRefusal
  | { readonly code: ProblemCode };

type Extra = Pick<Problem, 'alternatives' | 'bookings' | 'changed' | 'holds' | 'placements' | 'starts' | 'fields' | 'instance'>;

const iso = (instant: number): string => new Date(instant).toISOString();

/** The sentence a person reads. */
export function refusalSentence(refusal: AnyRefusal): string {
  if (refusal.code === 'limit_reached' && 'per' in refusal)
    return sentence(`problems:limit_reached_${refusal.per}`, { count: refusal.most });
  if (refusal.code === 'span_too_long' && 'mostDays' in refusal) return sentence('problems:span_too_long', { count: refusal.mostDays });
  if ('openQuote' in refusal && refusal.openQuote !== undefined) return sentence('import:open_quote', { line: refusal.openQuote });
  return sentence(`problems:${refusal.code}`);
}

function extras(refusal: AnyRefusal): Extra {
  if ('bookings' in refusal)
    return { bookings: refusal.bookings.map((booking) => ({ ...booking, startsAt: iso(booking.startsAt), endsAt: iso(booking.endsAt) })) };
  if ('placements' in refusal) return { placements: [...refusal.placements] };
  if ('changed' in refusal && refusal.changed) {
    const { by, at, fields } = refusal.changed;
    return { changed: { by, at: at === null ? null : iso(at), fields: [...fields] } };
  }
  if ('field' in refusal && refusal.field !== undefined) return { fields: [{ path: refusal.field, message: refusalSentence(refusal) }] };
  return {
    ...('alternatives' in refusal && refusal.alternatives && { alternatives: refusal.alternatives.map(iso) }),
    ...('starts' in refusal && refusal.starts && { starts: refusal.starts.map(iso) }),
  };
}

/** A refusal as the error that becomes its problem document (RFC 9457). */
export function problem(refusal: AnyRefusal, extra: Extra = {}): ORPCError<string, Problem> {
  const status = PROBLEM_STATUS[refusal.code];
  const detail = refusalSentence(refusal);
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
