import type { CycleMailEffect } from '../../../core/cycles/cycle-effect.ts';
import { isCycleMailTrue, namesByRenewal } from '../../../core/cycles/mails/cycle-mail-says.ts';
import { isPublic } from '../../../core/cycles/phases/is-public.ts';
import { loadSummary } from '../../actions/cycles/load-summary.ts';
import { loadCoach } from '../../db/coaches.ts';
import { findCycle } from '../../db/cycles/find-cycle.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import { listTrackerParts } from '../../db/cycles/tracker/tracker-parts.ts';
import type { EffectHandler } from '../effect-handler.ts';
import { sendMail } from '../send-mail.ts';

const SYSTEM = { kind: 'system' } as const;

/** How a cycle stands when the mail leaves, with who has said what. */
export const sendCycleMail: EffectHandler<CycleMailEffect> = async (ctx, effect, attempt) => {
  const { database } = ctx;
  const cycle = await findCycle(database, effect.cycleId);
  const coach = cycle && (await loadCoach(database, SYSTEM, cycle.coachId));
  if (!coach) return 'nobody there';
  const now = ctx.clock.now();
  if (!isCycleMailTrue(effect, isPublic(cycle, now, coach.timeZone))) return 'overtaken';
  const [counts, parts, placements] = await Promise.all([
    loadSummary(database, SYSTEM, coach, cycle, now),
    listTrackerParts(database, cycle.id),
    listPlacements(database, { coachId: coach.id, cycleId: cycle.id }),
  ]);
  const mail = ctx.templates.cycleMail({
    id: attempt.jobId,
    event: effect.event,
    coach: { name: coach.name, address: coach.email },
    cycleName: cycle.name,
    counts,
    names: namesByRenewal(parts, placements),
    url: `${ctx.publicUrl}/app/cycles/${cycle.id}`,
    pageUrl: `${ctx.publicUrl}/${coach.slug}`,
  });
  return sendMail(ctx, mail, { effect, kind: `cycle_${effect.event}`, coachId: coach.id }, attempt);
};
