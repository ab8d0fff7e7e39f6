import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import { addDays } from '../../core/time/add-days.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { createClient } from '../actions/clients/create-client.ts';
import { createRegular } from '../actions/regulars/create-regular.ts';
import type { CoachRow } from '../db/coaches.ts';
import { findActiveService } from '../db/services.ts';
import { accepted } from './accepted.ts';
import type { DemoRegular } from './demo-regulars.ts';

/** Anybody's hours; trainings are in the evening, and some live far away. */
const ANY_HOUR = [{ startMinute: 7 * 60, endMinute: 21 * 60 }];

async function addClient(ctx: ActionContext, owner: Actor, coach: CoachRow, { name, email }: DemoRegular): Promise<string> {
  const startedOn = addDays(instantToWall(coach.timeZone, ctx.clock.now()).date, -200);
  const wish = { coachId: coach.id, name, email, phone: '', timeZone: coach.timeZone, connected: true, startedOn };
  return accepted(await createClient(ctx, owner, wish), `add ${name}`).id;
}

/** Puts these on the roster; who is not among the known clients, by address, becomes one. Gives all of them. */
export async function addDemoRegulars(
  ctx: ActionContext,
  owner: Actor,
  coach: CoachRow,
  regulars: readonly DemoRegular[],
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const clientIds = new Map(known);
  for (const regular of regulars) {
    const { frequency, weekday, minute, priority, status, keepUnanswered, notes } = regular;
    const clientId = known.get(regular.email) ?? (await addClient(ctx, owner, coach, regular));
    const service = accepted(await ctx.transaction(async (tx) => ok(await findActiveService(tx, coach.id, regular.service))), 'find it');
    if (!service) throw new Error(`The demo has no service ${regular.service}.`);
    const pattern = { frequency, weekday, minute, priority, status, keepUnanswered, notes, startedOn: null, durationMinutes: 60 };
    const wish = { ...pattern, acceptableWeekdays: regular.weekdays, acceptableHours: ANY_HOUR };
    accepted(
      await createRegular(ctx, owner, { ...wish, coachId: coach.id, clientId, serviceId: service.id }),
      `put ${regular.name} on the roster`,
    );
    clientIds.set(regular.email, clientId);
  }
  return clientIds;
}
