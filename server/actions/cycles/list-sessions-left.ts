import { REACH_DAYS } from '../../../core/availability/sweep/reach-days.ts';
import type { LaidOutBoard } from '../../../core/cycles/board/laid-out-board.ts';
import { planClaims } from '../../../core/cycles/board/plan-claims.ts';
import { withoutGivenBack } from '../../../core/cycles/send/without-given-back.ts';
import { serviceAvailability } from '../../../core/availability/service-availability.ts';
import { withinCycle } from '../../../core/availability/within-cycle.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { cycleSpan } from '../../../core/cycles/phases/cycle-span.ts';
import { type OpenSession, sessionsLeft } from '../../../core/cycles/sessions-left.ts';
import { isListed } from '../../../core/services/is-listed.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import { loadServiceWithHours, type ServiceRow } from '../../db/availability.ts';
import { loadClaims } from '../../db/claims.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { listOfferedServices } from '../../db/services.ts';

interface Left {
  /** With it, beside what will be once it is sent. */
  readonly plan?: LaidOutBoard | null;
  /** Of these alone, where whoever asks can book no others. */
  readonly services?: readonly Pick<ServiceRow, 'id'>[];
}

/** What is bound to cycles, or all that is listed where nothing is. */
async function offeredInCycles(db: Database, coachId: string): Promise<readonly ServiceRow[]> {
  const listed = await listOfferedServices(db, coachId);
  const bound = listed.filter(({ cycleBound }) => cycleBound);
  return bound.length > 0 ? bound : listed;
}

/**
 * Where sessions of the usual length would still fit into a cycle for the public, beside each other: of the services bound to cycles, in the
 * coach's order and each in its first length, or of all that are listed where none is bound; beside what is booked. A read whose caller may see the cycle; it names nobody.
 */
export async function listSessionsLeft(
  db: Database,
  coach: CoachRow,
  cycle: Pick<Cycle, 'firstDate' | 'lastDate'>,
  now: Instant,
  { plan = null, services: asked }: Left = {},
): Promise<readonly OpenSession[]> {
  const { from, until } = cycleSpan(coach.timeZone, cycle);
  if (until <= now) return [];
  const offered = asked ?? (await offeredInCycles(db, coach.id));
  const days = { from: cycle.firstDate, to: cycle.lastDate };
  const around = { from: addDays(days.from, -REACH_DAYS), to: addDays(days.to, REACH_DAYS) };
  const [claims, ...services] = await Promise.all([
    loadClaims(db, coach.id, { from: from - REACH_DAYS * DAY, until: until + REACH_DAYS * DAY }),
    ...offered.map(({ id }) => loadServiceWithHours(db, coach.id, { id }, around)),
  ]);
  const taken = plan ? [...withoutGivenBack(claims, plan.sends), ...planClaims(plan.facts, plan.days)] : claims;
  const offers = services.flatMap((service) => {
    if (!service) return [];
    const isPublic = isListed({ coach: coach.visibility, service: service.visibility, known: false });
    const input = serviceAvailability(coach, service, taken, {
      relationship: isPublic ? 'not_connected' : 'connected',
      durationMinutes: service.durations[0] ?? 60,
      now,
    });
    return [withinCycle(input, days)];
  });
  return sessionsLeft(offers, cycle);
}
