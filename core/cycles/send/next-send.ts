import type { Instant } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import { type CycleDays } from '../times/cycle-days.ts';
import { plannedTime } from '../times/planned-time.ts';
import { isProposed } from './is-proposed.ts';

/** `add`: a plan becomes a proposal. `move`: a proposal goes to another time and leaves its own. `withdraw`: it falls free. */
export type NextSend =
  | { readonly kind: 'add'; readonly startsAt: Instant }
  | { readonly kind: 'move'; readonly startsAt: Instant; readonly bookingId: string }
  | { readonly kind: 'withdraw'; readonly bookingId: string };

export interface SendMoment {
  readonly days: CycleDays;
  /** Whether anything new goes to this regular: `sendSkip`. */
  readonly isSentTo: (regularId: string) => boolean;
  readonly now: Instant;
}

/**
 * What the next "Send" makes of a placement; null where it leaves it as it is. The one rule for whose plans count as taking time and which booked
 * times are given back, for the board, the search and "Send" itself. Nothing new goes to who is not sent to, so what they are booked for stays
 * where it is, wherever the plan has it; but what the coach dropped falls free whoever it was for. What was declined and moved since is
 * proposed anew there; what is as it was declined, or was confirmed, is left alone, and so is what is over.
 */
export function nextSend(placement: Placement, { days, isSentTo, now }: SendMoment): NextSend | null {
  const { booking, state, regularId } = placement;
  if (booking !== null && !isProposed(placement)) return null;
  if (state !== 'planned') return booking !== null && booking.startsAt > now ? { kind: 'withdraw', bookingId: booking.id } : null;
  const startsAt = plannedTime(days, placement);
  if (startsAt === null || startsAt <= now || !isSentTo(regularId)) return null;
  if (booking === null) return { kind: 'add', startsAt };
  return startsAt === booking.startsAt ? null : { kind: 'move', startsAt, bookingId: booking.id };
}
