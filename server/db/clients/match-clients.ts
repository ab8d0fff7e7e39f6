import { type SqlBool, sql } from 'kysely';
import type { ClientState } from '../../../core/clients/client-state.ts';
import type { Relationship } from '../../../core/policies/relationship.ts';
import type { Database } from '../database.ts';
import { containing } from '../wire/containing.ts';

export interface ClientFilter {
  /** Part of a name, an address or a number; empty for all. */
  readonly search: string;
  readonly state?: ClientState | undefined;
  readonly relationship?: Relationship | 'connected_or_vip' | undefined;
  readonly tag?: string | undefined;
  /** Only these; left out, whoever. */
  readonly ids?: readonly string[] | undefined;
}

const NUMBER = /^\+?[0-9 ()./-]+$/;
/** Fewer digits are part of every other number. */
const FEWEST_DIGITS = 3;

/** A number is found however it is written; an address of a record that was merged leads to the one that was kept. */
function found(coachId: string, search: string) {
  const pattern = containing(search);
  const alias = sql`clients.id in (select merged_into from clients where coach_id = ${coachId} and merged_into is not null and email ilike ${pattern})`;
  const digits = NUMBER.test(search) ? search.replace(/[^0-9]/g, '') : '';
  const number =
    digits.length < FEWEST_DIGITS ? sql`false` : sql`regexp_replace(clients.phone, '[^0-9]', '', 'g') like ${containing(digits)}`;
  return sql<SqlBool>`(clients.name ilike ${pattern} or clients.email ilike ${pattern} or ${number} or ${alias})`;
}

const RELATIONSHIPS = {
  not_connected: sql<SqlBool>`not clients.connected`,
  connected: sql<SqlBool>`clients.connected and not clients.vip`,
  vip: sql<SqlBool>`clients.vip`,
  connected_or_vip: sql<SqlBool>`clients.connected`,
} as const;

/** A practice's clients to whom all of this applies. Records that were merged are never among them, erased ones only among the inactive. */
export function matchClients(db: Database, coachId: string, { search, state, relationship, tag, ids }: ClientFilter) {
  let query = db.selectFrom('clients').where('clients.coachId', '=', coachId).where('clients.mergedInto', 'is', null);
  if (state !== 'inactive') query = query.where('clients.erasedAt', 'is', null);
  if (state !== undefined) query = query.where('clients.state', '=', state);
  if (relationship !== undefined) query = query.where(RELATIONSHIPS[relationship]);
  if (tag !== undefined) query = query.where(sql<SqlBool>`clients.tags @> array[${tag}]::text[]`);
  if (ids !== undefined) query = query.where(sql<SqlBool>`clients.id = any(${ids}::uuid[])`);
  return search === '' ? query : query.where(found(coachId, search));
}
