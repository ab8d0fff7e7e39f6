import type { Socket } from 'node:net';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';
import { CamelCaseNames } from './wire/camel-case-names.ts';
import { toInstant } from './wire/to-instant.ts';

/** Reads anything; writes need a `Tx`. */
export type Database = Kysely<Tables>;

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

const parsers: Record<number, (text: string) => unknown> = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: toInstant,
  [INT8]: BigInt,
};

/** Days come as `YYYY-MM-DD`, instants as epoch milliseconds, `bigint` as bigint. Only for our own tables: the sign-in library expects Dates. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers[oid]) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Beyond this many texts a connection plans afresh, so that queries of changing shape don't fill its memory. */
const MOST_PREPARED = 300;

/**
 * Prepares every statement once a connection, since planning the queries of a booking costs more than running them, and sends those of one turn
 * together.
 */
class EagerClient extends pg.Client {
  readonly #names = new Map<string, string>();

  override query(...args: unknown[]): never {
    const [text, values] = args;
    this.#sendTogether();
    const prepared = typeof text === 'string' && Array.isArray(values) ? this.#nameOf(text) : undefined;
    const send = super.query.bind(this) as (...args: unknown[]) => never;
    return prepared === undefined ? send(...args) : send({ name: prepared, text, values }, ...args.slice(2));
  }

  /** What is asked in one turn of the event loop leaves in one packet: a system call costs more than a statement's bytes. */
  #sendTogether(): void {
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_PREPARED) return known;
    const name = `q${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/**
 * Milliseconds after which the database takes a transaction back that says nothing more. No action waits for anything but the database, so its process
 * is cut off from the network; without this its lock on a coach would stay until somebody noticed.
 */
const LONGEST_SILENCE = 60_000;

/**
 * Statements that one transaction sends without waiting in between travel together and run in that order; if one fails, those behind it do too.
 * Opens a pool of `max` connections. End it by `destroy()`.
 */
export function openDatabase(connectionString: string, max = 10): Database {
  const pool = new pg.Pool({
    Client: EagerClient,
    pipeline: true,
    connectionString,
    max,
    types,
    options: `-c timezone=UTC -c idle_in_transaction_session_timeout=${LONGEST_SILENCE}`,
    application_name: 'perennial',
  });
  // An idle connection that dies is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So is one that dies in the middle of a transaction, whose statements fail and say so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCaseNames()] });
}
