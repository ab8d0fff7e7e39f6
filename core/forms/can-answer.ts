import { type BookingStatus, takesTime } from '../bookings/booking-status.ts';
import type { Instant } from '../time/instant.ts';

/** Until its session begins, and only while it is to take place. */
export const canAnswer = ({ status, startsAt }: { readonly status: BookingStatus; readonly startsAt: Instant }, now: Instant): boolean =>
  takesTime(status) && now < startsAt;
