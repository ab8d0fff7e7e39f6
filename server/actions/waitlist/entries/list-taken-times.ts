import type { AvailabilityInput } from '../../../../core/availability/availability-input.ts';
import { openSlots } from '../../../../core/availability/open-slots.ts';
import { serviceAvailability } from '../../../../core/availability/service-availability.ts';
import { REACH_DAYS } from '../../../../core/availability/sweep/reach-days.ts';
import { boundFor } from '../../../../core/bookings/bound-for.ts';
import type { KnownClient } from '../../../../core/clients/known-client.ts';
import { relationshipOf } from '../../../../core/policies/relationship-of.ts';
import { addDays } from '../../../../core/time/add-days.ts';
import { instantToWall } from '../../../../core/time/instant-to-wall.ts';
import { DAY, type Instant, type LocalDate, MINUTE } from '../../../../core/time/instant.ts';
import { wallToInstant } from '../../../../core/time/wall-to-instant.ts';
import { takenStarts } from '../../../../core/waitlist/matching/taken-starts.ts';
import { loadServiceWithHours, type ServiceRow } from '../../../db/availability.ts';
import { loadClaims } from '../../../db/claims.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Database } from '../../../db/database.ts';

export interface TakenAsked {
  readonly coach: CoachRow;
  readonly serviceSlug: string;
  /** One day of this zone. */
  readonly date: LocalDate;
  readonly timeZone: string;
  readonly durationMinutes: number | undefined;
  readonly client: KnownClient | undefined;
}

export interface TakenTimes {
  readonly service: ServiceRow;
  readonly durationMinutes: number;
  readonly starts: readonly Instant[];
}

/** The days of the booking rules, but neither notice nor limits: what falls free is offered without them. */
const withoutHurry = (input: AvailabilityInput): AvailabilityInput => ({
  ...input,
  rules: { ...input.rules, noticeMinutes: 0, limits: [] },
});

/** The times of one day that somebody has and that can still be offered if they fall free. Undefined when there is no such service. */
export async function listTakenTimes(db: Database, asked: TakenAsked, now: Instant): Promise<TakenTimes | undefined> {
  const { coach, timeZone, date, client } = asked;
  const { cutOffMinutes, leastMinutes } = coach.waitlistRules.offers;
  const span = { from: wallToInstant(timeZone, date, 0), until: wallToInstant(timeZone, addDays(date, 1), 0) };
  const around = { from: span.from - REACH_DAYS * DAY, until: span.until + REACH_DAYS * DAY };
  const days = { from: instantToWall(coach.timeZone, around.from).date, to: instantToWall(coach.timeZone, around.until).date };
  const [service, claims] = await Promise.all([
    loadServiceWithHours(db, coach.id, { slug: asked.serviceSlug }, days),
    loadClaims(db, coach.id, around),
  ]);
  if (!service) return undefined;
  const durationMinutes = asked.durationMinutes ?? service.durations[0] ?? 60;
  const which = { relationship: relationshipOf(client), durationMinutes, now };
  const input = withoutHurry(boundFor(serviceAvailability(coach, service, claims, which), { by: 'client' }));
  const possible = openSlots({ ...input, claims: [] }, span).filter((start) => start > now + (cutOffMinutes + leastMinutes) * MINUTE);
  const claimed = claims.map(({ startsAt }) => startsAt);
  const starts = takenStarts({ possible, open: openSlots(input, span), claimed, length: durationMinutes * MINUTE });
  return { service, durationMinutes, starts };
}
