import { decideErase, type EraseRefusal } from '../../../core/clients/decide-erase.ts';
import { erasedAddress } from '../../../core/clients/erased-address.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { insertAuditEntries, insertAuditEntry } from '../../db/audit.ts';
import { eraseClient } from '../../db/clients/erase-client.ts';
import { type ClientRow, findClient, findClientRecord } from '../../db/clients/find-client.ts';
import { listComingBookings } from '../../db/clients/list-coming-bookings.ts';
import { listDeclinedProposals, settleProposed } from '../../db/cycles/proposed-bookings.ts';
import type { Tx } from '../../db/transaction.ts';

interface Erasing {
  /** What stands where the name was. */
  readonly name: string;
  readonly now: Instant;
}

/** Erases one coach's record of a person, inside a transaction that holds this coach's lock; refused, it has changed nothing. What they declined falls free. */
export async function eraseRecord(
  tx: Tx,
  actor: Actor,
  { id, coachId }: Pick<ClientRow, 'id' | 'coachId'>,
  { name, now }: Erasing,
): Promise<Result<null, EraseRefusal>> {
  // As it is now that the lock is held: it may have been erased, or become part of another, since it was found.
  const client = (await findClientRecord(tx, coachId, id)) ?? (await findClient(tx, coachId, id));
  if (!client) return refuse({ code: 'client_erased' });
  const coming = await listComingBookings(tx, client.id, now);
  const declined = await listDeclinedProposals(tx, client.id);
  const decision = decideErase(
    client,
    coming.filter((booking) => !declined.includes(booking.id)),
  );
  if (!decision.ok) return decision;
  await giveFree(tx, actor, coachId, declined);
  await eraseClient(tx, client, { name, addressOf: erasedAddress, now });
  await insertAuditEntry(tx, actor, { coachId: client.coachId, action: 'client.erased', subject: ['client', client.id] });
  return ok(null);
}

/** Nobody is left to take their no back. */
async function giveFree(tx: Tx, actor: Actor, coachId: string, bookingIds: readonly string[]): Promise<void> {
  const settled = await settleProposed(tx, coachId, bookingIds, 'declined');
  const change = { action: 'booking.declined', before: { status: 'proposed' }, after: { status: 'declined' } };
  await insertAuditEntries(
    tx,
    actor,
    settled.map(({ id }) => ({ ...change, coachId, subject: ['booking', id] as const })),
  );
}
