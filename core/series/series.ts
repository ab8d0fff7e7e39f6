import type { Instant, LocalDate, WallMinute } from '../time/instant.ts';
import type { SeriesPattern } from './series-pattern.ts';

/** A session on the wall clock of the series. */
export interface WallPlace {
  readonly date: LocalDate;
  readonly minute: WallMinute;
  readonly durationMinutes: number;
}

/**
 * What became of one date. `id` is the day the rhythm gave it, whatever happened since: RECURRENCE-ID (RFC 5545, 3.8.4.4). One with a place of
 * its own needs no rhythm any more: it stands when the rhythm has moved on.
 */
export interface SeriesException {
  readonly id: LocalDate;
  /** Where it was moved; null where the rhythm put it. Kept while it is skipped, so that it comes back where it was. */
  readonly at: WallPlace | null;
  /** As EXDATE says (RFC 5545, 3.8.5.1), but remembered. */
  readonly skipped: boolean;
}

/** Nothing that begins in between takes place. Without `until` it lasts until the series is resumed. */
export interface Pause {
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * A recurring booking. What "this and following" splits stays one series of several parts: each ends before the next begins, so that no two dates share
 * an id, and what went before keeps its identity.
 */
export interface Series {
  /** In order of time, at least one, all of one zone. */
  readonly parts: readonly SeriesPattern[];
  /** In order of their ids, one each. */
  readonly exceptions: readonly SeriesException[];
  /** In order of time; no two meet. */
  readonly pauses: readonly Pause[];
}
