import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { type Instant, MINUTE } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';
import { publishedSlotAt } from '../published-slot-at.ts';

/** A booking at another time, under schedule and rules as they are now: by those the time was found free. Counts for calendars, not for the client. */
export function movedBooking(booking: Booking, availability: AvailabilityInput, startsAt: Instant): Booking {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = availability.rules;
  const wall = instantToWall(availability.zone, startsAt);
  const { backupStartsAt } = booking;
  const length = durationMinutes * MINUTE;
  const isOnBackup = backupStartsAt !== null && startsAt < backupStartsAt + length && backupStartsAt < startsAt + length;
  return {
    ...booking,
    scheduleId: availability.scheduleId,
    startsAt,
    endsAt: startsAt + durationMinutes * MINUTE,
    wallDate: wall.date,
    wallMinute: wall.minute,
    timeZone: availability.zone,
    durationMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    publishedSlotId: publishedSlotAt(availability, wall),
    // A second choice is another time than the first.
    backupStartsAt: isOnBackup ? null : backupStartsAt,
    sequence: booking.sequence + 1,
    version: booking.version + 1,
  };
}
