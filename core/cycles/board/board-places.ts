import type { Placement } from '../placement.ts';
import { type OfferedPlace, offeredPlaces } from '../placement/build/offered-places.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import type { BoardClaim } from './board-facts.ts';
import { claimsOn } from '../times/claims-by-day.ts';
import type { LaidOutBoard } from './laid-out-board.ts';
import { offerOf } from './offer-of.ts';
import { roomBeside } from './room-beside.ts';

export interface BoardPlace extends OfferedPlace {
  readonly isFree: boolean;
}

/** The placement that is about to move: its own time is in nobody's way. Undefined for one more. */
type Moving = Pick<Placement, 'id' | 'booking'> | undefined;

/**
 * Every start that hours and published slots offer a regular on these days, and whether it is free beside all that is booked and planned. This
 * is the one rule for what lights up on the board and for what is accepted there.
 */
export function boardPlaces(
  { facts, claims }: LaidOutBoard,
  regularId: string,
  moving: Moving,
  days: readonly ZoneDay[],
): readonly BoardPlace[] {
  const offer = offerOf(facts, regularId, moving?.id);
  if (!offer) return [];
  const isOwn = ({ placementId, bookingId }: BoardClaim): boolean =>
    moving !== undefined && (placementId === moving.id || (bookingId !== null && bookingId === moving.booking?.id));
  return offeredPlaces(offer.serviceId, offer, days).map((place) => {
    const others = claimsOn(claims, place.blocked).filter((claim) => !isOwn(claim));
    return { ...place, isFree: roomBeside(place, offer.scheduleId, others) > 0 };
  });
}
