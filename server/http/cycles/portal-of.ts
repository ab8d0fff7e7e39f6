import type { Actor } from '../../../core/identity/actor.ts';
import { loadPortal, type Portal } from '../../db/cycles/portal.ts';
import { findPortalToken } from '../../db/cycles/portal-tokens.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';

type PortalActor = Extract<Actor, { kind: 'portal' }>;

/** Who holds the link to their dates, and what it leads to. A wrong, an old and an ended one look alike. */
export async function portalOf(context: HttpContext, token: string): Promise<{ readonly actor: PortalActor; readonly portal: Portal }> {
  const found = await findPortalToken(context.database, context.action.hashToken(token));
  if (!found || found.expiresAt <= context.action.clock.now()) throw problem({ code: 'not_found' });
  const { coachId, cycleId, clientId } = found;
  const actor: PortalActor = { kind: 'portal', coachId, cycleId, clientId };
  const portal = await loadPortal(context.database, actor);
  if (!portal) throw problem({ code: 'not_found' });
  return { actor, portal };
}
