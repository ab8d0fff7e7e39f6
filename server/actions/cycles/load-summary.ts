import { takesPart } from '../../../core/cycles/board/takes-part.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { cycleSpan } from '../../../core/cycles/phases/cycle-span.ts';
import { type SummarisedCycle, summarisedCycle } from '../../../core/cycles/summarised-cycle.ts';
import { groupedBy } from '../../../core/grouped-by.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { listBoardRegulars } from '../../db/cycles/board/board-regulars.ts';
import { listCycleSessions } from '../../db/cycles/list-cycle-sessions.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import type { Database } from '../../db/database.ts';
import { listHolds } from '../../db/holds.ts';
import { listSessionsLeft } from './list-sessions-left.ts';

/** How a cycle stands: sessions, times left, what became of its regulars. A read; whoever calls has loaded the cycle for the actor. */
export async function loadSummary(db: Database, actor: Actor, coach: CoachRow, cycle: Cycle, now: Instant): Promise<SummarisedCycle> {
  const span = cycleSpan(coach.timeZone, cycle);
  const [bookings, left, holds, regulars, placements] = await Promise.all([
    listCycleSessions(db, coach.id, span),
    listSessionsLeft(db, coach, cycle, now),
    listHolds(db, actor, coach.id, span),
    listBoardRegulars(db, coach.id, cycle.id),
    listPlacements(db, { coachId: coach.id, cycleId: cycle.id }),
  ]);
  const visits = groupedBy(placements, ({ regularId }) => regularId);
  const parts = regulars.filter((regular) => takesPart(regular, visits.get(regular.regularId)));
  return summarisedCycle({ cycle, zone: coach.timeZone, bookings, left, held: holds.length, parts, placements });
}
