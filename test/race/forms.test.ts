import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { remindOfForms } from '../../server/jobs/sweeps/remind-of-forms.ts';
import { createApiKey } from '../factories/api-key.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { askedForm, filled, orderOf } from '../http/form-facts.ts';
import { type JsonAnswer, type JsonClient, jsonClient } from '../http/json-client.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const ROUNDS = 12;
const HOUR = 3_600_000;
const START = Math.floor(Date.now() / HOUR) * HOUR + 14 * 24 * HOUR;

let two: TwoProcesses;
let db: Database;
let practice: Practice;
let coach: readonly JsonClient[];
let visitor: readonly JsonClient[];

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
  practice = await createPractice(db, { capacity: 50 });
  const key = await createApiKey(db, practice.coachId);
  coach = two.processes.map(({ url }) => jsonClient(url, key));
  visitor = two.processes.map(({ url }) => jsonClient(url));
});
afterAll(() => two.stop());

let booked = 0;
const book = async (more: object = {}): Promise<JsonAnswer['body']> => {
  const startsAt = new Date(START + (booked += 1) * HOUR).toISOString();
  const { status, body } = await visitor[booked % 2]!('POST', '/bookings', orderOf(practice, startsAt, more));
  expect(status).toBe(201);
  return body;
};
const path = (rest: string) => `/coach/${practice.coachId}${rest}`;
const jobsOf = async (bookingId: string, event: string): Promise<number> => {
  const { rows } = await sql`select from pgboss.job where name = 'form_mail' and data->>'bookingId' = ${bookingId}
    and data->>'event' = ${event}`.execute(db);
  return rows.length;
};

describe('two processes', () => {
  it('take answers that come at once while the form is edited: the last ones stand on a version there is, and each is told once', async () => {
    let form = await askedForm(db, { ...practice, coach: coach[0]! });
    for (let round = 0; round < ROUNDS; round += 1) {
      const { booking, manageToken } = await book();
      const [edited, ...sent] = await Promise.all([
        coach[round % 2]!('PUT', path(`/forms/${form.id}`), { ...form, introduction: `Version ${round}` }),
        ...['One', 'Two', 'Three', 'Four'].map((goal, index) =>
          visitor[index % 2]!('PUT', `/manage/${manageToken}/form`, filled(form, { mood: 'Well', goal })),
        ),
      ]);
      expect([edited.status, ...sent.map(({ status }) => status)]).toEqual([200, 200, 200, 200, 200]);
      const rows = await db.selectFrom('formAnswers').selectAll().where('bookingId', '=', booking.id).execute();
      expect(rows).toMatchObject([{ times: 4, formVersion: form.number, text: `Well\n${rows[0]!.answers['goal']}` }]);
      expect(await jobsOf(booking.id, 'submitted')).toBe(4);
      form = edited.body;
      expect(form.number).toBe(round + 2);
    }
  });

  it('let a form be deleted or be asked and answered, never both', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { body: form } = await coach[0]!('POST', path('/forms'), { name: 'Short', questions: [{ id: 'q', kind: 'text', label: 'Q' }] });
      const { body: services } = await coach[0]!('GET', path('/services'));
      const [asked, removed] = await Promise.all([
        coach[round % 2]!('PUT', path(`/services/${practice.serviceId}`), { ...services[0], formId: form.id }),
        coach[(round + 1) % 2]!('DELETE', path(`/forms/${form.id}`)),
      ]);
      expect([
        [200, 409],
        [409, 204],
      ]).toContainEqual([asked.status, removed.status]);
      const order = orderOf(practice, new Date(START + (booked += 1) * HOUR).toISOString(), {
        form: filled({ ...form, number: 1 }, { q: 'x' }),
      });
      expect((await visitor[round % 2]!('POST', '/bookings', order)).status).toBe(asked.status === 200 ? 201 : 409);
    }
  });

  it('remind of a session once, while its client may be answering', async () => {
    const form = await askedForm(db, { ...practice, coach: coach[0]! });
    const sessions = await Promise.all(Array.from({ length: ROUNDS }, () => book()));
    const first = Math.min(...sessions.map(({ booking }) => Date.parse(booking.startsAt)));
    // All of them begin within two days of it.
    const now = () => first - 36 * HOUR;
    const sweeps: readonly Sweep[] = await Promise.all([openSweep(two.connectionString, now), openSweep(two.connectionString, now)]);
    const [, , ...answered] = await Promise.all([
      ...sweeps.map(({ ctx }) => remindOfForms(ctx)),
      ...sessions
        .filter((_, index) => index % 2 === 0)
        .map(({ manageToken }, index) => visitor[index % 2]!('PUT', `/manage/${manageToken}/form`, filled(form))),
    ]);
    expect(answered.map((each) => each?.status)).toEqual(answered.map(() => 200));
    await Promise.all(sweeps.map(({ ctx }) => remindOfForms(ctx)));
    await Promise.all(sweeps.map(({ stop }) => stop()));
    for (const [index, { booking }] of sessions.entries()) {
      const reminders = await jobsOf(booking.id, 'reminder');
      if (index % 2 === 0) expect(reminders).toBeLessThanOrEqual(1);
      else expect(reminders).toBe(1);
    }
  });
});
