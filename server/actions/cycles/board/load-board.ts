import type { AvailabilityInput } from '../../../../core/availability/availability-input.ts';
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
import { listSentAs } from '../../../db/cycles/send-facts.ts';
import type { Database } from '../../../db/database.ts';
import { loadRosterOffers, type RosterEntry } from '../load-roster-offers.ts';

export interface Board {
  /** The whole roster, by priority, then name; not all of it has a part in the cycle. */
  readonly regulars: readonly BoardRegularRow[];
  readonly laidOut: LaidOutBoard;
}

const byId = (offers: readonly (readonly [string, AvailabilityInput | undefined])[]): ReadonlyMap<string, AvailabilityInput> =>
  new Map(offers.flatMap(([id, offer]) => (offer ? [[id, offer] as const] : [])));

/** As far as the longest session with its buffers reaches over the days beside its own. */
const REACH_DAYS = 3;

/**
 * A cycle's plan beside everything that takes the coach's time: a handful of statements, however long the roster is. With `around`, only what can
 * touch a session of that day. Whoever calls has loaded the cycle for the actor.
 */
export async function loadBoard(db: Database, coach: CoachRow, cycle: Cycle, now: Instant, around?: LocalDate): Promise<Board> {
  const days = around === undefined ? undefined : { from: addDays(around, -REACH_DAYS), to: addDays(around, REACH_DAYS) };
  const { from, until } = cycleSpan(coach.timeZone, days ? { firstDate: days.from, lastDate: days.to } : cycle);
  const [regulars, others] = await Promise.all([listBoardRegulars(db, coach.id, cycle.id), listSentAs(db, cycle.id)]);
  const [offerOf, placements, claims] = await Promise.all([
    loadRosterOffers(db, coach, cycle, [...regulars, ...others], { now, by: 'hand' }),
    listPlacements(db, { coachId: coach.id, cycleId: cycle.id, days }),
    loadClaims(db, coach.id, { from: from - DAY, until: until + DAY }),
  ]);
  const timesOf = (entry: RosterEntry) => offerOf(entry)?.availability;
  const offers = byId(regulars.map((regular) => [regular.regularId, timesOf(regular)]));
  const sentAs = byId(others.map((other) => [other.placementId, timesOf(other)]));
  const sentTo = new Set(regulars.filter((regular) => sendSkip(regular) === null).map(({ regularId }) => regularId));
  return { regulars, laidOut: layOutBoard({ cycle, zone: coach.timeZone, now, placements, offers, sentAs, claims, sentTo }) };
}
