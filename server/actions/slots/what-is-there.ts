import { type Instant, MINUTE } from '../../../core/time/instant.ts';
import { listTaken, type Taken } from '../../db/bookings/list-taken.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadBookingFacts, type SlotAsked } from '../bookings/load-booking-facts.ts';

/**
 * For the coach who was refused these starts: what lies there now, under the buffers of the session asked for. A look after the fact, so it
 * may be empty.
 */
export async function whatIsThere(
  db: Database,
  coach: CoachRow,
  asked: SlotAsked,
  starts: readonly Instant[],
  now: Instant,
): Promise<readonly Taken[]> {
  const facts = await loadBookingFacts(db, coach, asked, now);
  if (!facts) return [];
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = facts.availability.rules;
  const spans = starts.map((start) => ({
    from: start - bufferBeforeMinutes * MINUTE,
    until: start + (durationMinutes + bufferAfterMinutes) * MINUTE,
  }));
  return listTaken(db, coach.id, spans, asked.movingBookingId ?? null);
}
