import type { Actor } from '../../../core/identity/actor.ts';
import type { Database } from '../database.ts';

/** The address that whoever is signed in has verified; undefined for everybody else, at no query. */
export async function findProvenAddress(db: Database, actor: Actor): Promise<string | undefined> {
  if (actor.kind !== 'user') return undefined;
  const user = await db
    .selectFrom('users')
    .select('email')
    .where('id', '=', actor.userId)
    .where('emailVerified', '=', true)
    .executeTakeFirst();
  return user?.email;
}
