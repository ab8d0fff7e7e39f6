import type { AvailabilityInput } from '../../../../core/availability/availability-input.ts';
import { serviceAvailability } from '../../../../core/availability/service-availability.ts';
import { type LaidOutBoard, layOutBoard } from '../../../../core/cycles/board/laid-out-board.ts';
import type { Cycle } from '../../../../core/cycles/cycle.ts';
import { cycleSpan } from '../../../../core/cycles/phases/cycle-span.ts';
import { addDays } from '../../../../core/time/add-days.ts';
import { DAY, type Instant, type LocalDate } from '../../../../core/time/instant.ts';
import { loadServiceWithHours } from '../../../db/availability.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import { type BoardRegularRow, listBoardRegulars } from '../../../db/cycles/board/board-regulars.ts';
import { listPlacements } from '../../../db/cycles/placements.ts';
import { listOwnedClaims } from '../../../db/cycles/send-facts.ts';
import type { Database } from '../../../db/database.ts';

export interface Board {
  /** The whole roster, by priority, then name; not all of it has a part in the cycle. */
  readonly regulars: readonly BoardRegularRow[];
  readonly laidOut: LaidOutBoard;
}

/** Limits bind clients, not the coach. */
const withoutLimits = (input: AvailabilityInput): AvailabilityInput => ({ ...input, rules: { ...input.rules, limits: [] } });

/** One value for all who come for one service in one length, so that its times are worked out once. */
async function loadOffers(
  db: Database,
  coach: CoachRow,
  cycle: Cycle,
  regulars: readonly BoardRegularRow[],
  now: Instant,
): Promise<ReadonlyMap<string, AvailabilityInput>> {
  const days = { from: addDays(cycle.firstDate, -1), to: addDays(cycle.lastDate, 1) };
  const ids = [...new Set(regulars.map(({ serviceId }) => serviceId))];
  const services = new Map(await Promise.all(ids.map(async (id) => [id, await loadServiceWithHours(db, coach.id, { id }, days)] as const)));
  const known = new Map<string, AvailabilityInput>();
  const offers = new Map<string, AvailabilityInput>();
  for (const { regularId, serviceId, durationMinutes } of regulars) {
    const service = services.get(serviceId);
    if (!service) continue;
    const key = `${serviceId} ${durationMinutes}`;
    const offer =
      known.get(key) ?? withoutLimits(serviceAvailability(coach, service, [], { relationship: 'connected', durationMinutes, now }));
    known.set(key, offer);
    offers.set(regularId, offer);
  }
  return offers;
}

/** As far as the longest session with its buffers reaches over the days beside its own. */
const REACH_DAYS = 3;

/**
 * A cycle's plan beside everything that takes the coach's time: a handful of statements, however long the roster is. With `around`, only what can
 * touch a session of that day. Whoever calls has loaded the cycle for the actor.
 */
export async function loadBoard(db: Database, coach: CoachRow, cycle: Cycle, now: Instant, around?: LocalDate): Promise<Board> {
  const days = around === undefined ? undefined : { from: addDays(around, -REACH_DAYS), to: addDays(around, REACH_DAYS) };
  const { from, until } = cycleSpan(coach.timeZone, days ? { firstDate: days.from, lastDate: days.to } : cycle);
  const regulars = await listBoardRegulars(db, coach.id, cycle.id);
  const [offers, placements, claims] = await Promise.all([
    loadOffers(db, coach, cycle, regulars, now),
    listPlacements(db, { coachId: coach.id, cycleId: cycle.id, days }),
    listOwnedClaims(db, coach.id, { from: from - DAY, until: until + DAY }),
  ]);
  return { regulars, laidOut: layOutBoard({ cycle, zone: coach.timeZone, now, placements, offers, claims }) };
}
