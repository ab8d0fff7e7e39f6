import type { Instant } from '../time/instant.ts';

/** A session that is to be paid with credits. */
export interface CreditedSession {
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly startsAt: Instant;
  /** Credits it costs. */
  readonly credits: number;
}
