import { REACH_DAYS } from '../../../../core/availability/sweep/reach-days.ts';
import type { AvailabilityInput } from '../../../../core/availability/availability-input.ts';
import type { Cycle } from '../../../../core/cycles/cycle.ts';
import { cycleSpan } from '../../../../core/cycles/phases/cycle-span.ts';
import type { PlanFacts, PlanRegular } from '../../../../core/cycles/plan/plan-facts.ts';
import { planFrom } from '../../../../core/cycles/plan/plan-from.ts';
import { groupedBy } from '../../../../core/grouped-by.ts';
import { instantToWall } from '../../../../core/time/instant-to-wall.ts';
import { DAY, type Instant } from '../../../../core/time/instant.ts';
import { loadClaims } from '../../../db/claims.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import { listPlacements } from '../../../db/cycles/placements.ts';
import { listSessionsBeside, type PlanRegularRow } from '../../../db/cycles/plan-regulars.ts';
import type { Database } from '../../../db/database.ts';
import { listToPlace } from './list-to-place.ts';
import { loadRosterOffers } from '../load-roster-offers.ts';

const regularOf = (zone: string, row: PlanRegularRow, offerId: string, extras: readonly string[]): PlanRegular => ({
  id: row.id,
  clientId: row.clientId,
  priority: row.priority,
  frequency: row.frequency,
  weekday: row.weekday,
  minute: row.minute,
  acceptableWeekdays: row.acceptableWeekdays,
  acceptableHours: row.acceptableHours,
  offerId,
  lastSession: row.lastStartsAt === null ? null : instantToWall(zone, row.lastStartsAt).date,
  extras,
});

/** Everything a search for placements rests on; a handful of statements, however long the roster is. */
export async function loadPlanFacts(db: Database, coach: CoachRow, cycle: Cycle, now: Instant): Promise<PlanFacts> {
  const zone = coach.timeZone;
  const firstDate = planFrom(cycle, zone, now);
  const whole = cycleSpan(zone, cycle);
  const { from } = cycleSpan(zone, { ...cycle, firstDate });
  const around = REACH_DAYS * DAY;
  const [rows, beside, placements, claims] = await Promise.all([
    listToPlace(db, coach.id, cycle.id, from),
    listSessionsBeside(db, coach.id, cycle.id, { from, until: whole.until }),
    listPlacements(db, { coachId: coach.id, cycleId: cycle.id }),
    loadClaims(db, coach.id, { from: whole.from - around, until: whole.until + around }),
  ]);
  const offerOf = await loadRosterOffers(db, coach, cycle, rows, { now, by: 'search' });
  const sessions = groupedBy(beside, ({ regularId }) => regularId);
  const offers: Record<string, AvailabilityInput> = {};
  const regulars = rows.flatMap((row): PlanRegular[] => {
    const offer = offerOf(row);
    if (!offer) return [];
    offers[offer.id] = offer.availability;
    const extras = (sessions.get(row.id) ?? []).map(({ startsAt }) => instantToWall(zone, startsAt).date);
    return [regularOf(zone, row, offer.id, extras)];
  });
  return { zone, now, firstDate, lastDate: cycle.lastDate, settings: cycle.settings, regulars, offers, claims, placements };
}
