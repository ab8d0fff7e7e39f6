import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPractices, type OpenPractice, type Practices } from './practices.ts';

/** Monday, 8 March 2027, 09:00 in Toronto: its clocks go forward on the Sunday after. */
const NOW = Date.parse('2027-03-08T14:00:00Z');
const TUESDAY_TEN = '2027-03-09T15:00:00.000Z';
/** Ten o'clock again, an hour earlier for the rest of the world. */
const NEXT_TUESDAY_TEN = '2027-03-16T14:00:00.000Z';

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => NOW } });
});
afterAll(() => practices.stop());

async function booked(practice: OpenPractice, startsAt = TUESDAY_TEN, email = 'ada@example.com') {
  const { status, body } = await practice.book(startsAt, { email, timeZone: 'Europe/Berlin' });
  expect(status).toBe(201);
  return { id: body.booking.id as string, link: `/manage/${body.manageToken}` };
}

describe('same time next week', () => {
  it('is the same wall clock of the coach, told on both clocks, to both of them', async () => {
    const practice = await practices.open();
    const { id, link } = await booked(practice);
    const expected = {
      startsAt: NEXT_TUESDAY_TEN,
      coachTime: { date: '2027-03-16', minute: 600, endMinute: 660 },
      // Berlin's clocks have not changed yet.
      clientTime: { timeZone: 'Europe/Berlin', minute: 900 },
      open: true,
    };
    expect((await practice.visitor('GET', `${link}/next-week`)).body).toMatchObject(expected);
    expect((await practice.coach('GET', practice.path(`/bookings/${id}/next-week`))).body).toMatchObject(expected);
    const seenFrom = await practice.visitor('GET', `${link}/next-week?timeZone=Asia/Tokyo`);
    expect(seenFrom.body.clientTime).toMatchObject({ timeZone: 'Asia/Tokyo', minute: 1380 });
  });

  it('is booked with one tap: the same service, length and person; twice sent is once booked', async () => {
    const practice = await practices.open({ durations: [60, 90] });
    const { body } = await practice.book(TUESDAY_TEN, { durationMinutes: 90, note: 'The first time', phone: '+14165550100' });
    const link = `/manage/${body.manageToken}`;
    const book = () => practice.visitor('POST', `${link}/next-week`, { startsAt: NEXT_TUESDAY_TEN }, { 'idempotency-key': 'one-tap-key' });
    const [first, second] = [await book(), await book()];
    expect(first).toMatchObject({
      status: 201,
      body: {
        booking: { startsAt: NEXT_TUESDAY_TEN, durationMinutes: 90, clientName: 'Ada Tremblay', clientNote: '', status: 'confirmed' },
      },
    });
    expect(second.body.booking.id).toBe(first.body.booking.id);
    expect((await practice.visitor('GET', `/manage/${first.body.manageToken}`)).body.id).toBe(first.body.booking.id);
    const all = await practice.coach('GET', practice.path('/bookings'));
    expect(all.body.map((each: { clientId: string }) => each.clientId)).toEqual([all.body[0].clientId, all.body[0].clientId]);
    expect(await practice.visitor('POST', `${link}/next-week`, { startsAt: NEXT_TUESDAY_TEN })).toMatchObject({ status: 409 });
  });

  it('is not open where somebody is, or the same person; nor by another rule', async () => {
    const taken = await practices.open();
    const { link } = await booked(taken);
    const rival = await booked(taken, NEXT_TUESDAY_TEN, 'rival@example.com');
    expect((await taken.visitor('GET', `${link}/next-week`)).body.open).toBe(false);
    const refused = await taken.visitor('POST', `${link}/next-week`, { startsAt: NEXT_TUESDAY_TEN });
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(refused.body.alternatives).toHaveLength(3);
    expect((await taken.coach('GET', taken.path(`/bookings/${rival.id}/next-week`))).body.open).toBe(true);

    const shared = await practices.open({ capacity: 2 });
    const mine = await booked(shared);
    await booked(shared, NEXT_TUESDAY_TEN);
    // As the link in the mail is; one that is only shown is not told where else its address is booked.
    await practices.db.updateTable('accessTokens').set({ provesClient: true }).where('bookingId', '=', mine.id).execute();
    expect((await shared.visitor('GET', `${mine.link}/next-week`)).body.open).toBe(false);
    expect(await shared.visitor('POST', `${mine.link}/next-week`, { startsAt: NEXT_TUESDAY_TEN })).toMatchObject({ status: 409 });

    const short = await practices.open({ rules: { windowDays: 5 } });
    const near = await booked(short);
    expect((await short.visitor('GET', `${near.link}/next-week`)).body.open).toBe(false);
    expect((await short.coach('GET', short.path(`/bookings/${near.id}/next-week`))).body.open).toBe(true);
    expect(await short.visitor('POST', `${near.link}/next-week`, { startsAt: NEXT_TUESDAY_TEN })).toMatchObject({
      body: { code: 'too_far' },
    });
  });

  it('is of this session only: no other time, none after a cancellation, none of a service that is gone', async () => {
    const practice = await practices.open();
    const { link } = await booked(practice);
    expect(await practice.visitor('POST', `${link}/next-week`, { startsAt: '2027-03-17T14:00:00Z' })).toMatchObject({
      status: 409,
      body: { code: 'not_open' },
    });
    await practices.db.updateTable('services').set({ active: false }).where('id', '=', practice.serviceId).execute();
    expect((await practice.visitor('GET', `${link}/next-week`)).body.open).toBe(false);
    expect(await practice.visitor('POST', `${link}/next-week`, { startsAt: NEXT_TUESDAY_TEN })).toMatchObject({ status: 409 });
    await practices.db.updateTable('services').set({ active: true }).where('id', '=', practice.serviceId).execute();
    await practice.visitor('POST', `${link}/cancel`, {});
    expect((await practice.visitor('GET', `${link}/next-week`)).body.open).toBe(false);
    expect(await practice.visitor('POST', `${link}/next-week`, { startsAt: NEXT_TUESDAY_TEN })).toMatchObject({ status: 409 });
  });
});
