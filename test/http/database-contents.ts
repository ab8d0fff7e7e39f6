import pg from 'pg';

/** One statement on a connection of its own. */
export async function run<T extends pg.QueryResultRow>(connectionString: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC' });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Every row of every table, as text; only the program's own tables of the job queue are left out. */
export async function contents(connectionString: string): Promise<Record<string, string[]>> {
  const tables = await run<{ name: string }>(
    connectionString,
    "select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and not c.relispartition and (n.nspname = 'public' or (n.nspname = 'pgboss' and c.relname in ('job', 'queue', 'schedule', 'subscription', 'job_dependency'))) order by 1",
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const column = name === 'migrations' ? 'name' : 'to_jsonb(t)::text';
    all[name] = (await run<{ row: string }>(connectionString, `select ${column} as row from ${name} t order by 1`)).map((it) => it.row);
  }
  return all;
}
