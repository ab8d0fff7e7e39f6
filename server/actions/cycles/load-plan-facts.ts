import type { AvailabilityInput } from '../../../core/availability/availability-input.ts';
import { serviceAvailability } from '../../../core/availability/service-availability.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { cycleSpan } from '../../../core/cycles/phases/cycle-span.ts';
import type { PlanFacts, PlanRegular } from '../../../core/cycles/plan/plan-facts.ts';
import { planFrom } from '../../../core/cycles/plan/plan-from.ts';
import { groupedBy } from '../../../core/grouped-by.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import { loadServiceWithHours, type ServiceWithHours } from '../../db/availability.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import { listPlanRegulars, listSessionsBeside, type PlanRegularRow } from '../../db/cycles/plan-regulars.ts';
import { listOwnedClaims } from '../../db/cycles/send-facts.ts';
import type { Database } from '../../db/database.ts';

/** Limits count whole ISO weeks, so what lies around is read too. */
const AROUND_DAYS = 8;

/** What bookings of this regular ask, but for notice, window and open cycles: the coach plans. Limits hold, for they are the coach's own. */
function offerOf(coach: CoachRow, service: ServiceWithHours, row: PlanRegularRow, now: Instant): AvailabilityInput {
  const input = serviceAvailability(coach, service, [], { relationship: relationshipOf(row), durationMinutes: row.durationMinutes, now });
  return { ...input, onlyWithin: null, rules: { ...input.rules, noticeMinutes: 0, windowDays: 0 } };
}

async function loadServices(db: Database, coachId: string, cycle: Cycle, rows: readonly PlanRegularRow[]) {
  const days = { from: addDays(cycle.firstDate, -AROUND_DAYS), to: addDays(cycle.lastDate, AROUND_DAYS) };
  const ids = [...new Set(rows.map(({ serviceId }) => serviceId))];
  const services = await Promise.all(ids.map((id) => loadServiceWithHours(db, coachId, { id }, days)));
  return new Map(services.flatMap((service) => (service ? [[service.id, service] as const] : [])));
}

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
  const around = AROUND_DAYS * DAY;
  const [rows, beside, placements, claims] = await Promise.all([
    listPlanRegulars(db, coach.id, cycle.id, from),
    listSessionsBeside(db, coach.id, cycle.id, { from, until: whole.until }),
    listPlacements(db, { coachId: coach.id, cycleId: cycle.id }),
    listOwnedClaims(db, coach.id, { from: whole.from - around, until: whole.until + around }),
  ]);
  const services = await loadServices(db, coach.id, cycle, rows);
  const sessions = groupedBy(beside, ({ regularId }) => regularId);
  const offers: Record<string, AvailabilityInput> = {};
  const regulars = rows.flatMap((row): PlanRegular[] => {
    const service = services.get(row.serviceId);
    if (!service) return [];
    const offer = offerOf(coach, service, row, now);
    // Who is bound by the same rules shares an offer: VIPs may have a grid or buffers of their own.
    const offerId = `${row.serviceId} ${JSON.stringify(offer.rules)}`;
    offers[offerId] ??= offer;
    const extras = (sessions.get(row.id) ?? []).map(({ startsAt }) => instantToWall(zone, startsAt).date);
    return [regularOf(zone, row, offerId, extras)];
  });
  return { zone, firstDate, lastDate: cycle.lastDate, settings: cycle.settings, regulars, offers, claims, placements };
}
