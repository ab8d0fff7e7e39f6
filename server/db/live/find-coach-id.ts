import type { Database } from '../database.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A coach by id or by the name in the address; that somebody coaches here is no secret. */
export async function findCoachId(db: Database, idOrSlug: string): Promise<string | undefined> {
  const column = UUID.test(idOrSlug) ? 'id' : 'slug';
  if (column === 'slug' && !SLUG.test(idOrSlug)) return undefined;
  const row = await db.selectFrom('coaches').select('id').where(column, '=', idOrSlug).executeTakeFirst();
  return row?.id;
}
