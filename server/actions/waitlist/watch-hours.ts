import type { Actor } from '../../../core/identity/actor.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { openedSpans, type SchedulePlan } from '../../../core/waitlist/opened/opened-spans.ts';
import { openedUntil } from '../../../core/waitlist/opened/opened-until.ts';
import { loadPlans } from '../../db/calendar.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';
import { insertFreedSpans } from '../../db/waitlist/freed-spans.ts';
import { noteFreed } from '../../db/waitlist/note-freed.ts';
import { loadWaitedFor } from '../../db/waitlist/waited-for.ts';
import type { ActionContext } from '../action-context.ts';

/** Marks what is open since, for the line. Of a coach whose zone has changed: by the new clock. */
export type MarkOpened = (timeZone?: string) => Promise<void>;

interface Reach {
  readonly from: Instant;
  readonly until: Instant;
  /** Schedules of services that somebody waits for. */
  readonly scheduleIds: ReadonlySet<string>;
}

async function plansIn(
  tx: Tx,
  actor: Actor,
  coachId: string,
  zone: string,
  { from, until, scheduleIds }: Reach,
): Promise<ReadonlyMap<string, SchedulePlan>> {
  const days = { from: instantToWall(zone, from).date, to: instantToWall(zone, until).date };
  const plans = await loadPlans(tx, actor, coachId, days);
  return new Map(plans.filter(({ scheduleId }) => scheduleIds.has(scheduleId)).map((plan) => [plan.scheduleId, { ...plan, zone }]));
}

/**
 * For whoever is about to change hours, exceptions or published slots, under the coach's lock: looks at what is open before, and gives what is to be called
 * after. Then what has opened has fallen free, and what is kept for the line is looked at anew, for it may lie in a block now. Where nobody waits it
 * costs one look.
 */
export async function watchHours(ctx: ActionContext, tx: Tx, actor: Actor, coach: CoachRow): Promise<MarkOpened> {
  const waited = await loadWaitedFor(tx, coach.id);
  if (!waited) return async () => noteFreed(tx, coach.id);
  const from = ctx.clock.now();
  const scheduleIds = new Set(waited.services.map(({ scheduleId }) => scheduleId));
  const reach: Reach = { from, until: openedUntil(coach, waited, from), scheduleIds };
  const before = await plansIn(tx, actor, coach.id, coach.timeZone, reach);
  return async (timeZone = coach.timeZone) => {
    const after = await plansIn(tx, actor, coach.id, timeZone, reach);
    const opened = [...after].flatMap(([scheduleId, plan]) => {
      const old = before.get(scheduleId) ?? { ...plan, hours: [], overrides: [], publishedSlots: [] };
      return openedSpans(old, plan, reach).map(({ from: startsAt, until: endsAt, seats }) => ({ scheduleId, startsAt, endsAt, seats }));
    });
    await insertFreedSpans(
      tx,
      coach.id,
      opened.map((span) => ({ ...span, cause: 'opened' as const })),
    );
    noteFreed(tx, coach.id);
  };
}
