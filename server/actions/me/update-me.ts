import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { listMyClients } from '../../db/clients/list-my-clients.ts';
import { updateComingBookings } from '../../db/clients/update-coming-bookings.ts';
import { updateOwnDetails } from '../../db/clients/update-own-details.ts';
import { lockCoachById } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { updateZoneOfEntries } from '../../db/waitlist/entries.ts';
import { renameUser } from '../../db/users.ts';
import type { ActionContext } from '../action-context.ts';

export interface UpdateMe {
  readonly name: string;
  readonly phone: string;
  /** IANA; null for the one of the browser. */
  readonly timeZone: string | null;
}

const FIELDS = ['name', 'phone', 'timeZone'] as const;

/**
 * What a client says of themselves, with every coach at once. Coaches are locked in the order of their ids, so that two such never wait for each
 * other, and records are read under those locks: one may have been erased, or become part of another, since it was found. What says nothing new
 * is no change, or whoever edits that record would be told of one.
 */
export const updateMe = (
  ctx: ActionContext,
  actor: Extract<Actor, { kind: 'user' }>,
  input: UpdateMe,
): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction<null, never>(async (tx) => {
    const coachIds = (await listMyClients(tx, actor.userId)).map(({ coachId }) => coachId).toSorted();
    for (const coachId of coachIds) await lockCoachById(tx, coachId);
    for (const client of await listMyClients(tx, actor.userId)) {
      const { id, coachId } = client;
      const fields = FIELDS.filter((field) => client[field] !== input[field]);
      if (fields.length === 0 || !coachIds.includes(coachId)) continue;
      await updateOwnDetails(tx, id, input);
      if (input.timeZone !== null) await updateZoneOfEntries(tx, id, input.timeZone);
      await updateComingBookings(tx, [{ clientId: id, before: client, after: { ...client, ...input } }], ctx.clock.now());
      await insertAuditEntry(tx, actor, { coachId, action: 'client.updated_by_client', subject: ['client', id], after: { fields } });
    }
    await renameUser(tx, actor.userId, input.name);
    return ok(null);
  });
