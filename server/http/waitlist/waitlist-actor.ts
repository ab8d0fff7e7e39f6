import type { Actor } from '../../../core/identity/actor.ts';
import { findEntryToken } from '../../db/waitlist/entry-tokens.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';

export type WaitlistActor = Extract<Actor, { kind: 'waitlist' }>;

/** Who holds the link to their place in line. A wrong, an old and an ended one look alike. */
export async function waitlistActor(context: HttpContext, token: string): Promise<WaitlistActor> {
  const found = await findEntryToken(context.database, context.action.hashToken(token), context.action.clock.now());
  if (!found) throw problem({ code: 'not_found' });
  const { coachId, entryId, clientId } = found;
  return { kind: 'waitlist', coachId, entryId, clientId };
}
