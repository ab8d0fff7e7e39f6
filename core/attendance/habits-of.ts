import type { BookingStatus } from '../bookings/booking-status.ts';
import type { Instant } from '../time/instant.ts';
import { type FavouriteTime, favouriteTimes } from './favourite-times.ts';
import { streakWeeks } from './streak-weeks.ts';

/** Of these statuses are the sessions that habits are read from: those that took place, and those that nobody has marked yet. */
export const HABIT_STATUSES = ['completed', 'confirmed'] as const satisfies readonly BookingStatus[];

interface HeldSession {
  readonly startsAt: Instant;
  readonly status: BookingStatus;
}

interface Habits {
  readonly streakWeeks: number;
  readonly favourites: readonly FavouriteTime[];
}

/** What one client's sessions with one coach say of them. A streak counts only what was completed; a time is chosen by coming and by booking. */
export const habitsOf = (zone: string, sessions: readonly HeldSession[], now: Instant): Habits => ({
  streakWeeks: streakWeeks(
    zone,
    sessions.filter(({ status }) => status === 'completed').map(({ startsAt }) => startsAt),
    now,
  ),
  favourites: favouriteTimes(
    zone,
    sessions.filter(({ status }) => (HABIT_STATUSES as readonly BookingStatus[]).includes(status)).map(({ startsAt }) => startsAt),
    now,
  ),
});
