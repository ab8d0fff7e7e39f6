import type { EraseRefusal } from '../../../core/clients/decide-erase.ts';
import { erasedAddress } from '../../../core/clients/erased-address.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { eraseLooseMails } from '../../db/clients/erase-loose-mails.ts';
import { eraseSignInLinks } from '../../db/clients/erase-sign-in-links.ts';
import { listMyClients } from '../../db/clients/list-my-clients.ts';
import { lockCoachById } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { deleteUser } from '../../db/users.ts';
import type { ActionContext } from '../action-context.ts';
import { eraseRecord } from '../clients/erase-record.ts';

/**
 * Clients erase themselves, with every coach or with none: one whose sessions are still to come refuses for all. The account goes too, unless
 * it runs something here. Coaches are locked in the order of their ids, so that two such never wait for each other.
 */
export const eraseMe = (
  ctx: ActionContext,
  actor: Extract<Actor, { kind: 'user' }>,
  erasedName: string,
): Promise<Result<null, EraseRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, EraseRefusal>(async (tx) => {
    const found = await listMyClients(tx, actor.userId);
    for (const client of found.toSorted((a, b) => (a.coachId < b.coachId ? -1 : 1))) {
      await lockCoachById(tx, client.coachId);
      const erased = await eraseRecord(tx, actor, client, { name: erasedName, now: ctx.clock.now() });
      if (!erased.ok) return erased;
    }
    if (actor.role !== 'client' || actor.coachId !== null) return ok(null);
    const user = await deleteUser(tx, actor.userId);
    // Nobody has the address any more, so what was sent to it has nobody to be about.
    if (!user) return ok(null);
    await eraseLooseMails(tx, [user.email], erasedAddress(actor.userId));
    await eraseSignInLinks(tx, [user.email]);
    return ok(null);
  });
