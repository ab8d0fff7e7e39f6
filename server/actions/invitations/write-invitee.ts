import { deleteSessionsOf, raiseAccount, setPassword } from '../../db/people/accounts.ts';
import type { Tx } from '../../db/transaction.ts';
import { insertUser } from '../../db/users.ts';

interface Invitee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'coach';
  readonly passwordHash: string;
  readonly isNew: boolean;
}

/** The account of whoever accepts. One that was there gets this password, and every browser it was signed in with has to sign in anew. */
export async function writeInvitee(tx: Tx, { isNew, passwordHash, ...user }: Invitee): Promise<void> {
  if (isNew) {
    await insertUser(tx, user, passwordHash);
    return;
  }
  await raiseAccount(tx, user.id, user);
  await setPassword(tx, user.id, passwordHash);
  await deleteSessionsOf(tx, user.id);
}
