import type { Instant } from '../../time/instant.ts';
import type { FreedCause } from '../offers/freed-cause.ts';

/** Time that can be taken now and could not before: seats of it, with the buffers of what lay there. */
export interface FreedSpan {
  /** Whose hours were opened, or of what lay there. */
  readonly scheduleId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly seats: number;
  readonly cause: Exclude<FreedCause, 'by_hand'>;
  /** When the session began that lay there; null where hours were opened. */
  readonly sessionAt: Instant | null;
  /** Of a freed time that nobody took: which, and clients who were asked about it. */
  readonly after?: { readonly freedId: string; readonly clientIds: readonly string[] };
}
