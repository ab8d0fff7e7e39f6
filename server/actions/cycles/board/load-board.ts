import { type LaidOutBoard, layOutBoard } from '../../../../core/cycles/board/laid-out-board.ts';
import type { Cycle } from '../../../../core/cycles/cycle.ts';
import { cycleSpan } from '../../../../core/cycles/phases/cycle-span.ts';
import { sendSkip } from '../../../../core/cycles/send/send-skip.ts';
import { addDays } from '../../../../core/time/add-days.ts';
import { DAY, type Instant, type LocalDate } from '../../../../core/time/instant.ts';
import { loadClaims } from '../../../db/claims.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import { type BoardRegularRow, listBoardRegulars } from '../../../db/cycles/board/board-regulars.ts';
import { listPlacements } from '../../../db/cycles/placements.ts';
import type { Database } from '../../../db/database.ts';
import { loadRosterOffers } from '../load-roster-offers.ts';

export interface Board {
  /** The whole roster, by priority, then name; not all of it has a part in the cycle. */
  readonly regulars: readonly BoardRegularRow[];
  readonly laidOut: LaidOutBoard;
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
  const [offerOf, placements, claims] = await Promise.all([
    loadRosterOffers(db, coach, cycle, regulars, { now, by: 'hand' }),
    listPlacements(db, { coachId: coach.id, cycleId: cycle.id, days }),
    loadClaims(db, coach.id, { from: from - DAY, until: until + DAY }),
  ]);
  const offers = new Map(
    regulars.flatMap((regular) => {
      const offer = offerOf(regular);
      return offer ? [[regular.regularId, offer.availability] as const] : [];
    }),
  );
  const sentTo = new Set(regulars.filter((regular) => sendSkip(regular) === null).map(({ regularId }) => regularId));
  return { regulars, laidOut: layOutBoard({ cycle, zone: coach.timeZone, now, placements, offers, claims, sentTo }) };
}
