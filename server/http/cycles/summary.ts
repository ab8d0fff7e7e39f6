import { countSessions } from '../../../core/cycles/count-sessions.ts';
import { cycleSpan } from '../../../core/cycles/phases/cycle-span.ts';
import { isPublic } from '../../../core/cycles/phases/is-public.ts';
import type { OpenSession } from '../../../core/cycles/sessions-left.ts';
import { groupedBy } from '../../../core/grouped-by.ts';
import { loadBoard } from '../../actions/cycles/board/load-board.ts';
import { listSessionsLeft } from '../../actions/cycles/list-sessions-left.ts';
import { loadSummary } from '../../actions/cycles/load-summary.ts';
import { listHolds } from '../../db/holds.ts';
import { api } from '../api.ts';
import { holdView } from '../practice/hold-view.ts';
import { loadCycleOf } from './load-cycle-of.ts';

const openingView = ({ scheduleId, serviceId, startsAt, endsAt, minute, endMinute, seats }: OpenSession) => ({
  scheduleId,
  serviceId,
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  minute,
  endMinute,
  seats,
});

/** How full a cycle is, and what of it is left for the public. */
export const summary = {
  summary: api.cycles.summary.handler(async ({ input, context }) => {
    const { coach, cycle } = await loadCycleOf(context, input);
    const { database, actor, action } = context;
    const { renewals, weeks, ...counts } = await loadSummary(database, actor, coach, cycle, action.clock.now());
    const { placed: silent, ...regulars } = renewals;
    return { ...counts, regulars: { ...regulars, silent }, weeks: [...weeks] };
  }),

  /** Before the cycle is open, the regulars' plan counts as taken: it is sent first. */
  openings: api.cycles.openings.handler(async ({ input, context }) => {
    const { coach, cycle } = await loadCycleOf(context, input);
    const { database, actor, action } = context;
    const now = action.clock.now();
    const plan = isPublic(cycle, now, coach.timeZone) ? null : (await loadBoard(database, coach, cycle, now)).laidOut;
    const [left, holds] = await Promise.all([
      listSessionsLeft(database, coach, cycle, now, { plan }),
      listHolds(database, actor, coach.id, cycleSpan(coach.timeZone, cycle)),
    ]);
    return {
      days: [...groupedBy(left, ({ date }) => date)].map(([date, sessions]) => ({ date, openings: sessions.map(openingView) })),
      count: countSessions(left),
      holds: holds.map(holdView),
    };
  }),
};
