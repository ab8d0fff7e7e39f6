import type { Tx } from '../transaction.ts';

interface OwnDetails {
  readonly name: string;
  readonly phone: string;
  readonly timeZone: string | null;
}

/** What clients may say about themselves; everything else is the coach's. */
export const updateOwnDetails = (tx: Tx, clientId: string, { name, phone, timeZone }: OwnDetails) =>
  tx
    .updateTable('clients')
    .set((eb) => ({ name, phone, timeZone, version: eb('version', '+', 1) }))
    .where('id', '=', clientId)
    .where('erasedAt', 'is', null)
    .execute();
