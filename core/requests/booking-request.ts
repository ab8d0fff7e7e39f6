import type { BookingParty } from '../bookings/booking.ts';
import type { Instant } from '../time/instant.ts';
import type { RequestReason } from './request-reason.ts';
import type { RequestState } from './request-state.ts';

/** What a client asked for in one step: one session or several, all of them approved or none. */
export interface BookingRequest {
  readonly id: string;
  readonly coachId: string;
  readonly clientId: string;
  readonly state: RequestState;
  readonly reasons: readonly RequestReason[];
  /** Whose turn it is while it is open. */
  readonly waitsFor: BookingParty;
  /** That side may answer before this instant; from it on the request has expired, whether or not that is written down yet. */
  readonly answerBy: Instant;
  readonly declineReason: string;
  readonly askedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly version: number;
}
