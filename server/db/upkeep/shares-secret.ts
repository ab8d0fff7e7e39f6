import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

const fingerprintOf = (secret: string): string => createHash('sha256').update(`fingerprint:${secret}`).digest('hex').slice(0, 16);

/**
 * Every process of an installation must have the same secret, or links of one would not open at another. The first one leaves its fingerprint;
 * true for whoever has the same.
 */
export async function sharesSecret(database: Database, secret: string): Promise<boolean> {
  const mine = fingerprintOf(secret);
  await sql`insert into installation (key, value) values ('secret_fingerprint', to_jsonb(${mine}::text)) on conflict do nothing`.execute(
    database,
  );
  const row = await database.selectFrom('installation').select('value').where('key', '=', 'secret_fingerprint').executeTakeFirst();
  return row?.value === mine;
}
