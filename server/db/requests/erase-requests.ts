import type { Tx } from '../transaction.ts';

/** That something was asked for, and what became of it, stays; what was said about it goes, on both sides. */
export async function eraseRequests(tx: Tx, coachId: string, clientIds: readonly string[]): Promise<void> {
  const own = tx.selectFrom('requests').select('id').where('coachId', '=', coachId).where('clientId', 'in', clientIds);
  await tx.deleteFrom('requestMessages').where('requestId', 'in', own).execute();
  await tx.updateTable('requests').set({ declineReason: '' }).where('coachId', '=', coachId).where('clientId', 'in', clientIds).execute();
}
