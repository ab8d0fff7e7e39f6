import { nearestOpenSlots } from '../../../core/availability/nearest-open-slots.ts';
import { serviceAvailability } from '../../../core/availability/service-availability.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import { resolveRules } from '../../../core/policies/resolve-rules.ts';
import { ruleSetOf } from '../../../core/policies/rule-set-of.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { DAY, type Instant, MINUTE } from '../../../core/time/instant.ts';
import { loadServiceWithHours } from '../../db/availability.ts';
import { loadClaims } from '../../db/claims.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import type { SlotAsked } from '../bookings/load-booking-facts.ts';
import { type Bound, boundFor } from '../../../core/bookings/bound-for.ts';

const A_FEW = 3;
const ALL = Number.MAX_SAFE_INTEGER;
/** As far as the search looks on either side, and a week on top for the limits. */
const REACH = 22 * DAY;

export interface AlternativesAsked extends SlotAsked, Bound {
  /** Three where it isn't said. */
  readonly howMany?: number;
  /** Where a booking that moves is now: going there would change nothing. */
  readonly movingFrom?: Instant | undefined;
}

/** For who came too late: the nearest starts that are open now, nearest first. */
export async function nearestAlternatives(
  db: Database,
  coach: CoachRow,
  asked: AlternativesAsked,
  now: Instant,
): Promise<readonly Instant[]> {
  const reach = { from: asked.startsAt - REACH, until: asked.startsAt + REACH };
  const days = { from: instantToWall(coach.timeZone, reach.from).date, to: instantToWall(coach.timeZone, reach.until).date };
  const [service, claims] = await Promise.all([
    loadServiceWithHours(db, coach.id, asked.service, days),
    loadClaims(db, coach.id, reach, asked.movingBookingId),
  ]);
  if (!service) return [];
  const relationship = relationshipOf(asked.client);
  const durationMinutes = asked.durationMinutes ?? service.durations[0] ?? 60;
  const input = serviceAvailability(coach, service, claims, { relationship, durationMinutes, now });
  const { requests } = resolveRules(ruleSetOf(coach, service, relationship), durationMinutes);
  const { howMany = A_FEW, movingFrom } = asked;
  const length = input.rules.durationMinutes * MINUTE;
  // Where the coach can't keep a time, half of it is no better.
  const isElsewhere = (start: Instant) =>
    movingFrom === undefined || (asked.asked === true ? Math.abs(start - movingFrom) >= length : start !== movingFrom);
  const bound = boundFor(input, asked.movingBookingId === undefined ? { ...asked, requests } : asked);
  return nearestOpenSlots(bound, asked.startsAt, ALL).filter(isElsewhere).slice(0, howMany);
}
