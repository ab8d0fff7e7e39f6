import type { Actor } from '../../core/identity/actor.ts';
import { addDays } from '../../core/time/add-days.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { createClient } from '../actions/clients/create-client.ts';
import type { CoachRow } from '../db/coaches.ts';
import { accepted } from './accepted.ts';
import { DEMO_CLIENTS, type DemoClientKey } from './demo-clients.ts';

/** Everybody the coach knows, and the ids they were given. */
export async function addDemoClients(
  ctx: ActionContext,
  owner: Actor,
  coach: CoachRow,
  now: Instant,
): Promise<ReadonlyMap<DemoClientKey, string>> {
  const ids = new Map<DemoClientKey, string>();
  const { date } = instantToWall(coach.timeZone, now);
  for (const [key, { sinceDays, ...client }] of Object.entries(DEMO_CLIENTS)) {
    const wish = { ...client, coachId: coach.id, startedOn: addDays(date, -sinceDays) };
    const { id } = accepted(await createClient(ctx, owner, wish), `add ${client.name}`);
    ids.set(key as DemoClientKey, id);
  }
  return ids;
}
