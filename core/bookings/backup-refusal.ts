import { openToAsk } from '../requests/open-to-ask.ts';
import { type Instant, MINUTE } from '../time/instant.ts';
import type { BookingRefusal } from './booking-refusal.ts';
import type { BookingFacts } from './decide-booking.ts';
import { decideTime } from './decide-time.ts';

/**
 * Null where a client may name this second choice, or names none: one is asked for here, it shares no time with the first, and it is open, as if the first
 * were not booked. What is only open to be asked for will do, for it is the coach who would move the session there.
 */
export function backupRefusal(
  { offer, requests, availability }: Pick<BookingFacts, 'offer' | 'requests' | 'availability'>,
  startsAt: Instant,
  backupStartsAt: Instant | null,
): BookingRefusal | null {
  if (backupStartsAt === null) return null;
  if (!offer.backupSlots) return { code: 'backup_not_offered' };
  if (Math.abs(backupStartsAt - startsAt) < availability.rules.durationMinutes * MINUTE) return { code: 'backup_same_time' };
  const time = decideTime(openToAsk(availability, requests), backupStartsAt, { by: 'client', overbook: false });
  return time.ok ? null : { code: 'backup_not_open' };
}
