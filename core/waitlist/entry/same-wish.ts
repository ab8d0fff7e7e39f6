import type { WaitlistEntry } from './waitlist-entry.ts';

/** What somebody says of when they could come; how long that stands is no part of it. */
const saidOf = ({ durationMinutes, weekdays, hours, earliest, latest, recurring, message }: WaitlistEntry) =>
  JSON.stringify([
    durationMinutes,
    weekdays,
    hours.map(({ startMinute, endMinute }) => [startMinute, endMinute]),
    earliest,
    latest,
    recurring,
    message,
  ]);

/** Whether two states of an entry say the same wish. */
export const sameWish = (one: WaitlistEntry, other: WaitlistEntry): boolean => saidOf(one) === saidOf(other);
