import type { Instant } from '../../../core/time/instant.ts';
import { positionsOf } from '../../../core/waitlist/matching/positions-of.ts';
import { type PositionsDue, positionsDue } from '../../../core/waitlist/notices/positions-due.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { listKnownPositions } from '../../db/waitlist/told-positions.ts';
import { loadCandidates } from './load-candidates.ts';

/** What is to be told of the places in this coach's line; nothing where the coach doesn't show them. */
export async function loadPositionsDue(db: Database, coach: Pick<CoachRow, 'id' | 'waitlistRules'>, now: Instant): Promise<PositionsDue> {
  const { showPosition, offers } = coach.waitlistRules;
  if (!showPosition) return { better: [], first: [] };
  const known = await listKnownPositions(db, coach.id);
  const positions = positionsOf(await loadCandidates(db, coach, now), offers.order, now);
  return positionsDue(known, positions, offers.quiet, now);
}
