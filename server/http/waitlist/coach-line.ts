import { attendanceBadge } from '../../../core/attendance/attendance-badge.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { inOrder, type Ranked } from '../../../core/waitlist/matching/in-order.ts';
import { positionsOf } from '../../../core/waitlist/matching/positions-of.ts';
import { loadCandidates } from '../../actions/waitlist/load-candidates.ts';
import { listAttendanceCounts } from '../../db/clients/attendance/list-attendance-counts.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { HttpContext } from '../http-context.ts';
import { countingTime } from '../practice/clients/counting-time.ts';

/** A coach's line as it stands at one moment. */
export interface CoachLine {
  readonly coach: CoachRow;
  readonly now: Instant;
  /** Everybody in it, the paused too, by their entry's id, the first first. */
  readonly ranked: ReadonlyMap<string, Ranked>;
  readonly positions: ReadonlyMap<string, number>;
  /** Clients with a badge. */
  readonly flagged: ReadonlySet<string>;
}

export async function coachLine({ database, action }: HttpContext, coach: CoachRow): Promise<CoachLine> {
  const now = action.clock.now();
  const { order } = coach.waitlistRules.offers;
  const [candidates, counts] = await Promise.all([
    loadCandidates(database, coach, now),
    listAttendanceCounts(database, coach.id, countingTime(coach, now)),
  ]);
  const flagged = counts.filter((count) => attendanceBadge(count, coach.attendance).flagged).map(({ clientId }) => clientId);
  return {
    coach,
    now,
    ranked: new Map(inOrder(candidates, order, now).map((each) => [each.candidate.entry.id, each])),
    positions: positionsOf(candidates, order, now),
    flagged: new Set(flagged),
  };
}
