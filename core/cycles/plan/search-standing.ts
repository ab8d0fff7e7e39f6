import { takesTime } from '../../bookings/booking-status.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { LocalDate, WallMinute } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Placement } from '../placement.ts';
import { isProposed } from '../send/is-proposed.ts';

/**
 * What a placement is to a search. `free`: it plans that visit anew. `skip`: the visit is not wanted, or was and came to nothing. `fixed`: it
 * stays where it is, for its due day or, without one, on top of the rhythm. `past`: nothing to do with the days that are planned.
 */
export type SearchStanding =
  | { readonly kind: 'free' }
  | { readonly kind: 'past' }
  | { readonly kind: 'skip'; readonly dueOn: LocalDate | null }
  | {
      readonly kind: 'fixed';
      readonly dueOn: LocalDate | null;
      readonly date: LocalDate;
      readonly minute: WallMinute;
      /** A booking holds just this time. */
      readonly isBooked: boolean;
    };

/** What the coach plans for a proposal counts until the client says yes; then its booking is what holds. */
function timeOf(zone: string, placement: Placement): { readonly date: LocalDate; readonly minute: WallMinute } | null {
  const { booking, date, minute } = placement;
  if (booking && !isProposed(placement)) {
    const wall = instantToWall(zone, booking.startsAt);
    return { date: wall.date, minute: wall.minute };
  }
  return date === null || minute === null ? null : { date, minute };
}

const startOf = (zone: string, { date, minute }: Placement) =>
  date === null || minute === null ? null : wallToInstant(zone, date, minute);

/** No is meant: the coach dropped it, the client said so and it was not moved since, or what became of its booking. */
function isUnwanted(zone: string, placement: Placement): boolean {
  const { booking, answer, state } = placement;
  if (!booking) return state === 'dropped';
  if (!takesTime(booking.status)) return true;
  if (!isProposed(placement)) return false;
  return state !== 'planned' || (answer === 'declined' && startOf(zone, placement) === booking.startsAt);
}

/** Days before `firstDate` are not planned any more. */
export function searchStanding(zone: string, firstDate: LocalDate, placement: Placement): SearchStanding {
  const { booking, dueOn, pinned } = placement;
  if (isUnwanted(zone, placement)) return { kind: 'skip', dueOn };
  const time = timeOf(zone, placement);
  const isAhead = dueOn !== null && dueOn >= firstDate;
  const isOver = time === null || time.date < firstDate;
  // What was pinned to a time that went by unsent is planned anew: nothing took place there.
  if (!booking && isAhead && (!pinned || isOver)) return { kind: 'free' };
  if (time === null || (isOver && !isAhead)) return { kind: 'past' };
  return {
    kind: 'fixed',
    dueOn: isAhead ? dueOn : null,
    ...time,
    isBooked: booking !== null && booking.startsAt === wallToInstant(zone, time.date, time.minute),
  };
}
