import type { WaitlistPreferences } from '../../../../contract/waitlist/wish.ts';
import { DAY_PARTS } from './day-parts.ts';
import type { WishDraft } from './wish-draft.ts';

const two = (value: number): string => String(value).padStart(2, '0');
/** Midnight at the end of a day is written as the one at its beginning. */
const typed = (minute: number): string => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;

/** A wish as a form shows it: hours by parts of the day where they are made of those. Neighbouring parts come joined. */
export function draftOf(wish: Omit<WaitlistPreferences, 'durationMinutes'>): WishDraft {
  const isIn = ({ startMinute, endMinute }: (typeof DAY_PARTS)[number]) =>
    wish.hours.some((range) => range.startMinute <= startMinute && range.endMinute >= endMinute);
  const edges = new Set<number>(DAY_PARTS.flatMap(({ startMinute, endMinute }) => [startMinute, endMinute]));
  const isByParts = wish.hours.every(({ startMinute, endMinute }) => edges.has(startMinute) && edges.has(endMinute));
  return {
    weekdays: wish.weekdays,
    parts: isByParts ? DAY_PARTS.filter(isIn).map(({ name }) => name) : [],
    ranges: isByParts ? null : wish.hours.map(({ startMinute, endMinute }) => ({ from: typed(startMinute), until: typed(endMinute) })),
    earliest: wish.earliest ?? '',
    latest: wish.latest ?? '',
    recurring: wish.recurring,
    message: wish.message,
  };
}
