import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { openBoss, type RetryPlan } from '../../server/jobs/open-boss.ts';
import { createTestDatabase } from '../database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice } from '../factories/practice.ts';
import { setOffers, waitingClient } from '../factories/waiting-client.ts';
import { jsonClient } from '../http/json-client.ts';
import { startMailServer } from '../http/mail-server.ts';
import { at } from '../http/practices.ts';
import { startTestServer } from '../server.ts';
import { startProcess } from './start-process.ts';

const AT_ONCE: RetryPlan = { retryLimit: 200, retryDelay: 0, retryBackoff: true, retryDelayMax: 0 };
const PEOPLE = 30;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.connectionString, 4);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** A session that many wait for is given up; all of them are asked at once. Gives their addresses. */
async function freed(url: string): Promise<readonly string[]> {
  const practice = await createPractice(db);
  await setOffers(db, practice, { mode: 'all' });
  const waiting = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => waitingClient(db, practice, { name: `Person ${index}` })));
  const booked = await jsonClient(url)('POST', '/bookings', bookRequest(practice, { startsAt: at(9) }));
  const coach = jsonClient(url, await createApiKey(db, practice.coachId));
  const cancelled = await coach('POST', `/coach/${practice.coachId}/bookings/${booked.body.booking.id}/cancel`, {});
  expect(cancelled.status).toBe(200);
  return waiting.map(({ email }) => email);
}

/** What may be undone is not undone any more. */
const dueNow = () =>
  sql`update pgboss.job set start_after = now() where state in ('created', 'retry') and name = 'waitlist_mail'`.execute(db);

it('a process that is killed while it tells many of an offer leaves each of them with one mail, and none without', async () => {
  const { connectionString } = database;
  const mail = await startMailServer();
  // The process makes the tables; nobody else may take the work.
  const victim = await startProcess(connectionString, { SMTP_URL: mail.url });
  let emails: readonly string[] = [];
  const offered = () => mail.mails.filter(({ subject }) => subject?.startsWith('Offered to you'));
  try {
    emails = await freed(victim.url);
    await dueNow();
    await expect.poll(() => offered().length, { timeout: 120_000, interval: 20 }).toBeGreaterThan(4);
    mail.mood = 'silent';
  } finally {
    await victim.end('SIGKILL');
  }
  mail.mood = 'takes';
  const heir = await startTestServer({ connectionString, smtpUrl: mail.url, retry: AT_ONCE, workers: { pollSeconds: 0.5 } });
  const boss = await openBoss(connectionString, () => undefined, AT_ONCE);
  try {
    // The half minute without a sign of life, in no time.
    await sql`update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`.execute(db);
    await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(db);
    await boss.supervise();
    const open = async () => {
      await dueNow();
      const { rows } = await sql`select from pgboss.job where name = 'waitlist_mail' and state in ('created', 'retry', 'active')`.execute(
        db,
      );
      return rows.length;
    };
    await expect.poll(open, { timeout: 120_000, interval: 200 }).toBe(0);
  } finally {
    await boss.stop({ graceful: false });
    await heir.stop();
    await mail.stop();
  }
  const to = (email: string) => offered().filter((each) => each.to?.[0]?.address === email);
  // What the server took and nobody could note any more comes a second time under its first name, by which mail programs tell that it is the same.
  expect(emails.map((email) => new Set(to(email).map(({ messageId }) => messageId)).size)).toEqual(emails.map(() => 1));
  // No more than were on their way at that moment.
  expect(offered().length - PEOPLE).toBeLessThanOrEqual(4);
});
