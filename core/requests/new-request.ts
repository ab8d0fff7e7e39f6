import type { Instant } from '../time/instant.ts';
import type { RequestReason } from './request-reason.ts';

/** What a client asked for in one step and the coach has to decide; its bookings are `requested`. */
export interface NewRequest {
  /** One at least. */
  readonly reasons: readonly RequestReason[];
  readonly answerBy: Instant;
}
