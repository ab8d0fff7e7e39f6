import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindOfForms } from '../../server/jobs/sweeps/remind-of-forms.ts';
import { createApiKey } from '../factories/api-key.ts';
import { createPractice } from '../factories/practice.ts';
import { createTestDatabase } from '../database.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { askedForm, filled, orderOf } from './form-facts.ts';
import { jsonClient } from './json-client.ts';

const HOUR = 3_600_000;
const SESSION = Date.parse('2027-01-20T15:00:00Z');
const before = (hours: number): number => SESSION - hours * HOUR;

let now = before(240);
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let sweep: Sweep;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase();
  sweep = await openSweep(database.connectionString, () => now);
  server = await startTestServer({ connectionString: database.connectionString, clock: { now: () => now }, runsJobs: false });
});
afterAll(async () => {
  await server.stop();
  await sweep.stop();
  await database.drop();
});

/** Somebody books the session so many hours before it, with a coach who asks something. */
async function booked(hours = 240, more: object = {}) {
  now = before(hours);
  const practice = await createPractice(sweep.db, { timeZone: 'UTC', rules: { windowDays: 60, moveUntilMinutes: 0 } });
  const coach = jsonClient(server.url, await createApiKey(sweep.db, practice.coachId));
  const visitor = jsonClient(server.url);
  const form = await askedForm(sweep.db, { ...practice, coach });
  const order = orderOf(practice, new Date(SESSION).toISOString(), { timeZone: 'UTC', ...more });
  const { status, body } = await visitor('POST', '/bookings', order);
  if (status !== 201) throw new Error(JSON.stringify(body));
  const id = body.booking.id as string;
  const path = (rest: string) => `/coach/${practice.coachId}${rest}`;
  return {
    answer: () => visitor('PUT', `/manage/${body.manageToken}/form`, filled(form)),
    cancel: () => visitor('POST', `/manage/${body.manageToken}/cancel`, {}),
    move: (startsAt: number) => coach('POST', path(`/bookings/${id}/move`), { startsAt: new Date(startsAt).toISOString() }),
    stopAsking: () => sweep.db.updateTable('services').set({ formId: null }).where('id', '=', practice.serviceId).execute(),
    reminders: async () => {
      const { rows } = await sql<{ to: string }>`select data->>'to' as to from pgboss.job
        where name = 'form_mail' and data->>'bookingId' = ${id} and data->>'event' = 'reminder'`.execute(sweep.db);
      return rows.map(({ to }) => to);
    },
    entries: async () =>
      sweep.db
        .selectFrom('auditEntries')
        .select('actorKind')
        .where('subjectId', '=', id)
        .where('action', '=', 'booking.form_reminded')
        .execute(),
  };
}
const at = async (hours: number): Promise<void> => {
  now = before(hours);
  await remindOfForms(sweep.ctx);
};

describe('a form that nobody answered', () => {
  it('is reminded of once, from two days before on, whoever looks and however often', async () => {
    const { reminders, entries } = await booked();
    await at(48.1);
    expect(await reminders()).toEqual([]);
    now = before(48);
    await Promise.all([remindOfForms(sweep.ctx), remindOfForms(sweep.ctx)]);
    await at(30);
    await at(3);
    expect([await reminders(), await entries()]).toEqual([['client'], [{ actorKind: 'system' }]]);
  });

  it('is reminded of late, where nothing ran in time, but not once it has begun', async () => {
    const { reminders } = await booked();
    await at(5);
    expect(await reminders()).toEqual(['client']);
    const other = await booked();
    await at(0);
    expect(await other.reminders()).toEqual([]);
  });

  it('is left to the mail of the booking where that is hardly older', async () => {
    const late = await booked(20);
    await at(12);
    expect(await late.reminders()).toEqual([]);
    const inBetween = await booked(40);
    await at(38);
    expect(await inBetween.reminders()).toEqual([]);
    await at(36);
    expect(await inBetween.reminders()).toEqual(['client']);
  });

  it('is none of somebody who answered, cancelled, or is asked nothing any more', async () => {
    const gone = [await booked(), await booked(), await booked()] as const;
    await gone[0].answer();
    await gone[1].cancel();
    await gone[2].stopAsking();
    await at(30);
    for (const { reminders } of gone) expect(await reminders()).toEqual([]);
  });

  it('is reminded of again only when its session has moved further away', async () => {
    const { reminders, move } = await booked();
    await at(40);
    expect((await move(SESSION + 2 * HOUR)).status).toBe(200);
    await at(30);
    expect(await reminders()).toHaveLength(1);
    expect((await move(SESSION + 240 * HOUR)).status).toBe(200);
    await at(-100);
    expect(await reminders()).toHaveLength(1);
    await at(-200);
    await at(-220);
    expect(await reminders()).toHaveLength(2);
  });
});
