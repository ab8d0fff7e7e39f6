import type { Booking, BookingParty } from '../../../core/bookings/booking.ts';
import { takesTime } from '../../../core/bookings/booking-status.ts';
import type { BookingFacts } from '../../../core/bookings/decide-booking.ts';
import { countCheckIn } from '../../../core/check-ins/count-check-in.ts';
import { weekLater } from '../../../core/bookings/week-later.ts';
import { admissionRefusal } from '../../../core/bookings/admission-refusal.ts';
import { decideTime } from '../../../core/bookings/decide-time.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import { openToAsk } from '../../../core/requests/open-to-ask.ts';
import { type Instant, MINUTE } from '../../../core/time/instant.ts';
import { hasSessionThen } from '../../db/bookings/has-session-then.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadCheckIns } from '../check-ins/load-check-ins.ts';
import { loadBookingFacts } from './load-booking-facts.ts';

interface Who {
  readonly by: BookingParty;
  /** The client as far as they have proven it, or whom the coach would book for. */
  readonly client: KnownClient | undefined;
}

export interface NextWeekFacts {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Whether it can be had, by whoever asks. */
  readonly open: boolean;
  readonly facts: BookingFacts;
}

/**
 * The same service, length and person at the same wall clock a week later, and whether that can be booked: by the rules of whoever asks, for
 * a session to come, and not where the same person has one already. Undefined when the service is gone.
 */
export async function loadNextWeek(
  db: Database,
  coach: CoachRow,
  booking: Booking,
  { by, client }: Who,
  now: Instant,
): Promise<NextWeekFacts | undefined> {
  const { serviceId, clientId, durationMinutes } = booking;
  const startsAt = weekLater(coach.timeZone, booking.startsAt);
  const endsAt = startsAt + durationMinutes * MINUTE;
  const [facts, hasOne] = await Promise.all([
    loadBookingFacts(db, coach, { service: { id: serviceId }, startsAt, durationMinutes, client }, now),
    // Whoever only typed an address must not learn when the client it belongs to is here.
    (by === 'coach' || client !== undefined) &&
      hasSessionThen(db, { coachId: coach.id, clientId, span: { from: startsAt, until: endsAt } }),
  ]);
  if (!facts) return undefined;
  const isOffered =
    by === 'coach' || (facts.service.active && facts.durations.includes(durationMinutes) && admissionRefusal(facts.admission) === null);
  const isKnown = by === 'coach' || client !== undefined;
  const checkIns = facts.isCheckIn ? await loadSeenCheckIns(db, booking, isKnown) : undefined;
  const isFree = decideTime(openToAsk(facts.availability, facts.requests), startsAt, { by, overbook: false, checkIns }).ok;
  return { startsAt, endsAt, facts, open: takesTime(booking.status) && startsAt > now && isOffered && isFree && !hasOne };
}

/** Nor what else they have used: only this one, which the link shows. */
async function loadSeenCheckIns(db: Database, { coachId, clientId, checkIn, status, wallDate }: Booking, isKnown: boolean) {
  if (isKnown) return loadCheckIns(db, { coachId, clientId, isCheckIn: true });
  return checkIn && takesTime(status) ? countCheckIn([], wallDate, 1) : [];
}
