import type { z } from 'zod';
import type { Banner } from '../../../contract/cycles/banner.ts';
import { type BannerSeason, bannerSeason, type PublicCycle } from '../../../core/cycles/season/banner-season.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { listSessionsLeft } from '../../actions/cycles/list-sessions-left.ts';
import type { ServiceRow } from '../../db/availability.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { listCyclesAhead } from '../../db/cycles/cycles-ahead.ts';
import type { HttpContext } from '../http-context.ts';
import { wallMoment } from './wall-moment.ts';

type View = z.input<typeof Banner>;

const season = ({ name, firstDate, lastDate }: PublicCycle) => ({ name, firstDate, lastDate });

/** The first of the open cycles that has room for one of these services, or that none has. */
async function openView(
  { database }: Pick<HttpContext, 'database'>,
  coach: CoachRow,
  services: readonly Pick<ServiceRow, 'id'>[],
  { cycles, next }: Extract<BannerSeason, { state: 'open' }>,
  now: Instant,
): Promise<View> {
  const then = next === null ? null : wallMoment(coach.timeZone, next);
  for (const cycle of cycles) {
    const sessions = await listSessionsLeft(database, coach, cycle, now, { services });
    const left = sessions.reduce((sum, { seats }) => sum + seats, 0);
    if (left > 0) return { state: 'open', cycle: season(cycle), left, next: then };
  }
  const [first] = cycles;
  return first ? { state: 'full', cycle: season(first), next: then } : { state: 'closed' };
}

/** How public booking stands, exact at this moment; null where none of the services shown is booked in cycles, and of those alone. */
export async function banner(
  context: Pick<HttpContext, 'database' | 'action'>,
  coach: CoachRow,
  services: readonly Pick<ServiceRow, 'id' | 'cycleBound'>[],
): Promise<View | null> {
  const bound = services.filter(({ cycleBound }) => cycleBound);
  if (bound.length === 0) return null;
  const now = context.action.clock.now();
  const found = bannerSeason(await listCyclesAhead(context.database, coach.id), now, coach.timeZone);
  switch (found.state) {
    case 'open':
      return openView(context, coach, bound, found, now);
    case 'opens_at':
      return { state: 'opens_at', cycle: season(found.cycle), at: wallMoment(coach.timeZone, found.at) };
    case 'coming_soon':
      return { state: 'coming_soon', cycle: season(found.cycle) };
    case 'closed':
      return { state: 'closed' };
  }
}
