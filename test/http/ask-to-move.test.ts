import type { Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdUndoable, jobsSettled, mailOutcomes } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { at, type OpenPractice } from './practices.ts';

let practices: MailedPractices;

beforeAll(async () => {
  practices = await openMailedPractices();
  await holdUndoable(practices.db);
});
afterAll(() => practices.stop());

/** Nobody may move or cancel within thirty days, nor book within three; only who is asked. */
const strict = { rules: { moveUntilMinutes: 30 * 1440, cancelUntilMinutes: 30 * 1440, noticeMinutes: 3 * 1440, mostMoves: 1 } };

async function bookedAt(practice: OpenPractice, startsAt: string, email: string): Promise<{ readonly id: string; readonly path: string }> {
  const { status, body } = await practice.book(startsAt, { email, timeZone: 'Europe/Berlin' });
  expect(status).toBe(201);
  return { id: body.booking.id, path: practice.path(`/bookings/${body.booking.id}`) };
}

const tokenIn = (each: Email | undefined): string => /practice\.example\/m\/([\w-]+)/.exec(each?.text ?? '')?.[1] ?? '';
const requests = (bookingId: string) =>
  practices.db.selectFrom('rescheduleRequests').select(['state', 'note']).where('bookingId', '=', bookingId).orderBy('askedAt').execute();

