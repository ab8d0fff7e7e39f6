import type pg from 'pg';
import type { TableHeader } from './format.ts';

/** What the job queue must not lose: its queues and the jobs, sent and unsent. Its statistics and its own version belong to the program. */
const QUEUE_TABLES = ['queue', 'schedule', 'subscription', 'job', 'job_dependency'];

const OWN_TABLES = `
  select c.oid::regclass::text as name, c.oid::text as oid
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by 1`;

/** Those that are asked for row by row: what waits for the end of a transaction may come in any order. */
const REFERENCES = `
  select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to"
  from pg_constraint where contype = 'f' and conrelid <> confrelid and not condeferred`;

/** Computed columns are left out: the database computes them again. */
const COLUMNS = `
  select quote_ident(attname) as name from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`;

/** Every table that a backup holds, in an order in which each comes after those it refers to. */
export async function listTables(client: pg.Client): Promise<TableHeader[]> {
  const own = (await client.query<{ name: string }>(OWN_TABLES)).rows.map((row) => row.name);
  const references = (await client.query<{ from: string; to: string }>(REFERENCES)).rows;
  const queue: string[] = [];
  for (const name of QUEUE_TABLES) {
    const found = await client.query<{ name: string | null }>('select to_regclass($1)::text as name', [`pgboss.${name}`]);
    if (found.rows[0]?.name) queue.push(found.rows[0].name);
  }
  const tables: TableHeader[] = [];
  for (const table of [...inOrder(own, references), ...queue]) {
    const columns = await client.query<{ name: string }>(COLUMNS, [table]);
    tables.push({ table, columns: columns.rows.map((row) => row.name) });
  }
  return tables;
}

function inOrder(tables: readonly string[], references: readonly { from: string; to: string }[]): string[] {
  const done: string[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const free = left.filter((table) => references.every((it) => it.from !== table || !left.includes(it.to)));
    if (free.length === 0) throw new Error(`These tables refer to each other in a circle: ${left.join(', ')}.`);
    done.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return done;
}
