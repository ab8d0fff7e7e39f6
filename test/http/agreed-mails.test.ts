import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { jobsSettled } from './jobs-settled.ts';
import { MONDAY, ten } from './june-monday.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import type { OpenPractice } from './practices.ts';

let database: TestDatabase;
let practices: MailedPractices;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  practices = await openMailedPractices({ connectionString, clock: { now: () => MONDAY }, publicUrl: 'http://practice.example' });
});
afterAll(async () => {
  await practices.stop();
  await database.drop();
});

const coachOf = async ({ coachId }: OpenPractice): Promise<string> =>
  (await practices.db.selectFrom('coaches').select('email').where('id', '=', coachId).executeTakeFirstOrThrow()).email;
const answer = async (practice: OpenPractice, requestId: string, verb: string, body: object = {}) => {
  expect((await practice.coach('POST', practice.path(`/requests/${requestId}/${verb}`), body)).status).toBe(200);
  await jobsSettled(practices.db);
};

function fileOf(mail: Email | undefined) {
  const content = mail?.attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content;
  const text = typeof content === 'string' ? content : '';
  const events = Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
  return {
    method: /^METHOD:(.*)$/m.exec(text)?.[1]?.trim(),
    events: events.map(({ uid, sequence, status, start }) => ({ uid, sequence: Number(sequence), status, start: start.toISOString() })),
  };
}
/** The newest mail to somebody, by its entry in the calendar. */
const newest = (address: string) => fileOf(practices.mailsTo(address).at(-1));

describe('the calendar entry of what was asked for', () => {
  it('comes to both sides with the yes, and stays one entry through a move and a cancellation', async () => {
    const practice = await practices.open({ rules: { instant: false } });
    const coach = await coachOf(practice);
    const email = 'asked-and-moved@example.com';
    const { body } = await practice.book(ten(5), { email, timeZone: 'Europe/Berlin' });
    await jobsSettled(practices.db);
    const { id } = body.booking;
    expect([newest(email).method, newest(coach).method]).toEqual([undefined, undefined]);

    await answer(practice, body.booking.request.id, 'approve');
    expect(practices.mailsTo(coach).at(-1)?.subject).toBe('Confirmed: Ada Tremblay, Sat 12 June 2027, 10:00');
    expect(practices.mailsTo(coach).at(-1)?.text).toContain(`http://practice.example/app/calendar?booking=${id}`);
    const entry = { uid: `${id}@perennial`, sequence: 0, status: 'CONFIRMED', start: ten(5) };
    expect(newest(email)).toEqual({ method: 'REQUEST', events: [entry] });
    expect(newest(coach)).toEqual({ method: 'PUBLISH', events: [entry] });

    const token = /practice\.example\/m\/([\w-]+)/.exec(practices.mailsTo(email).at(-1)?.text ?? '')?.[1];
    expect((await practice.visitor('POST', `/manage/${token}/move`, { startsAt: ten(6) })).status).toBe(200);
    await jobsSettled(practices.db);
    const moved = { ...entry, sequence: 1, start: ten(6) };
    expect(newest(email)).toEqual({ method: 'REQUEST', events: [moved] });
    expect(newest(coach)).toEqual({ method: 'PUBLISH', events: [moved] });

    expect((await practice.visitor('POST', `/manage/${token}/cancel`, {})).status).toBe(200);
    await jobsSettled(practices.db);
    for (const address of [email, coach])
      expect(newest(address)).toEqual({ method: 'CANCEL', events: [{ ...moved, sequence: 2, status: 'CANCELLED' }] });
  });
});

describe('mails about a recurring booking that is asked for', () => {
  it('say its rhythm once, on the coach’s clock, its dates on the reader’s, and bring every date once with the yes', async () => {
    const practice = await practices.open({ rules: { instant: false, clientSeries: true } });
    const coach = await coachOf(practice);
    const email = 'rhythm@example.com';
    const { coachSlug, serviceSlug } = practice;
    const asked = await practice.visitor('POST', '/bookings/series', {
      coachSlug,
      serviceSlug,
      name: 'Zoë Müller',
      email,
      timeZone: 'Europe/Berlin',
      pattern: {
        startsOn: '2027-06-12',
        startMinute: 600,
        rhythm: { kind: 'weekly', every: 1, weekdays: [6] },
        end: { kind: 'count', count: 3 },
      },
    });
    expect(asked.status).toBe(201);
    await jobsSettled(practices.db);
    const rhythm = 'Every Saturday at 10:00, Toronto time: 3 sessions';
    const mine = practices.mailsTo(email).at(-1)?.text ?? '';
    expect(mine.split(rhythm)).toHaveLength(2);
    expect(mine).toContain('  Sat 12 June 2027, 16:00\n  Sat 19 June 2027, 16:00\n  Sat 26 June 2027, 16:00\n');
    expect(mine).toContain('Times are: Berlin time\n  Maren Holt is on Toronto time');
    const theirs = practices.mailsTo(coach).at(-1)?.text ?? '';
    expect(theirs.split(rhythm)).toHaveLength(2);
    expect(theirs).toContain('  Sat 12 June 2027, 10:00\n');
    expect(theirs).toContain('Times are: Toronto time\n  Zoë Müller is on Berlin time');

    const rows = await practices.db
      .selectFrom('bookings')
      .select(['id', 'requestId', 'startsAt'])
      .where('coachId', '=', practice.coachId)
      .orderBy('startsAt')
      .execute();
    await answer(practice, rows[0]?.requestId ?? '', 'approve');
    const events = rows.map(({ id, startsAt }) => ({
      uid: `${id}@perennial`,
      sequence: 0,
      status: 'CONFIRMED',
      start: new Date(startsAt).toISOString(),
    }));
    expect(events).toHaveLength(3);
    for (const address of [email, coach]) {
      expect(newest(address)).toEqual({ method: 'PUBLISH', events });
      expect(practices.mailsTo(address)).toHaveLength(2);
    }
    expect(practices.mailsTo(email).at(-1)?.text).toMatch(/ {2}Sat 19 June 2027, 16:00: http:\/\/practice\.example\/m\/[\w-]+\n/);
  });
});

describe('suggested times', () => {
  it.each([
    [true, 'what is not chosen falls free'],
    [false, 'The suggested times are not held'],
  ])('held %s are told as such', async (hold, said) => {
    const practice = await practices.open({ rules: { instant: false } });
    const email = `suggested-${hold}@example.com`;
    const { body } = await practice.book(ten(5), { email });
    await jobsSettled(practices.db);
    await answer(practice, body.booking.request.id, 'suggestions', { starts: [ten(6)], hold });
    expect(practices.mailsTo(email).at(-1)?.text).toContain(said);
  });
});
