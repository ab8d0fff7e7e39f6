import { sql } from 'kysely';
import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueNow, holdUndoable, jobsSettled, mailOutcomes } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { at, type OpenPractice } from './practices.ts';

let practices: MailedPractices;

beforeAll(async () => {
  practices = await openMailedPractices();
  await holdUndoable(practices.db);
});
afterAll(() => practices.stop());

/** Booked, and told to both sides. */
async function bookedAt(practice: OpenPractice, startsAt: string, email: string) {
  const { status, body } = await practice.book(startsAt, { email });
  expect(status).toBe(201);
  await jobsSettled(practices.db);
  return { id: body.booking.id as string, path: practice.path(`/bookings/${body.booking.id}`), token: body.manageToken as string };
}

const lastTo = (address: string) => practices.mailsTo(address).at(-1);

function eventOf(each: Email | undefined) {
  const content = each?.attachments.find((part) => part.mimeType === 'text/calendar')?.content;
  const event = Object.values(nodeIcal.sync.parseICS(typeof content === 'string' ? content : '')).find((part) => part?.type === 'VEVENT');
  if (event?.type !== 'VEVENT') throw new Error('There is no event in this mail.');
  return event;
}

describe('the undo of a cancellation', () => {
  it('at once: nobody hears of either, and the time is taken again', async () => {
    const practice = await practices.open();
    const { id, path } = await bookedAt(practice, at(5), 'quiet@example.com');
    expect((await practice.coach('GET', path)).body.canRestore).toBe(false);
    const cancelled = await practice.coach('POST', `${path}/cancel`, { reason: 'Wrong one' });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', canRestore: true });
    expect(await practice.isOpen(at(5))).toBe(true);
    expect(await practice.coach('POST', `${path}/restore`, {})).toMatchObject({
      status: 200,
      body: { status: 'confirmed', startsAt: at(5), cancelledBy: null, cancelReason: null, canRestore: false, version: 3 },
    });
    expect(await practice.isOpen(at(5))).toBe(false);
    await jobsSettled(practices.db);
    expect((await mailOutcomes(practices.db, id)).slice(2)).toEqual([
      'cancelled client: overtaken',
      'cancelled coach: overtaken',
      'restored client: not needed',
      'restored coach: not needed',
    ]);
    expect(lastTo('quiet@example.com')?.subject).toContain('Confirmed');
  });

  it('later: who was told is told again, and calendars follow', async () => {
    const practice = await practices.open();
    const { id, path } = await bookedAt(practice, at(5), 'late@example.com');
    await practice.coach('POST', `${path}/cancel`, {});
    await jobsSettled(practices.db);
    expect(eventOf(lastTo('late@example.com'))).toMatchObject({ method: 'CANCEL', sequence: 1 });
    await practice.coach('POST', `${path}/restore`, {});
    await jobsSettled(practices.db);
    const told = lastTo('late@example.com');
    expect(told?.subject).toContain('It takes place after all');
    expect(eventOf(told)).toMatchObject({ uid: `${id}@perennial`, method: 'REQUEST', sequence: 2, status: 'CONFIRMED' });
    expect((await mailOutcomes(practices.db, id)).slice(2)).toEqual([
      'cancelled client: sent',
      'cancelled coach: sent',
      'restored client: sent',
      'restored coach: sent',
    ]);
  });

  it('tells a client who was not told of the cancellation nothing', async () => {
    const practice = await practices.open();
    const { id, path } = await bookedAt(practice, at(5), 'untold@example.com');
    await practice.coach('POST', `${path}/cancel`, { tellClient: false });
    await jobsSettled(practices.db);
    await practice.coach('POST', `${path}/restore`, {});
    await jobsSettled(practices.db);
    expect((await mailOutcomes(practices.db, id)).slice(2)).toEqual([
      'cancelled coach: sent',
      'restored client: not needed',
      'restored coach: sent',
    ]);
  });

  it('of what the client cancelled is told in any case', async () => {
    const practice = await practices.open();
    const { id, path, token } = await bookedAt(practice, at(5), 'own@example.com');
    await practice.visitor('POST', `/manage/${token}/cancel`, {});
    await practice.coach('POST', `${path}/restore`, {});
    await jobsSettled(practices.db);
    expect((await mailOutcomes(practices.db, id)).filter((said) => said.startsWith('restored'))).toEqual([
      'restored client: sent',
      'restored coach: sent',
    ]);
  });

  it('and cancelled once more: one mail tells of it', async () => {
    const practice = await practices.open();
    const { id, path } = await bookedAt(practice, at(5), 'twice@example.com');
    for (const verb of ['cancel', 'restore', 'cancel']) await practice.coach('POST', `${path}/${verb}`, {});
    await jobsSettled(practices.db);
    const client = (await mailOutcomes(practices.db, id)).filter((said) => said.includes('client'));
    expect(client.filter((said) => said === 'cancelled client: sent')).toHaveLength(1);
    expect(client.at(-1)).toBe('cancelled client: sent');
  });

  it('needs its time: what is there now is said, and may be overbooked', async () => {
    const practice = await practices.open();
    const { path } = await bookedAt(practice, at(5), 'first@example.com');
    await practice.coach('POST', `${path}/cancel`, {});
    const rival = await bookedAt(practice, at(5, 0.5), 'rival@example.com');
    const refused = await practice.coach('POST', `${path}/restore`, {});
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken', bookings: [{ id: rival.id, startsAt: at(5, 0.5) }] } });
    expect((await practice.coach('GET', path)).body.status).toBe('cancelled');
    expect(await practice.coach('POST', `${path}/restore`, { overbook: true })).toMatchObject({
      status: 200,
      body: { status: 'confirmed', overbooked: true },
    });
  });

  it('is refused for what is over, what was never cancelled, and once it is done', async () => {
    const practice = await practices.open();
    const { path } = await bookedAt(practice, at(5), 'done@example.com');
    expect(await practice.coach('POST', `${path}/restore`, {})).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
    await practice.coach('POST', `${path}/cancel`, {});
    await practice.coach('POST', `${path}/restore`, {});
    expect(await practice.coach('POST', `${path}/restore`, {})).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
    const newClient = { name: 'Past', email: 'past@example.com' };
    const past = await practice.coach('POST', practice.path('/bookings'), { serviceId: practice.serviceId, newClient, startsAt: at(-3) });
    const pastPath = practice.path(`/bookings/${past.body.id}`);
    await jobsSettled(practices.db);
    await practice.coach('POST', `${pastPath}/cancel`, {});
    expect((await practice.coach('GET', pastPath)).body.canRestore).toBe(false);
    expect(await practice.coach('POST', `${pastPath}/restore`, {})).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });
});

it('whoever was told of a cancellation is told of its end, however closely the mail and the undo meet', async () => {
  const practice = await practices.open();
  const all = await Promise.all(Array.from({ length: 16 }, (_, index) => bookedAt(practice, at(10 + index), `close-${index}@example.com`)));
  await Promise.all(all.map(({ path }) => practice.coach('POST', `${path}/cancel`, {})));
  // The mails are due in the very moment in which they are taken back.
  const [, ...restored] = await Promise.all([
    dueNow(practices.db),
    ...all.map(({ path }) => practice.coach('POST', `${path}/restore`, {})),
  ]);
  expect(restored.map(({ status }) => status)).toEqual(all.map(() => 200));
  await jobsSettled(practices.db);
  for (const { id } of all) {
    const outcomes = await mailOutcomes(practices.db, id);
    for (const to of ['client', 'coach'])
      expect(outcomes.includes(`cancelled ${to}: sent`), outcomes.join(', ')).toBe(outcomes.includes(`restored ${to}: sent`));
  }
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from claims where coach_id = ${practice.coachId}`.execute(
    practices.db,
  );
  expect(rows[0]?.count).toBe(all.length);
});
