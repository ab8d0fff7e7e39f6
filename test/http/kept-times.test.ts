import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepTime } from '../factories/kept-time.ts';
import { at, dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';
import { weekly } from './series-facts.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

const keep = (startsAt: string, more: Partial<Parameters<typeof keepTime>[2]> = {}) =>
  keepTime(practices.db, practice, { startsAt, ...more });
const booking = (startsAt: string, more: object = {}) => ({
  serviceId: practice.serviceId,
  newClient: { name: 'New One', email: 'new@example.com' },
  startsAt,
  ...more,
});
const adas = (freedTimeId: string, startsAt = at(10)) => [
  { freedTimeId, startsAt, endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(), clientNames: ['Ada Tremblay'] },
];

describe('a time that is kept for the waitlist', () => {
  it('stands in the calendar with who has it offered, until when', async () => {
    const held = await keep(at(10));
    const unasked = await keep(at(11), { offeredTo: null });
    await keep(at(20));
    const { body } = await practice.coach('GET', practice.path(`/calendar?from=${dateIn(8)}&to=${dateIn(12)}`));
    expect(body.kept).toEqual([
      {
        freedTimeId: held.freedTimeId,
        scheduleId: practice.scheduleId,
        startsAt: at(10),
        endsAt: at(10, 1),
        offeredTo: [{ entryId: held.entryId, clientName: 'Ada Tremblay', until: held.until }],
        waitsFor: null,
      },
      {
        freedTimeId: unasked.freedTimeId,
        scheduleId: practice.scheduleId,
        startsAt: at(11),
        endsAt: at(11, 1),
        offeredTo: [],
        // Whether it is night where Ada lives depends on when this runs.
        waitsFor: expect.any(String),
      },
    ]);
  });

  it('can be booked by nobody who comes by', async () => {
    await keep(at(10));
    expect([await practice.isOpen(at(10)), await practice.isOpen(at(10, 1))]).toEqual([false, true]);
    const refused = await practice.book(at(10));
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(JSON.stringify(refused.body)).not.toMatch(/kept|Ada/);
  });

  it('says so where the coach asks why it is not free', async () => {
    await keep(at(10));
    const { body } = await practice.coach('GET', practice.path(`/services/${practice.serviceId}/explain?startsAt=${at(10)}`));
    expect(body).toEqual({ open: false, reasons: [{ code: 'kept', sentence: 'It is kept for the waitlist.', from: null }] });
  });

  it('is named to the coach who books there, and to nobody else, and even overbooking goes not over it', async () => {
    const { freedTimeId } = await keep(at(10));
    const plain = await practice.coach('POST', practice.path('/bookings'), booking(at(10, 0.5)));
    expect(plain).toMatchObject({ status: 409, body: { code: 'slot_taken', bookings: [], holds: [], kept: adas(freedTimeId) } });
    const over = await practice.coach('POST', practice.path('/bookings'), booking(at(10), { overbook: true }));
    expect(over).toMatchObject({ status: 409, body: { code: 'kept_for_waitlist', kept: adas(freedTimeId) } });
    expect(await practices.db.selectFrom('bookings').select('id').where('coachId', '=', practice.coachId).execute()).toEqual([]);
  });

  it('is named where several are booked, where one moves there, and where a time is kept back', async () => {
    const { freedTimeId } = await keep(at(10));
    const several = { ...booking(at(9)), startsAt: undefined, starts: [at(9), at(10)] };
    expect(await practice.coach('POST', practice.path('/bookings/several'), several)).toMatchObject({
      status: 409,
      body: { code: 'slot_taken', starts: [at(10)], kept: adas(freedTimeId) },
    });
    const { body } = await practice.book(at(9));
    const move = (more: object) =>
      practice.coach('POST', practice.path(`/bookings/${body.booking.id}/move`), { startsAt: at(10), ...more });
    expect(await move({})).toMatchObject({ status: 409, body: { code: 'slot_taken', kept: adas(freedTimeId) } });
    expect(await move({ overbook: true })).toMatchObject({ status: 409, body: { code: 'kept_for_waitlist', kept: adas(freedTimeId) } });
    const hold = { scheduleId: practice.scheduleId, startsAt: at(10), endsAt: at(10, 2), note: '' };
    expect(await practice.coach('POST', practice.path('/holds'), hold)).toMatchObject({
      status: 409,
      body: { code: 'slot_taken', kept: adas(freedTimeId) },
    });
  });
});

describe('a time kept for the waitlist, and requests and series', () => {
  const kept = (code: string, freedTimeId: string) => ({ status: 409, body: { code, starts: [at(10)], kept: adas(freedTimeId) } });
  async function asked() {
    practice = await practices.open({ rules: { instant: false } });
    const { body } = await practice.book(at(9), { email: 'ines@example.com' });
    const rows = await practices.db.selectFrom('bookings').select(['id', 'requestId']).where('id', '=', body.booking.id).execute();
    return { bookingId: rows[0]!.id, path: (verb: string) => practice.path(`/requests/${rows[0]!.requestId}/${verb}`) };
  }

  it('is not suggested', async () => {
    const { path } = await asked();
    const { freedTimeId } = await keep(at(10));
    expect(await practice.coach('POST', path('suggestions'), { starts: [at(10), at(11)] })).toMatchObject(kept('slot_taken', freedTimeId));
  });

  it('is no time to say yes to, not by overbooking either', async () => {
    const { bookingId, path } = await asked();
    // As if the hold of what is asked for had been lost, and the time fallen free.
    await practices.db.deleteFrom('claims').where('bookingId', '=', bookingId).execute();
    await practices.db
      .updateTable('bookings')
      .set({ startsAt: new Date(at(10)), endsAt: new Date(at(10, 1)) })
      .where('id', '=', bookingId)
      .execute();
    const { freedTimeId } = await keep(at(10));
    expect(await practice.coach('POST', path('approve'), {})).toMatchObject(kept('slot_taken', freedTimeId));
    expect(await practice.coach('POST', path('approve'), { overbook: true })).toMatchObject(kept('kept_for_waitlist', freedTimeId));
  });

  it('is no date of a series, not by overbooking either, and the check says why', async () => {
    practice = await practices.open({ timeZone: 'UTC' });
    await keep(at(10));
    const pattern = weekly(dateIn(10), [new Date(at(10)).getUTCDay() || 7], 2, 17 * 60);
    const wish = { serviceId: practice.serviceId, newClient: { name: 'New One', email: 'new@example.com' }, pattern };
    const series = (more: object = {}) => practice.coach('POST', practice.path('/series'), { ...wish, ...more });
    const checked = await practice.coach('POST', practice.path('/series/check'), { serviceId: practice.serviceId, pattern });
    expect(checked).toMatchObject({ status: 200 });
    expect(checked.body[0]).toMatchObject({
      refusal: { code: 'slot_taken' },
      concerns: [{ code: 'kept', sentence: 'It is kept for the waitlist.' }],
    });
    expect(await series()).toMatchObject({ status: 409, body: { code: 'dates_taken', dates: [dateIn(10)] } });
    expect(await series({ overbook: true })).toMatchObject({ status: 409, body: { code: 'kept_for_waitlist', starts: [at(10)] } });
  });
});

describe('what gives way by itself', () => {
  const stateOf = (freedTimeId: string) =>
    practices.db
      .selectFrom('freedTimes')
      .leftJoin('waitlistOffers', 'waitlistOffers.freedTimeId', 'freedTimes.id')
      .leftJoin('waitlistEntries', 'waitlistEntries.id', 'waitlistOffers.entryId')
      .select(['freedTimes.state', 'freedTimes.endReason', 'waitlistOffers.state as offer', 'waitlistEntries.state as entry'])
      .where('freedTimes.id', '=', freedTimeId)
      .executeTakeFirst();
  const TAKEN_BACK = { state: 'taken_back', endReason: 'coach', offer: 'withdrawn', entry: 'waiting' };
  const HELD = { state: 'offering', endReason: null, offer: 'offered', entry: 'offered' };
  const LONG_AGO = new Date(Date.now() - 3_600_000);
  const act = (bookingId: string, what: string, more: object = {}) =>
    practice.coach('POST', practice.path(`/bookings/${bookingId}/${what}`), more);
  const cancelled = async (startsAt: string, email = 'ines@example.com') => {
    const { body } = await practice.book(startsAt, { email });
    expect((await act(body.booking.id, 'cancel', { reason: '' })).status).toBe(200);
    return body.booking.id as string;
  };

  it('a session that takes place after all has its time again, however long ago it was cancelled', async () => {
    const bookingId = await cancelled(at(10));
    const { freedTimeId } = await keep(at(10), { freedAt: LONG_AGO });
    expect(await act(bookingId, 'restore')).toMatchObject({ status: 200, body: { status: 'confirmed' } });
    expect(await stateOf(freedTimeId)).toEqual(TAKEN_BACK);
    expect(await practice.isOpen(at(10))).toBe(false);
  });

  it('no more seats than it needs', async () => {
    practice = await practices.open({ capacity: 2 });
    const bookingId = await cancelled(at(10));
    const one = await keep(at(10), { offeredTo: 'Ada Tremblay', capacity: 2 });
    const other = await keep(at(10), { offeredTo: 'Noor Haddad', capacity: 2 });
    expect((await act(bookingId, 'restore')).status).toBe(200);
    const states = [await stateOf(one.freedTimeId), await stateOf(other.freedTimeId)];
    expect(states.filter((each) => each?.state === 'offering')).toEqual([HELD]);
    expect(states.filter((each) => each?.state === 'taken_back')).toEqual([TAKEN_BACK]);
  });

  it('where somebody else has it by now, nothing is taken back', async () => {
    practice = await practices.open({ durations: [60, 120] });
    const { body } = await practice.book(at(10), { email: 'ines@example.com', durationMinutes: 120 });
    expect((await act(body.booking.id, 'cancel', { reason: '' })).status).toBe(200);
    expect((await practice.book(at(10, 1), { email: 'omar@example.com', durationMinutes: 60 })).status).toBe(201);
    const { freedTimeId } = await keep(at(10));
    expect(await act(body.booking.id, 'restore')).toMatchObject({ status: 409, body: { code: 'slot_taken', kept: adas(freedTimeId) } });
    expect(await stateOf(freedTimeId)).toEqual(HELD);
  });

  it('a move that is taken back at once, and no other', async () => {
    const { body } = await practice.book(at(9));
    const fresh = await keep(at(10), { cause: 'moved' });
    const old = await keep(at(11), { cause: 'moved', freedAt: LONG_AGO });
    expect(await act(body.booking.id, 'move', { startsAt: at(11) })).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(await stateOf(old.freedTimeId)).toEqual(HELD);
    expect((await act(body.booking.id, 'move', { startsAt: at(10) })).status).toBe(200);
    // Where the session was before has fallen free for the line meanwhile, so that Ada may have another offer.
    expect(await stateOf(fresh.freedTimeId)).toMatchObject({ state: 'taken_back', offer: 'withdrawn' });
  });

  it('never to a client, who moves', async () => {
    const { body } = await practice.book(at(9));
    const { freedTimeId } = await keep(at(10), { cause: 'moved' });
    const moved = await practice.visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(10), timeZone: 'UTC' });
    expect(moved).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(await stateOf(freedTimeId)).toEqual(HELD);
  });

  it('a time kept back that was released a moment ago, and none of long ago', async () => {
    const fresh = await keep(at(10), { cause: 'released' });
    const old = await keep(at(10, 1), { cause: 'released', freedAt: LONG_AGO });
    const hold = (until: string) =>
      practice.coach('POST', practice.path('/holds'), { scheduleId: practice.scheduleId, startsAt: at(10), endsAt: until, note: '' });
    expect(await hold(at(10, 2))).toMatchObject({
      status: 409,
      body: { kept: [{ freedTimeId: fresh.freedTimeId }, { freedTimeId: old.freedTimeId }] },
    });
    expect(await stateOf(fresh.freedTimeId)).toEqual(HELD);
    expect((await hold(at(10, 1))).status).toBe(201);
    expect(await stateOf(fresh.freedTimeId)).toEqual(TAKEN_BACK);
  });
});
