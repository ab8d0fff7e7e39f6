import type { PlacedOverride } from '../../../core/attention/under-later-blocks.ts';
import { isBlock } from '../../../core/availability/plan/is-block.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadOverridesAround } from '../../db/overrides.ts';

/** The blocks that may lie on one of these times, with when each was made. */
export async function loadBlocksAround(
  db: Database,
  { id, timeZone }: CoachRow,
  times: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[],
): Promise<readonly PlacedOverride[]> {
  if (times.length === 0) return [];
  const day = (instant: Instant) => instantToWall(timeZone, instant).date;
  const from = addDays(day(Math.min(...times.map(({ startsAt }) => startsAt))), -1);
  const to = day(Math.max(...times.map(({ endsAt }) => endsAt)));
  return (await loadOverridesAround(db, id, { from, to })).filter(isBlock);
}
