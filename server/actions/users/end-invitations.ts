import type { Actor } from '../../../core/identity/actor.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { deleteInvitationsBy } from '../../db/people/invitations.ts';
import type { Tx } from '../../db/transaction.ts';

/** Whoever is no owner any more lets nobody in: what they sent out would be a door of their own. Each is taken back with an entry. */
export async function endInvitations(tx: Tx, actor: Actor, userId: string): Promise<void> {
  for (const id of await deleteInvitationsBy(tx, userId))
    await insertAuditEntry(tx, actor, { coachId: null, action: 'invitation.revoked', subject: ['invitation', id] });
}
