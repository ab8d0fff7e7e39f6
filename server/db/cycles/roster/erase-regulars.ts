import { sql } from 'kysely';
import type { Tx } from '../../transaction.ts';

/**
 * Takes a person out of the roster: what was written of them and by them is gone, nobody plans for them any more, and plans that nobody was told
 * of go with them. What was sent stays, of nobody.
 */
export async function eraseRegulars(tx: Tx, recordIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('regulars')
    .set((eb) => ({ notes: '', startedOn: null, status: 'inactive', keepUnanswered: false, version: eb('version', '+', 1) }))
    .where('clientId', 'in', recordIds)
    .execute();
  await tx.updateTable('cycleRegulars').set({ message: '' }).where('clientId', 'in', recordIds).execute();
  await tx
    .deleteFrom('placements')
    .where('clientId', 'in', recordIds)
    .where('bookingId', 'is', null)
    .where(sql<boolean>`cycle_id in (select id from cycles where phase <> 'completed')`)
    .execute();
}
