import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { expireEntries } from '../../server/jobs/sweeps/expire-entries.ts';
import { createApiKey } from '../factories/api-key.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { setOffers, waitingClient } from '../factories/waiting-client.ts';
import { type JsonClient, jsonClient } from '../http/json-client.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const ROUNDS = 8;
const DAY = 86_400_000;

let two: TwoProcesses;
let db: Database;
let sweeps: readonly Sweep[];
let practice: Practice;
let coach: readonly JsonClient[];
let visitor: readonly JsonClient[];

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
  practice = await createPractice(db);
  await setOffers(db, practice);
  const key = await createApiKey(db, practice.coachId);
  coach = two.processes.map(({ url }) => jsonClient(url, key));
  visitor = two.processes.map(({ url }) => jsonClient(url));
  sweeps = await Promise.all([1, 2].map(() => openSweep(two.connectionString)));
});
afterAll(async () => {
  await Promise.all(sweeps.map((sweep) => sweep.stop()));
  await two.stop();
});

const join = (index: number, email: string, more: object = {}) =>
  visitor[index % 2]!('POST', `/coaches/${practice.coachSlug}/waitlist`, {
    serviceSlug: practice.serviceSlug,
    target: { kind: 'service' },
    durationMinutes: 60,
    name: 'Ada Tremblay',
    email,
    timeZone: 'America/Toronto',
    ...more,
  });
const path = (entryId: string, verb: string) => `/coach/${practice.coachId}/waitlist/${entryId}/${verb}`;
const entriesOf = (email: string) =>
  db
    .selectFrom('waitlistEntries')
    .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
    .selectAll('waitlistEntries')
    .where('clients.email', '=', email)
    .execute();
const mailsAbout = async (entryId: string, event: string): Promise<number> => {
  const { rows } = await sql`select from pgboss.job where name = 'waitlist_mail' and data ->> 'entryId' = ${entryId}
    and data ->> 'event' = ${event}`.execute(db);
  return rows.length;
};

describe('two processes', () => {
  it('let somebody new join once, however often they press', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const email = `once-${round}@example.com`;
      const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => join(index, email)));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
      const rows = await entriesOf(email);
      expect(rows).toMatchObject([{ state: 'waiting', version: 1 }]);
      expect([await mailsAbout(rows[0]!.id, 'joined'), await mailsAbout(rows[0]!.id, 'changed')]).toEqual([1, 0]);
    }
  });

  it('take wishes that come at once: one stands, and each that was said anew is a version and a mail', async () => {
    const email = 'many@example.com';
    await Promise.all(([1, 2, 3, 4, 5, 6, 7] as const).map((weekday, index) => join(index, email, { weekdays: [weekday] })));
    const [entry, ...more] = await entriesOf(email);
    expect([entry?.version, entry?.weekdays.length, more]).toEqual([7, 1, []]);
    expect(await mailsAbout(entry!.id, 'changed')).toBe(6);
  });

  it('change, pause or end one version of a place once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { entryId } = await waitingClient(db, practice);
      const answers = await Promise.all([
        coach[0]!('POST', path(entryId, 'pause'), { version: 1 }),
        coach[1]!('POST', path(entryId, 'remove'), { version: 1 }),
        coach[round % 2]!('PUT', path(entryId, '').slice(0, -1), { version: 1, durationMinutes: 60, weekdays: [3] }),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
      const entry = await db.selectFrom('waitlistEntries').selectAll().where('id', '=', entryId).executeTakeFirstOrThrow();
      expect(entry.version).toBe(2);
    }
  });

  it('end a place whose time is over once, while its client says that they wait on', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { email, entryId } = await waitingClient(db, practice);
      await db
        .updateTable('waitlistEntries')
        .set({ expiresAt: new Date(Date.now() - DAY) })
        .where('id', '=', entryId)
        .execute();
      const [joined] = await Promise.all([join(round, email), ...sweeps.map(({ ctx }) => expireEntries(ctx))]);
      expect(joined.status).toBe(201);
      const states = (await entriesOf(email)).map(({ id, state }) => (id === entryId ? `first ${state}` : `second ${state}`));
      expect(states.toSorted()).toEqual(['first expired', 'second waiting']);
      const ended = db
        .selectFrom('auditEntries')
        .select('id')
        .where('subjectId', '=', entryId)
        .where('action', '=', 'waitlist_entry.expired');
      expect(await ended.execute()).toHaveLength(1);
    }
  });
});
