import type { Claim } from '../../availability/availability-input.ts';
import type { SeriesDate } from '../series-date.ts';

/** What a date of the series itself will take, which can be booked. */
export interface OwnClaim extends Claim {
  readonly date: SeriesDate;
}
