import type { WaitlistPreferences } from '../../../../contract/waitlist/wish.ts';
import type { DayPart } from './day-parts.ts';

/** One stretch of hours as it is typed, `HH:MM`; empty where nothing is. */
export interface RangeDraft {
  readonly from: string;
  readonly until: string;
}

/** What is typed and ticked of a wish. */
export interface WishDraft {
  readonly weekdays: WaitlistPreferences['weekdays'];
  readonly parts: readonly DayPart[];
  /** Null while the day is chosen by its parts. */
  readonly ranges: readonly RangeDraft[] | null;
  /** Dates; empty: open. */
  readonly earliest: string;
  readonly latest: string;
  readonly recurring: WaitlistPreferences['recurring'];
  readonly message: string;
}
