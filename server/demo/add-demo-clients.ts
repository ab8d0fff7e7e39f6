import type { Actor } from '../../core/identity/actor.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { createClient } from '../actions/clients/create-client.ts';
import { accepted } from './accepted.ts';
import { DEMO_CLIENTS, type DemoClientKey } from './demo-clients.ts';

/** Everybody the coach knows, and the ids they were given. */
export async function addDemoClients(ctx: ActionContext, owner: Actor, coachId: string): Promise<ReadonlyMap<DemoClientKey, string>> {
  const ids = new Map<DemoClientKey, string>();
  for (const [key, { name, email, phone }] of Object.entries(DEMO_CLIENTS)) {
    const { id } = accepted(await createClient(ctx, owner, { coachId, name, email, phone }), `add ${name}`);
    ids.set(key as DemoClientKey, id);
  }
  return ids;
}
