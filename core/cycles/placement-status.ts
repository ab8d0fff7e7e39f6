import type { BookingStatus } from '../bookings/booking-status.ts';

/** Of a placement as the coach works on it, before what holds is a booking. */
export const PLACEMENT_STATES = ['planned', 'unplaced', 'dropped'] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** What a client answered to a proposed date. */
export const PLACEMENT_ANSWERS = ['confirmed', 'declined'] as const;
export type PlacementAnswer = (typeof PLACEMENT_ANSWERS)[number];

/** What one chip says: the plan, until it was sent; then the booking, or the client's no before the deadline has drawn its consequence. */
export const PLACEMENT_STATUSES = [
  ...PLACEMENT_STATES,
  'proposed',
  'confirmed',
  'declined',
  'expired',
  'cancelled',
  'completed',
  'no_show',
] as const;
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number];

export interface PlacementFacts {
  readonly state: PlacementState;
  readonly answer: PlacementAnswer | null;
  /** Null until it was sent. */
  readonly bookingStatus: BookingStatus | null;
}

/** One status of the plan, the booking and the answer. A dropped one whose booking still stands is `dropped`: its withdrawal is not sent yet. */
export function placementStatus({ state, answer, bookingStatus }: PlacementFacts): PlacementStatus {
  if (bookingStatus === null) return state;
  if (bookingStatus === 'proposed') {
    if (state === 'dropped') return 'dropped';
    return answer === 'declined' ? 'declined' : 'proposed';
  }
  // Neither is ever the status of a placement's booking: what is proposed needs no approval, and is paid later.
  return bookingStatus === 'requested' || bookingStatus === 'awaiting_payment' ? 'confirmed' : bookingStatus;
}
