import type { WaitlistPreferences } from '../../../contract/waitlist/wish.ts';
import type { EntryPreferences } from '../../../core/waitlist/entry/decide-entry-change.ts';

/** When somebody could come, of all that was sent. */
export const wishOf = ({
  durationMinutes,
  weekdays,
  hours,
  earliest,
  latest,
  recurring,
  message,
}: WaitlistPreferences): EntryPreferences => ({ durationMinutes, weekdays, hours, earliest, latest, recurring, message });
