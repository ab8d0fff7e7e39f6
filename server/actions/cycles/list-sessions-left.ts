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
import { loadServiceWithHours } from '../../db/availability.ts';
import { loadClaims } from '../../db/claims.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { listOfferedServices } from '../../db/services.ts';

/** Limits count whole ISO weeks, so what lies around is read too. */
const AROUND_DAYS = 8;

/**
 * Where sessions of the usual length would still fit into a cycle for the public, beside each other: of the services bound to cycles, in the
 * coach's order and each in its first length, or of all that are listed where none is bound; beside what is booked, or with a `plan`
 * beside what will be once it is sent. A read whose caller may see the cycle; it names nobody.
 */
export async function listSessionsLeft(
  db: Database,
  coach: CoachRow,
  cycle: Pick<Cycle, 'firstDate' | 'lastDate'>,
  now: Instant,
  plan: LaidOutBoard | null = null,
): Promise<readonly OpenSession[]> {
  const { from, until } = cycleSpan(coach.timeZone, cycle);
  if (until <= now) return [];
  const listed = await listOfferedServices(db, coach.id);
  const bound = listed.filter(({ cycleBound }) => cycleBound);
  const days = { from: cycle.firstDate, to: cycle.lastDate };
  const around = { from: addDays(days.from, -AROUND_DAYS), to: addDays(days.to, AROUND_DAYS) };
  const [claims, ...services] = await Promise.all([
    loadClaims(db, coach.id, { from: from - AROUND_DAYS * DAY, until: until + AROUND_DAYS * DAY }),
    ...(bound.length > 0 ? bound : listed).map(({ id }) => loadServiceWithHours(db, coach.id, { id }, around)),
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
