import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import { HOUR } from '../../core/time/instant.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { createHold } from '../actions/holds/create-hold.ts';
import { nearestAlternatives } from '../actions/slots/nearest-alternatives.ts';
import type { CoachRow } from '../db/coaches.ts';
import { accepted } from './accepted.ts';
import { dayOfWeek } from './day-of-week.ts';

const HOLDS = [
  { week: 1, weekday: 3, minute: 840, note: 'For Aiko, who wants to see what time suits her in Tokyo' },
  { week: 2, weekday: 1, minute: 600, note: 'Kept for Keisha until she knows her shifts' },
] as const;

/** Two times kept back for people who can't decide yet. */
export async function addDemoHolds(ctx: ActionContext, owner: Actor, coach: CoachRow, scheduleId: string): Promise<void> {
  const now = ctx.clock.now();
  for (const { week, weekday, minute, note } of HOLDS) {
    const wished = wallToInstant(coach.timeZone, dayOfWeek(coach.timeZone, now, week, weekday), minute);
    const asked = {
      service: { slug: 'coaching-session' },
      startsAt: wished,
      durationMinutes: 60,
      client: undefined,
      by: 'client' as const,
    };
    const [startsAt] = accepted(
      await ctx.transaction(async (tx) => ok(await nearestAlternatives(tx, coach, asked, now))),
      'look for a time to hold',
    );
    if (startsAt === undefined) throw new Error('The demo found no time to hold.');
    accepted(await createHold(ctx, owner, { coachId: coach.id, scheduleId, startsAt, endsAt: startsAt + HOUR, note }), 'hold a time');
  }
}
