import type { Database } from '../../server/db/database.ts';
import { hashPassword } from '../../server/sign-in/hash-password.ts';

export const PASSWORD = 'correct horse battery staple';
let hash: Promise<string> | undefined;

/** Lets somebody sign in, and says with which address. */
export async function givePassword(db: Database, userId: string): Promise<string> {
  hash ??= hashPassword(PASSWORD);
  await db
    .insertInto('accounts')
    .values({ id: userId, userId, accountId: userId, providerId: 'credential', password: await hash })
    .execute();
  const { email } = await db.selectFrom('users').select('email').where('id', '=', userId).executeTakeFirstOrThrow();
  return email;
}
