import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobsSettled } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { at, type OpenPractice } from './practices.ts';

let practices: MailedPractices;

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());

/** Days before the start, in minutes. */
const days = (count: number): number => count * 1440;
/** Free until ten days before, possible until two days before, moved once until eight days before. */
const POLICY = {
  freeCancelMinutes: days(10),
  cancelUntilMinutes: days(2),
  moveUntilMinutes: days(8),
  mostMoves: 1,
  returnLateCredit: true,
};

const lastEntry = async (bookingId: string) =>
  practices.db
    .selectFrom('auditEntries')
    .select(['action', 'after'])
    .where('subjectId', '=', bookingId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
const book = async (practice: OpenPractice, startsAt: string, more: object = {}) => {
  const { status, body } = await practice.book(startsAt, more);
  expect(status).toBe(201);
  return { id: body.booking.id as string, clientId: '', token: body.manageToken as string, booking: body.booking };
};
const profileOf = async (practice: OpenPractice, bookingId: string) => {
  const { body } = await practice.coach('GET', practice.path(`/bookings/${bookingId}`));
  return (await practice.coach('GET', practice.path(`/clients/${body.clientId}`))).body;
};

describe('a client who cancels', () => {
  it('in time is free', async () => {
    const practice = await practices.open({ rules: POLICY });
    const { id, token, booking } = await book(practice, at(20));
    expect(booking.lateNow).toBe(false);
    await practice.visitor('POST', `/manage/${token}/cancel`, {});
    const { body } = await practice.coach('GET', practice.path(`/bookings/${id}`));
    expect(body).toMatchObject({ status: 'cancelled', cancelledLate: false });
    expect((await lastEntry(id)).after).toEqual({ status: 'cancelled' });
  });

  it('late is told so before and after, and it counts: on the booking, on the client, in the log, in both mails', async () => {
    const practice = await practices.open({ rules: POLICY });
    const email = 'late@example.com';
    const { id, token, booking } = await book(practice, at(5), { email });
    expect(booking).toMatchObject({ lateNow: true, cancelRefusal: null });
    const cancelled = await practice.visitor('POST', `/manage/${token}/cancel`, {});
    expect(cancelled.status).toBe(200);
    const { body } = await practice.coach('GET', practice.path(`/bookings/${id}`));
    expect(body).toMatchObject({ status: 'cancelled', cancelledBy: 'client', cancelledLate: true });
    expect((await profileOf(practice, id)).attendance).toMatchObject({ cancelledByClient: 1, cancelledLate: 1 });
    expect((await lastEntry(id)).after).toEqual({ status: 'cancelled', cancelledLate: true });
    await jobsSettled(practices.db);
    const coach = await practices.db.selectFrom('coaches').select('email').where('id', '=', practice.coachId).executeTakeFirstOrThrow();
    for (const address of [email, coach.email])
      expect(practices.mailsTo(address).find(({ subject }) => subject?.startsWith('Cancelled'))?.text).toContain(
        'so this counts as cancelled late',
      );

    expect((await practice.coach('POST', practice.path(`/bookings/${id}/restore`), {})).body).toMatchObject({ cancelledLate: false });
    expect((await profileOf(practice, id)).attendance).toMatchObject({ cancelledByClient: 0, cancelledLate: 0 });
  });

  it('is bound by nothing once the coach has asked for another time', async () => {
    const practice = await practices.open({ rules: POLICY });
    const { id, token } = await book(practice, at(5));
    await practice.coach('POST', practice.path(`/bookings/${id}/ask-to-move`), {});
    expect((await practice.visitor('GET', `/manage/${token}`)).body).toMatchObject({ lateNow: false, moveRefusal: null });
    expect((await practice.coach('GET', practice.path(`/bookings/${id}`))).body.clientCould).toEqual({ cancel: null, move: null });
    await practice.visitor('POST', `/manage/${token}/cancel`, {});
    expect((await practice.coach('GET', practice.path(`/bookings/${id}`))).body.cancelledLate).toBe(false);
  });

  it('too late is refused by name of the rule and with the moment on both clocks', async () => {
    const practice = await practices.open({ rules: POLICY });
    const { token } = await book(practice, at(1), { timeZone: 'Asia/Tokyo' });
    const refused = await practice.visitor('POST', `/manage/${token}/cancel`, {});
    expect(refused).toMatchObject({ status: 409, body: { code: 'cancel_too_late' } });
    expect(refused.body.detail).toMatch(/^You could cancel this yourself until .+, Tokyo time \(.+ in Toronto\)\./);
    const moved = await practice.visitor('POST', `/manage/${token}/move`, { startsAt: at(12) });
    expect(moved.body.detail).toMatch(/^You could move this yourself until .+, Tokyo time \(.+ in Toronto\)\./);
    const { body } = await practice.visitor('GET', `/manage/${token}?timeZone=America/Toronto`);
    expect(body.cancelRefusal.sentence).toMatch(/until \w+ \d+ \w+ \d+, \d\d:\d\d\. Please/);
  });

  it('moves as often as agreed, and is told how often that is', async () => {
    const practice = await practices.open({ rules: POLICY });
    const { token } = await book(practice, at(20));
    expect((await practice.visitor('POST', `/manage/${token}/move`, { startsAt: at(21) })).status).toBe(200);
    const refused = await practice.visitor('POST', `/manage/${token}/move`, { startsAt: at(22) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'moved_too_often' } });
    expect(refused.body.detail).toContain('You can move a booking once');
  });
});

