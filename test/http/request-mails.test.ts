import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resendMail } from '../../server/actions/mails/resend-mail.ts';
import { expireRequests } from '../../server/jobs/sweeps/expire-requests.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { jobsSettled, mailsParked } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import type { OpenPractice } from './practices.ts';

/** Monday, 7 June 2027, 09:00 in Toronto. */
const MONDAY = Date.parse('2027-06-07T13:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So many days after that Monday, at 10:00 in Toronto. */
const ten = (days: number): string => new Date(MONDAY + HOUR + days * DAY).toISOString();

let now = MONDAY;
let database: TestDatabase;
let practices: MailedPractices;
let sweep: Sweep;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  practices = await openMailedPractices({ connectionString, clock: { now: () => now }, publicUrl: 'http://practice.example' });
  sweep = await openSweep(connectionString, () => now);
});
afterAll(async () => {
  await sweep.stop();
  await practices.stop();
  await database.drop();
});

let asking = 0;
async function ask(startsAt: string, more: object = {}) {
  const practice = await practices.open({ rules: { instant: false, answerWithinMinutes: 24 * 60 } });
  const email = `ada-${(asking += 1)}@example.com`;
  const { status, body } = await practice.book(startsAt, { email, timeZone: 'Europe/Berlin', ...more });
  expect(status).toBe(201);
  const { email: coach } = await practices.db
    .selectFrom('coaches')
    .select('email')
    .where('id', '=', practice.coachId)
    .executeTakeFirstOrThrow();
  return { practice, email, coach, id: body.booking.id as string, requestId: body.booking.request.id as string };
}
const answer = (practice: OpenPractice, requestId: string, verb: string, body: object = {}) =>
  practice.coach('POST', practice.path(`/requests/${requestId}/${verb}`), body);
/** Caused by an owner, who could not be signed in at a time as far ahead as this. */
const resend = (mailId: string) =>
  resendMail(
    { ...sweep.ctx, hashToken: () => Buffer.alloc(0) },
    { kind: 'user', userId: 'an owner', role: 'owner', coachId: null },
    mailId,
  );
const subjects = (address: string) => practices.mailsTo(address).map(({ subject }) => subject);

function invitation(mail: Email | undefined) {
  const part = mail?.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = typeof part?.content === 'string' ? part.content : '';
  const event = Object.values(nodeIcal.sync.parseICS(content)).find((each) => each?.type === 'VEVENT');
  return { method: /METHOD:(\w+)/.exec(content)?.[1], event };
}

