import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { listMyClients } from '../../db/clients/list-my-clients.ts';
import { updateComingBookings } from '../../db/clients/update-coming-bookings.ts';
import { updateOwnDetails } from '../../db/clients/update-own-details.ts';
import { lockCoachById } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { renameUser } from '../../db/users.ts';
import type { ActionContext } from '../action-context.ts';

export interface UpdateMe {
  readonly name: string;
  readonly phone: string;
  /** IANA; null for the one of the browser. */
  readonly timeZone: string | null;
}

const FIELDS = ['name', 'phone', 'timeZone'] as const;

/** What a client says of themselves, with every coach at once. Coaches are locked in the order of their ids, so that two such never wait for each other. */
export const updateMe = (
  ctx: ActionContext,
  actor: Extract<Actor, { kind: 'user' }>,
  input: UpdateMe,
): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction<null, never>(async (tx) => {
    const clients = await listMyClients(tx, actor.userId);
    await renameUser(tx, actor.userId, input.name);
    for (const client of clients.toSorted((a, b) => (a.coachId < b.coachId ? -1 : 1))) {
      const { id, coachId } = client;
      await lockCoachById(tx, coachId);
      await updateOwnDetails(tx, id, input);
      await updateComingBookings(tx, [{ clientId: id, before: client, after: { ...client, ...input } }], ctx.clock.now());
      const fields = FIELDS.filter((field) => client[field] !== input[field]);
      await insertAuditEntry(tx, actor, { coachId, action: 'client.updated_by_client', subject: ['client', id], after: { fields } });
    }
    return ok(null);
  });