describe('the coach, whom no policy binds', () => {
  it('is told what the client agreed to, and the log says what was gone beyond', async () => {
    const practice = await practices.open({ rules: POLICY });
    const { id } = await book(practice, at(1), { timeZone: 'Asia/Tokyo' });
    const { clientCould } = (await practice.coach('GET', practice.path(`/bookings/${id}`))).body;
    expect(clientCould).toMatchObject({ cancel: { code: 'cancel_too_late' }, move: { code: 'move_too_late' } });
    expect(clientCould.cancel.sentence).toMatch(/your client could cancel this until .+, Toronto time \(.+ in Tokyo\); not any more/);
    const moved = await practice.coach('POST', practice.path(`/bookings/${id}/move`), { startsAt: at(1, 2) });
    expect(moved.status).toBe(200);
    expect((await lastEntry(id)).after).toMatchObject({ overridesPolicy: ['move_too_late'] });
    await practice.coach('POST', practice.path(`/bookings/${id}/cancel`), {});
    expect((await lastEntry(id)).after).toEqual({ status: 'cancelled', overridesPolicy: ['cancel_too_late'] });
  });

  it('goes beyond nothing while the client could do the same', async () => {
    const practice = await practices.open({ rules: POLICY });
    const { id } = await book(practice, at(20));
    expect((await practice.coach('GET', practice.path(`/bookings/${id}`))).body.clientCould).toEqual({ cancel: null, move: null });
    await practice.coach('POST', practice.path(`/bookings/${id}/move`), { startsAt: at(21) });
    expect((await lastEntry(id)).after).not.toHaveProperty('overridesPolicy');
    await practice.coach('POST', practice.path(`/bookings/${id}/cancel`), {});
    expect((await lastEntry(id)).after).toEqual({ status: 'cancelled' });
  });
});

describe('a time that can’t be booked yet, or not any more', () => {
  it('is refused with the moment that decides', async () => {
    const practice = await practices.open({ rules: { noticeMinutes: days(3), windowDays: 10 } });
    expect((await practice.book(at(1))).body.detail).toMatch(
      /the earliest start that is open for you is after .+\d\d:\d\d\. Nothing was booked/,
    );
    expect((await practice.book(at(30), { timeZone: 'Asia/Tokyo' })).body.detail).toMatch(
      /so far times are open until .+, Tokyo time \(.+ in Toronto\)/,
    );
  });
});
