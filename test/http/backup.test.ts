import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../scripts/backup/restore-backup.ts';
import { writeBackup } from '../../scripts/backup/write-backup.ts';
import { openDatabase } from '../../server/db/database.ts';
import { migrate } from '../../server/db/migrate.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../database.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice } from '../factories/practice.ts';
import { startTestServer } from '../server.ts';
import { contents, run } from './database-contents.ts';

/** Everything that could break a file of lines and tabs. */
const HARD_TEXT = 'a\ttab, \\. a dot, \\N a null, "quotes", \u2028 a separator, 😀 and \\\\ two';

/** Packages with their ledgers, what was told of them, check-ins, and forms with answers: `forms` and `form_versions` name each other. */
const PACKAGES_AND_FORMS = [
  `insert into package_templates (id, coach_id, name, credits, service_ids, created_at)
    select gen_random_uuid(), coach_id, 'Eight', 8, array[id], now() from services`,
  `insert into packages (id, coach_id, client_id, template_id, name, starts_on, expires_on, expires_at, created_at)
    select gen_random_uuid(), clients.coach_id, clients.id, package_templates.id, 'Eight', '2026-01-31', '2199-12-31', '2200-01-01', now()
    from clients join package_templates using (coach_id)`,
  `insert into credit_entries (id, coach_id, package_id, kind, amount, reason, by, at)
    select gen_random_uuid(), coach_id, id, kind, amount, 'So', 'coach', now()
    from packages, (values ('grant', 8), ('adjust', -3), ('expire', -5)) as line(kind, amount)`,
  `insert into package_notices (package_id, kind, edition, at) select id, 'low', '1', now() from packages`,
  `insert into check_in_months (coach_id, client_id, month, granted) select coach_id, id, '2026-02-01', 1 from clients`,
  `with form as (insert into forms (id, coach_id, name, current_version, created_at) select gen_random_uuid(), id, 'Before', 2, now() from coaches returning *)
    insert into form_versions (coach_id, form_id, number, questions, created_at)
    select coach_id, id, number, '[{"id": "goal", "kind": "text", "label": "Goal"}]', now() from form, generate_series(1, 2) as number`,
  `update services set form_id = forms.id from forms where forms.coach_id = services.coach_id`,
  `insert into form_answers (booking_id, coach_id, client_id, form_id, form_version, answers, proven, answered_at, changed_at)
    select bookings.id, bookings.coach_id, client_id, form_id, 1, '{"goal": "\\\\N 😀"}', true, now(), now()
    from bookings join services on services.id = bookings.service_id`,
];

let folder: string;
let source: TestDatabase;
let file: string;
const made: TestDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-backup-'));
  source = await createTestDatabase();
  made.push(source);
  await fill(source.connectionString);
  file = join(folder, 'full.backup.gz');
  await writeBackup(source.connectionString, file);
});

