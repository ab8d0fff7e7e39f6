import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import type { WaitlistPreferences } from '../../../../../contract/waitlist/wish.ts';

/** What of an entry can be changed. */
export const wishValues = (entry: CoachEntryView): WaitlistPreferences => ({
  durationMinutes: entry.durationMinutes,
  weekdays: entry.weekdays,
  hours: entry.hours,
  earliest: entry.earliest,
  latest: entry.latest,
  recurring: entry.recurring,
  message: entry.message,
});
