import type { Instant, LocalDate } from '../time/instant.ts';
import type { WallPlace } from './series.ts';

/** One date of a series, as it stands. */
export interface SeriesDate extends WallPlace {
  /** The day the rhythm gave it; its name for ever. */
  readonly id: LocalDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Whether it stands elsewhere than the rhythm put it. */
  readonly moved: boolean;
  /** Only what is planned takes place. */
  readonly state: 'planned' | 'skipped' | 'paused';
}
