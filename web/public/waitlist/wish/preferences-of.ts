import type { WaitlistPreferences } from '../../../../contract/waitlist/wish.ts';
import { DAY_PARTS } from './day-parts.ts';
import { rangeOf } from './range-of.ts';
import type { WishDraft } from './wish-draft.ts';

/** What is typed, as the server is told; `wishErrors` has found nothing in it. */
export function preferencesOf({ parts, ranges, earliest, latest, ...draft }: WishDraft, durationMinutes: number): WaitlistPreferences {
  const hours =
    ranges === null
      ? DAY_PARTS.filter(({ name }) => parts.includes(name)).map(({ startMinute, endMinute }) => ({ startMinute, endMinute }))
      : ranges.flatMap((range) => rangeOf(range) ?? []);
  return { ...draft, durationMinutes, hours, earliest: earliest || null, latest: latest || null };
}
