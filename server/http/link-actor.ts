import type { Actor } from '../../core/identity/actor.ts';
import { findManageToken } from '../db/access-tokens.ts';
import type { HttpContext } from './http-context.ts';
import { problem } from './problem.ts';

export type LinkActor = Extract<Actor, { kind: 'link' }>;

/** Who holds the link of a mail. A wrong and an expired one look alike. */
export async function linkActor(context: HttpContext, token: string): Promise<LinkActor> {
  const found = await findManageToken(context.database, context.action.hashToken(token), context.action.clock.now());
  if (!found) throw problem({ code: 'not_found' });
  return { kind: 'link', coachId: found.coachId, bookingId: found.bookingId, provesClient: found.provesClient };
}
