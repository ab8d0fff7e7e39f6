import type { BookingFacts } from '../../../core/bookings/decide-booking.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadBookingFacts, type SlotAsked } from '../bookings/load-booking-facts.ts';

/** So many days around a date other times are looked for. */
export const REACH_AROUND = 7;

interface SeriesAsked {
  readonly service: SlotAsked['service'];
  readonly durationMinutes: number | undefined;
  readonly client: KnownClient | undefined;
  readonly runsPractice?: boolean;
  /** Of the dates that are asked about; one at least. */
  readonly starts: readonly Instant[];
  /** Bookings that are about to move or fall away: their claims are in nobody's way. */
  readonly leaving?: readonly { readonly id: string }[];
}

/** Everything that decides over the dates of a series, read once, also of the days around them. Undefined when there is no such service. */
export async function loadSeriesFacts(
  db: Database,
  coach: CoachRow,
  { starts, leaving = [], ...asked }: SeriesAsked,
  now: Instant,
): Promise<BookingFacts | undefined> {
  const reach = {
    startsAt: Math.min(...starts) - REACH_AROUND * DAY,
    lastStartsAt: Math.max(...starts) + REACH_AROUND * DAY,
  };
  const facts = await loadBookingFacts(db, coach, { ...asked, ...reach }, now);
  if (!facts) return undefined;
  const gone = new Set(leaving.map(({ id }) => id));
  const claims = facts.claims.filter(({ bookingId }) => bookingId === null || !gone.has(bookingId));
  return { ...facts, availability: { ...facts.availability, claims } };
}
