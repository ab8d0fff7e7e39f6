import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** Reads anything; writes need a `Tx`. */
export type Database = Kysely<Tables>;

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** `2026-11-21 04:00:00.5+00`, the only form a session in UTC sends. */
const toInstant = (text: string): number => Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);

const parsers: Record<number, (text: string) => unknown> = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: toInstant,
  [INT8]: BigInt,
};

/** Days come as `YYYY-MM-DD`, instants as epoch milliseconds, `bigint` as bigint. Only for our own tables: the sign-in library expects Dates. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers[oid]) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** Opens a pool of `max` connections. `end()` it by `database.destroy()`. */
export function openDatabase(connectionString: string, max = 10): Database {
  const pool = new pg.Pool({ connectionString, max, types, options: '-c timezone=UTC', application_name: 'perennial' });
  // An idle connection that dies is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}