describe('mails about a request', () => {
  it('tell the link of a video call only once it is agreed, as the page does', async () => {
    const practice = await practices.open({ rules: { instant: false } });
    const location = { kind: 'video_link', detail: 'https://meet.example.com/room' };
    await practices.db
      .updateTable('services')
      .set({ location: JSON.stringify(location) })
      .where('coachId', '=', practice.coachId)
      .execute();
    const { body } = await practice.book(ten(6), { email: 'link@example.com' });
    const page = async () => (await practice.visitor('GET', `/manage/${body.manageToken}`)).body.location;
    expect(body.booking.location).toEqual({ kind: 'video_link', detail: '' });
    expect(await page()).toEqual({ kind: 'video_link', detail: '' });
    await jobsSettled(practices.db);
    expect(practices.mailsTo('link@example.com').map(({ text }) => text?.includes('meet.example.com'))).toEqual([false]);
    expect((await answer(practice, body.booking.request.id, 'approve')).status).toBe(200);
    expect(await page()).toEqual(location);
    await jobsSettled(practices.db);
    expect(practices.mailsTo('link@example.com').map(({ text }) => text?.includes('meet.example.com'))).toEqual([false, true]);
  });

  it('tell both sides that it was asked, until when its time is held, and nothing of a booking', async () => {
    const { email, coach, requestId, id, practice } = await ask(ten(5), { note: 'After five, please' });
    await jobsSettled(practices.db);
    const [mine, ...more] = practices.mailsTo(email);
    expect(more).toEqual([]);
    expect(mine?.subject).toBe('Requested: Session with Maren Holt, Sat 12 June 2027, 16:00');
    // A day from Monday 09:00 in Toronto, on the clock in Berlin.
    expect(mine?.text).toContain('until Tue 8 June 2027, 15:00, Berlin time');
    expect(mine?.attachments).toEqual([]);
    const token = /practice\.example\/m\/([\w-]+)/.exec(mine?.text ?? '')?.[1];
    expect((await practice.visitor('GET', `/manage/${token}`)).body).toMatchObject({ id, status: 'requested' });

    const [theirs, ...others] = practices.mailsTo(coach);
    expect(others).toEqual([]);
    expect(theirs?.subject).toBe('New request: Ada Tremblay, Sat 12 June 2027, 10:00');
    expect(theirs?.text).toContain('Tue 8 June 2027, 09:00, Toronto time');
    expect(theirs?.text).toContain('After five, please');
    expect(theirs?.text).toContain(`http://practice.example/app/requests/${requestId}`);
    expect(theirs?.html).toContain(`http://practice.example/app/requests/${requestId}`);

    const { body: history } = await practice.coach('GET', practice.path(`/bookings/${id}/history`));
    expect(history.mails.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['request_asked_client', 'request_asked_coach']);
  });

  it('bring the calendar entry with the yes', async () => {
    const { practice, email, id, requestId } = await ask(ten(6));
    await jobsSettled(practices.db);
    expect((await answer(practice, requestId, 'approve')).status).toBe(200);
    await jobsSettled(practices.db);
    expect(subjects(email).at(-1)).toBe('Confirmed: Session with Maren Holt, Sun 13 June 2027, 16:00');
    const { method, event } = invitation(practices.mailsTo(email).at(-1));
    expect(method).toBe('REQUEST');
    expect(event).toMatchObject({ uid: `${id}@perennial`, status: 'CONFIRMED', start: new Date(ten(6)) });
    expect(practices.mailsTo(email).at(-1)?.text).toContain('You can move or cancel it until');
  });

  it('are one for all that is asked for in one step, with one file of the dates that were agreed', async () => {
    const practice = await practices.open({ rules: { instant: false } });
    const body = { coachSlug: practice.coachSlug, serviceSlug: practice.serviceSlug, name: 'Ada', email: 'several@example.com' };
    const starts = [ten(9), ten(5), ten(16)];
    const several = await practice.visitor('POST', '/bookings/several', { ...body, timeZone: 'America/Toronto', starts });
    expect(several.status).toBe(201);
    const ids = several.body.bookings.map(({ booking }: { booking: { id: string } }) => booking.id);
    await jobsSettled(practices.db);
    expect((await answer(practice, several.body.bookings[0].booking.request.id, 'approve')).status).toBe(200);
    await jobsSettled(practices.db);
    expect(subjects('several@example.com').at(-1)).toBe('Confirmed: 3 sessions, Session with Maren Holt, from Sat 12 June 2027, 10:00');
    const mail = practices.mailsTo('several@example.com').at(-1);
    const attached = mail?.attachments[0]?.content;
    const content = typeof attached === 'string' ? attached : '';
    expect(content).toContain('METHOD:PUBLISH');
    expect([...content.matchAll(/UID:([\w-]+)@perennial/g)].map(([, id]) => id)).toEqual(ids);
    expect([...(mail?.text ?? '').matchAll(/practice\.example\/m\//g)].length).toBeGreaterThanOrEqual(3);
  });

  it('say why not', async () => {
    const { practice, email, requestId } = await ask(ten(7));
    await jobsSettled(practices.db);
    expect((await answer(practice, requestId, 'decline', { reason: 'I am away that day' })).status).toBe(200);
    await jobsSettled(practices.db);
    const mail = practices.mailsTo(email).at(-1);
    expect(mail?.subject).toBe('Not possible: Session with Maren Holt, Mon 14 June 2027, 16:00');
    expect(mail?.text).toContain('Reason: I am away that day');
    expect(mail?.attachments).toEqual([]);
  });

  it('never tell last what no longer holds: a request that is answered before its mails leave is not announced any more', async () => {
    practices.mail.mood = 'later';
    const { practice, email, coach, requestId } = await ask(ten(8));
    await mailsParked(practices.db);
    expect((await answer(practice, requestId, 'decline')).status).toBe(200);
    practices.mail.mood = 'takes';
    await jobsSettled(practices.db);
    expect(subjects(email)).toEqual(['Not possible: Session with Maren Holt, Tue 15 June 2027, 16:00']);
    expect(subjects(coach)).toEqual([]);
  });

  it('never tell the client to wait once it is their turn: who asked back is not announced as who answers', async () => {
    practices.mail.mood = 'later';
    const { practice, email, coach, requestId } = await ask(ten(10));
    await mailsParked(practices.db);
    expect((await answer(practice, requestId, 'messages', { text: 'Which knee is it?' })).status).toBe(200);
    practices.mail.mood = 'takes';
    await jobsSettled(practices.db);
    expect(practices.mailsTo(email)).toHaveLength(1);
    expect(practices.mailsTo(email)[0]?.text).toContain('Which knee is it?');
    expect(subjects(coach)).toEqual([]);
  });

  it('are sent once more while they hold, and not after', async () => {
    const { practice, email, requestId } = await ask(ten(9));
    await jobsSettled(practices.db);
    const asked = await practices.db.selectFrom('mails').select('id').where('recipient', '=', email).executeTakeFirstOrThrow();
    expect((await resend(asked.id)).ok).toBe(true);
    await jobsSettled(practices.db);
    expect(subjects(email)).toHaveLength(2);
    expect((await answer(practice, requestId, 'approve')).status).toBe(200);
    await jobsSettled(practices.db);
    expect(await resend(asked.id)).toMatchObject({ refusal: { code: 'mail_not_resendable' } });
  });
});

describe('a request that nobody answers', () => {
  it('ends at its deadline, after any standstill and however many look: its time is free, and each side is told once', async () => {
    const { practice, email, coach, id, requestId } = await ask(ten(5));
    await jobsSettled(practices.db);
    now = MONDAY + DAY - 1;
    await expireRequests(sweep.ctx);
    expect((await practice.coach('GET', practice.path(`/requests/${requestId}`))).body).toMatchObject({ state: 'open' });
    now = MONDAY + DAY;
    await Promise.all([expireRequests(sweep.ctx), expireRequests(sweep.ctx), expireRequests(sweep.ctx)]);
    await expireRequests(sweep.ctx);
    expect((await practice.coach('GET', practice.path(`/requests/${requestId}`))).body).toMatchObject({
      state: 'expired',
      decidedAt: new Date(now).toISOString(),
      version: 2,
    });
    expect((await practice.coach('GET', practice.path(`/bookings/${id}`))).body).toMatchObject({ status: 'expired', request: null });
    expect(await practice.isOpen(ten(5))).toBe(true);
    await jobsSettled(practices.db);
    expect(subjects(email).slice(1)).toEqual(['No answer in time: Session with Maren Holt, Sat 12 June 2027, 16:00']);
    expect(subjects(coach).slice(1)).toEqual(['Request ended without an answer: Ada Tremblay, Sat 12 June 2027, 10:00']);
    const { body: log } = await practice.coach('GET', practice.path(`/audit?subjectId=${requestId}`));
    expect(log.entries).toMatchObject([{ action: 'request.expired', actor: { kind: 'system' } }, { action: 'request.asked' }]);
  });
});
