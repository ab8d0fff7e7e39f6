import type { Tx } from './transaction.ts';

/** The coach's client with this address, if known. */
export const findClientByEmail = (tx: Tx, coachId: string, email: string) =>
  tx.selectFrom('clients').selectAll().where('coachId', '=', coachId).where('email', '=', email).executeTakeFirst();

/** By id, only among the coach's own. */
export const findClient = (tx: Tx, coachId: string, clientId: string) =>
  tx.selectFrom('clients').selectAll().where('coachId', '=', coachId).where('id', '=', clientId).executeTakeFirst();

export interface NewClient {
  readonly id: string;
  readonly coachId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string | null;
}

export const insertClient = (tx: Tx, client: NewClient) => tx.insertInto('clients').values({ ...client, userId: null }).execute();
