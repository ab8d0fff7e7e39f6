import type { Booking } from '../bookings/booking.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';

/** From two days before it until a day before it. */
export const REMIND_FROM = 2 * DAY;
const REMIND_UNTIL = DAY;
/** Nobody is reminded of what the mail of the booking has just asked. */
const AFTER_BOOKING = 4 * HOUR;

interface Asked extends Pick<Booking, 'status' | 'startsAt' | 'createdAt'> {
  readonly answered: boolean;
  readonly remindedAt: Instant | null;
}

/**
 * Whether whoever has not answered is reminded now: once, from two days before the session on, and again only if it has moved further away since. Booked
 * less than a day before it, or so that the mail of the booking would be a few hours old only, there is no reminder: that mail asks. One that nobody could
 * send in time is sent late, until the session begins.
 */
export function reminderDue({ status, startsAt, createdAt, answered, remindedAt }: Asked, now: Instant): boolean {
  const isReminded = remindedAt !== null && remindedAt >= startsAt - REMIND_FROM;
  if (answered || isReminded || status !== 'confirmed') return false;
  const from = Math.max(startsAt - REMIND_FROM, createdAt + AFTER_BOOKING);
  return from < startsAt - REMIND_UNTIL && now >= from && now < startsAt;
}