afterAll(async () => {
  for (const database of made) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A practice with bookings made through the door, so that claims, tokens, audit entries and waiting mails are there as they really are. */
async function fill(connectionString: string): Promise<void> {
  const server = await startTestServer({ connectionString });
  const db = openDatabase(connectionString, 1);
  const practice = await createPractice(db);
  const monday = Math.floor(Date.now() / 86_400_000) * 86_400_000 + 21 * 86_400_000;
  for (const hour of [14, 16, 18]) {
    const startsAt = new Date(monday + hour * 3_600_000).toISOString();
    const response = await fetch(`${server.url}/api/v1/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(bookRequest(practice, { startsAt, email: `client-${hour}@example.com`, name: `Zoë O’Neil ${hour}` })),
    });
    expect(response.status, await response.text()).toBeLessThan(300);
  }
  await db.destroy();
  await server.stop();
  await run(connectionString, 'update clients set name = $1 where id = (select id from clients limit 1)', [
    `${HARD_TEXT}\nand a line\r\nand another`,
  ]);
  // Rows that refer to rows of their own table, the first of them to a later one.
  await run(
    connectionString,
    'update clients set merged_into = (select max(id::text)::uuid from clients) where id <> (select max(id::text)::uuid from clients)',
  );
  await run(
    connectionString,
    'update mails set resend_of = (select max(id::text)::uuid from mails) where id = (select min(id::text)::uuid from mails)',
  );
  await run(
    connectionString,
    "insert into reschedule_requests (id, coach_id, booking_id, note, asked_at) select gen_random_uuid(), coach_id, id, 'Sorry', now() from bookings",
  );
  await run(
    connectionString,
    "insert into invitations (id, hash, email, name, role, invited_by, expires_at) select gen_random_uuid(), '\\x00ff5c', 'new@example.com', 'New', 'coach', id, now() from users limit 1",
  );
  for (const statement of PACKAGES_AND_FORMS) await run(connectionString, statement);
  await run(connectionString, "update pgboss.job set state = 'created', completed_on = null, start_after = now() + interval '1 day'");
}

async function empty(): Promise<string> {
  const database = await createEmptyDatabase();
  made.push(database);
  return database.connectionString;
}

const rewrite = async (name: string, change: (text: string) => string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, gzipSync(change(gunzipSync(await readFile(file)).toString('utf8'))));
  return path;
};

const tablesOf = async (connectionString: string): Promise<number> =>
  (await run(connectionString, "select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")).length;

describe('a backup', () => {
  it('brings every row of every table back, waiting jobs among them', async () => {
    const target = await empty();
    await restoreBackup(target, file);
    const [before, after] = await Promise.all([contents(source.connectionString), contents(target)]);
    expect(after).toEqual(before);
    for (const table of ['bookings', 'claims', 'clients', 'audit_entries', 'access_tokens', 'reschedule_requests', 'pgboss.job'])
      expect(before[table]?.length, table).toBeGreaterThanOrEqual(3);
    for (const table of ['packages', 'package_notices', 'check_in_months', 'form_answers']) expect(before[table]?.length, table).toBe(3);
    expect(before['credit_entries']).toHaveLength(9);
    expect(before['form_versions']).toHaveLength(2);
    expect(before['clients']?.join('')).toContain('😀');
    expect(before['clients']?.filter((row) => row.includes('"merged_into": null'))).toHaveLength(1);
    expect(before['invitations']?.join('')).toContain('00ff5c');
    expect(before['pgboss.job']?.join('')).toContain('"state": "created"');
  });

  it('leaves counters where they stood and the guards standing', async () => {
    const target = await empty();
    await restoreBackup(target, file);
    const count = 'select last_value::text as value from audit_entries_id_seq';
    expect(await run(target, count)).toEqual(await run(source.connectionString, count));
    expect(await run(target, "select from pg_trigger where tgenabled <> 'O' and not tgisinternal")).toEqual([]);
    const server = await startTestServer({ connectionString: target });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await server.stop();
  });

  it('can be read by its owner only', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('does not go over a database that holds something, unless forced', async () => {
    const target = await createTestDatabase();
    made.push(target);
    await expect(restoreBackup(target.connectionString, file)).rejects.toThrow('not empty: restore into an empty one, or add --force');
    await restoreBackup(target.connectionString, file, { force: true });
    expect(await contents(target.connectionString)).toEqual(await contents(source.connectionString));
  });

  it('of an older version gets the tables of this one', async () => {
    const old = await empty();
    await migrate(old, '0002-claims.sql');
    const oldFile = join(folder, 'old.backup.gz');
    await writeBackup(old, oldFile);
    const target = await empty();
    await restoreBackup(target, oldFile);
    expect(await tablesOf(target)).toBe(await tablesOf(source.connectionString));
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2), /is not whole|not a backup/],
    ['changed', (text: string) => text.replace('Zoë', 'Zoe'), /is damaged: clients is not what was written/],
    [
      'from a newer version',
      (text: string) => text.replace('"0001-', '"9999-unheard-of.sql","0001-'),
      /newer version of Perennial \(it has 9999-unheard-of\.sql\)/,
    ],
    ['in a newer format', (text: string) => text.replace('"format":1', '"format":2'), /in a format this one does not know/],
    ['of something else', () => 'hello\n', /is not a backup of Perennial/],
  ])('%s is refused, and nothing is touched', async (name, change, sentence) => {
    const target = await empty();
    await expect(restoreBackup(target, await rewrite(`${name}.gz`, change))).rejects.toThrow(sentence);
    expect(await tablesOf(target)).toBe(0);
  });

  it('that is no gzip at all is refused', async () => {
    const path = join(folder, 'plain.gz');
    await writeFile(path, 'not compressed');
    await expect(restoreBackup(await empty(), path)).rejects.toThrow('is damaged or not a backup');
  });
});