describe('a client who is asked for another time', () => {
  it('reads why, when it was, and where to choose; answers without any deadline; both sides are told', async () => {
    const practice = await practices.open(strict);
    const { id, path } = await bookedAt(practice, at(5), 'zoe@example.com');
    const asked = await practice.coach('POST', `${path}/ask-to-move`, { note: 'A funeral, I am sorry.' });
    expect(asked).toMatchObject({ status: 200, body: { status: 'confirmed', reschedule: { note: 'A funeral, I am sorry.' } } });
    await jobsSettled(practices.db);

    const [, question] = practices.mailsTo('zoe@example.com');
    expect(question?.subject).toContain('Another time, please');
    expect(question?.text).toContain('Reason: A funeral, I am sorry.');
    expect(question?.text).toContain('Choose another time: https://practice.example/m/');
    expect(question?.text).toContain('Berlin time');
    expect(question?.attachments).toEqual([]);
    const token = tokenIn(question);

    const { body: seen } = await practice.visitor('GET', `/manage/${token}`);
    expect(seen).toMatchObject({ askedToMove: { note: 'A funeral, I am sorry.' }, moveRefusal: null, cancelRefusal: null });
    const { body: nearest } = await practice.visitor('GET', `/manage/${token}/nearest?timeZone=Europe/Berlin`);
    expect(nearest).toHaveLength(6);
    // Nothing that lies on the old time: that is the one the coach can't keep.
    for (const { startsAt } of nearest) expect(Math.abs(Date.parse(startsAt) - Date.parse(at(5)))).toBeGreaterThanOrEqual(3_600_000);
    expect(nearest[0].clientTime.timeZone).toBe('Europe/Berlin');

    expect(await practice.visitor('POST', `/manage/${token}/move`, { startsAt: at(1) })).toMatchObject({
      status: 200,
      body: { startsAt: at(1), askedToMove: null, moveRefusal: { code: 'move_too_late' } },
    });
    expect((await practice.coach('GET', path)).body).toMatchObject({ reschedule: null, moveCount: 0 });
    expect(await requests(id)).toEqual([{ state: 'moved', note: 'A funeral, I am sorry.' }]);
    await jobsSettled(practices.db);
    expect(await mailOutcomes(practices.db, id)).toEqual([
      'booked client: sent',
      'booked coach: sent',
      'asked client: sent',
      'moved client: sent',
      'moved coach: sent',
    ]);
  });

  it('may cancel instead, and that is an answer', async () => {
    const practice = await practices.open(strict);
    const { id, path } = await bookedAt(practice, at(5), 'otto@example.com');
    await practice.coach('POST', `${path}/ask-to-move`, {});
    await jobsSettled(practices.db);
    const token = tokenIn(practices.mailsTo('otto@example.com').at(-1));
    expect(await practice.visitor('POST', `/manage/${token}/cancel`, {})).toMatchObject({ status: 200, body: { askedToMove: null } });
    expect(await requests(id)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('is bound by what is taken, and told the nearest times without notice', async () => {
    const practice = await practices.open(strict);
    const { path } = await bookedAt(practice, at(5), 'ida@example.com');
    await bookedAt(practice, at(4), 'rival@example.com');
    await practice.coach('POST', `${path}/ask-to-move`, {});
    await jobsSettled(practices.db);
    const token = tokenIn(practices.mailsTo('ida@example.com').at(-1));
    const refused = await practice.visitor('POST', `/manage/${token}/move`, { startsAt: at(4) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(refused.body.bookings).toBeUndefined();
    const tooLate = await practice.visitor('POST', `/manage/${token}/move`, { startsAt: at(-1) });
    expect(tooLate.body.code).toBe('in_the_past');
    const tomorrow = at(1).slice(0, 10);
    const { body } = await practice.visitor('GET', `/manage/${token}/slots?from=${tomorrow}&to=${tomorrow}&timeZone=UTC`);
    expect(body.days).toHaveLength(1);
  });
});

describe('a question', () => {
  it('is asked once until it is answered, of what is to come', async () => {
    const practice = await practices.open();
    const { path } = await bookedAt(practice, at(5), 'once@example.com');
    expect((await practice.coach('POST', `${path}/ask-to-move`, {})).status).toBe(200);
    expect(await practice.coach('POST', `${path}/ask-to-move`, {})).toMatchObject({ status: 409, body: { code: 'asked_already' } });
    const newClient = { name: 'Past', email: 'past@example.com' };
    const past = await practice.coach('POST', practice.path('/bookings'), { serviceId: practice.serviceId, newClient, startsAt: at(-3) });
    const pastPath = practice.path(`/bookings/${past.body.id}/ask-to-move`);
    expect(await practice.coach('POST', pastPath, {})).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });

  it('that is taken back at once was never asked, as far as the client knows', async () => {
    const practice = await practices.open();
    const { id, path } = await bookedAt(practice, at(5), 'never@example.com');
    await practice.coach('POST', `${path}/ask-to-move`, {});
    expect(await practice.coach('DELETE', `${path}/ask-to-move`)).toMatchObject({ status: 200, body: { reschedule: null } });
    expect(await practice.coach('DELETE', `${path}/ask-to-move`)).toMatchObject({ status: 409, body: { code: 'nothing_asked' } });
    await jobsSettled(practices.db);
    expect((await mailOutcomes(practices.db, id)).slice(2)).toEqual(['asked client: overtaken', 'ask_withdrawn client: not needed']);
  });

  it('that the client has read is taken back by a mail, and can be asked anew', async () => {
    const practice = await practices.open();
    const { id, path } = await bookedAt(practice, at(5), 'again@example.com');
    await practice.coach('POST', `${path}/ask-to-move`, {});
    await jobsSettled(practices.db);
    await practice.coach('DELETE', `${path}/ask-to-move`);
    await jobsSettled(practices.db);
    const last = practices.mailsTo('again@example.com').at(-1);
    expect(last?.subject).toContain('It stays as it is');
    expect(last?.attachments).toEqual([]);
    await practice.coach('POST', `${path}/ask-to-move`, {});
    await jobsSettled(practices.db);
    expect((await mailOutcomes(practices.db, id)).slice(2)).toEqual([
      'asked client: sent',
      'ask_withdrawn client: sent',
      'asked client: sent',
    ]);
  });

  it('is closed by what the coach does, and opened again with a cancellation that is taken back', async () => {
    const practice = await practices.open();
    const { id, path } = await bookedAt(practice, at(5), 'closed@example.com');
    await practice.coach('POST', `${path}/ask-to-move`, { note: 'first' });
    await practice.coach('POST', `${path}/move`, { startsAt: at(6) });
    expect(await requests(id)).toEqual([{ state: 'withdrawn', note: 'first' }]);
    await practice.coach('POST', `${path}/ask-to-move`, { note: 'second' });
    expect((await practice.coach('POST', `${path}/cancel`, {})).body).toMatchObject({ reschedule: null, canRestore: true });
    expect((await practice.coach('POST', `${path}/restore`, {})).body).toMatchObject({ reschedule: { note: 'second' } });
    expect(await requests(id)).toMatchObject([{ state: 'withdrawn' }, { state: 'open' }]);
    await jobsSettled(practices.db);
    expect((await mailOutcomes(practices.db, id)).slice(-5)).toEqual([
      'asked client: sent',
      'cancelled client: overtaken',
      'cancelled coach: overtaken',
      'restored client: not needed',
      'restored coach: not needed',
    ]);
  });
});

it('the history of a booking has who did what, and which mails left', async () => {
  const practice = await practices.open();
  const { id, path } = await bookedAt(practice, at(5), 'history@example.com');
  await practice.coach('POST', `${path}/ask-to-move`, { note: 'private' });
  await jobsSettled(practices.db);
  const { body } = await practice.coach('GET', `${path}/history`);
  expect(body.entries.map((entry: { action: string }) => entry.action)).toEqual(['booking.asked_to_move', 'booking.booked']);
  expect(body.entries[0].subject).toMatchObject({ kind: 'booking', id });
  expect(JSON.stringify(body.entries)).not.toContain('private');
  expect(body.mails.map((each: { kind: string }) => each.kind).toSorted()).toEqual([
    'booking_asked_client',
    'booking_booked_client',
    'booking_booked_coach',
  ]);
  expect(body.mails[0]).toMatchObject({ kind: 'booking_asked_client', recipient: 'history@example.com', state: 'sent', canResend: false });
});
