import type { Instant } from './instant.ts';

/** A stretch of time, half-open: `until` is the first instant after it. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}
