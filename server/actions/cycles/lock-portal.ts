import type { Actor } from '../../../core/identity/actor.ts';
import { lockCoach } from '../../db/coaches.ts';
import { loadPortal, type Portal } from '../../db/cycles/portal.ts';
import type { Tx } from '../../db/transaction.ts';

/** What the actor's link leads to, as it is under the coach's lock; undefined where it leads nowhere (any more). */
export async function lockPortal(tx: Tx, actor: Actor): Promise<Portal | undefined> {
  if (actor.kind !== 'portal' || !(await lockCoach(tx, actor, actor.coachId))) return undefined;
  return loadPortal(tx, actor);
}
