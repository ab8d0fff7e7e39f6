import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/** Links to sign in that nobody followed yet hold a name and an address. Of an address that is still an account's or a client's they stay. */
export const eraseSignInLinks = (tx: Tx, addresses: readonly string[]) =>
  sql`
    delete from verifications using unnest(${addresses}::text[]) as gone(email)
    where starts_with(verifications.value, '{"email":' || to_jsonb(gone.email)::text || ',')
      and not exists (select from users where users.email = gone.email)
      and not exists (select from clients where clients.email = gone.email)`.execute(tx);
