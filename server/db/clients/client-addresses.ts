import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

interface Holder {
  readonly id: string;
  readonly email: string;
  readonly mergedInto: string | null;
}

/** The record that has this address: a client's own, or one that was merged and only lends them its address. */
export const findAddressHolder = (db: Database, coachId: string, email: string): Promise<Holder | undefined> =>
  db
    .selectFrom('clients')
    .select(['id', 'email', 'mergedInto'])
    .where('coachId', '=', coachId)
    .where('email', '=', email)
    .executeTakeFirst();

const setAddress = (tx: Tx, id: string, email: string) => tx.updateTable('clients').set({ email }).where('id', '=', id).execute();

/** Each gets the other's. An address is unique at every moment, so one of them waits at none. */
export async function swapAddresses(tx: Tx, one: Omit<Holder, 'mergedInto'>, other: Omit<Holder, 'mergedInto'>): Promise<void> {
  await setAddress(tx, other.id, `swapping-${other.id}@invalid`);
  await setAddress(tx, one.id, other.email);
  await setAddress(tx, other.id, one.email);
}

/** The other addresses a client is known by, from records that were merged into theirs. */
export const listOtherAddresses = async (db: Database, clientId: string): Promise<readonly string[]> =>
  (await db.selectFrom('clients').select('email').where('mergedInto', '=', clientId).orderBy('email').execute()).map(({ email }) => email);
