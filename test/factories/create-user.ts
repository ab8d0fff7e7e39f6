import { randomUUID } from 'node:crypto';
import type { Database } from '../../server/db/database.ts';

/** Somebody with a proven address, who runs no practice. */
export async function createUser(
  db: Database,
  role: 'owner' | 'coach' | 'client',
  email = `${role}-${randomUUID().slice(0, 8)}@example.com`,
): Promise<string> {
  const id = randomUUID();
  await db.insertInto('users').values({ id, name: 'Ada Tremblay', email, emailVerified: true, role }).execute();
  return id;
}
