import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { at, dateIn, nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

/** Ten days from now, whole day, all schedules. */
const override = (more: object = {}) => ({ ...blockedDay(dateIn(10)), ...more });
const create = (more: object = {}) => practice.coach('POST', practice.path('/overrides'), override(more));
const list = async (from = dateIn(0), to = dateIn(60)) =>
  (await practice.coach('GET', practice.path(`/overrides?from=${from}&to=${to}`))).body;
const weekdayIn = (days: number): number => new Date(at(days)).getUTCDay() || 7;

describe('an exception', () => {
  it.each(['blocked', 'teaching', 'travel', 'personal'])('of kind %s closes its day, and only that', async (kind) => {
    const { status, body } = await create({ kind, note: 'Away' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...override({ kind, note: 'Away' }), version: 1 });
    expect(await list()).toEqual([body]);
    expect([await practice.isOpen(at(9)), await practice.isOpen(at(10)), await practice.isOpen(at(11))]).toEqual([true, false, true]);
  });

  it('opens extra hours, with their own room', async () => {
    practice = await practices.open({ hours: { startMinute: 0, endMinute: 60 } });
    expect(await practice.isOpen(at(10))).toBe(false);
    expect((await create({ kind: 'extra', startMinute: 0, endMinute: 1440, capacity: 2 })).status).toBe(201);
    expect((await practice.book(at(10), { email: 'one@example.com' })).status).toBe(201);
    expect((await practice.book(at(10), { email: 'two@example.com' })).status).toBe(201);
    expect((await practice.book(at(10), { email: 'three@example.com' })).body.code).toBe('slot_taken');
  });

  it('changes how many fit in', async () => {
    expect((await create({ kind: 'capacity', capacity: 2 })).status).toBe(201);
    expect((await practice.book(at(10), { email: 'one@example.com' })).status).toBe(201);
    expect((await practice.book(at(10), { email: 'two@example.com' })).status).toBe(201);
  });

  it('for one schedule leaves the others open', async () => {
    const other = await practice.coach('POST', practice.path('/schedules'), { name: 'Check-ins', hours: [] });
    expect((await create({ scheduleId: other.body.id })).status).toBe(201);
    expect(await practice.isOpen(at(10))).toBe(true);
  });

  it('recurs on its weekdays, for ever', async () => {
    expect((await create({ startsOn: dateIn(0), endsOn: null, weekdays: [weekdayIn(10)] })).status).toBe(201);
    expect([await practice.isOpen(at(10)), await practice.isOpen(at(11)), await practice.isOpen(at(73))]).toEqual([false, true, false]);
    expect(await list(dateIn(300), dateIn(301))).toHaveLength(1);
  });

  it.each([
    ['a day before its start', { endsOn: dateIn(9) }, 422, 'end_before_start'],
    ['times that run backwards', { startMinute: 600, endMinute: 540 }, 422, 'end_before_start'],
    ['only a start', { startMinute: 600 }, 422, 'half_a_range'],
    ['weekdays that never come', { weekdays: [weekdayIn(11)] }, 422, 'bad_weekday_span'],
    ['extra hours for nobody', { kind: 'extra', startMinute: 600, endMinute: 660 }, 422, 'capacity_needed'],
    ['a block with room', { capacity: 2 }, 422, 'capacity_not_wanted'],
    ['a schedule that is not there', { scheduleId: '00000000-0000-4000-8000-000000000000' }, 404, 'not_found'],
    ['only days that are over', { startsOn: dateIn(-9), endsOn: dateIn(-8) }, 422, 'all_in_the_past'],
    ['a kind nobody knows', { kind: 'holiday' }, 400, 'invalid_input'],
    ['a day that does not exist', { startsOn: '2027-02-30' }, 400, 'invalid_input'],
    ['a weekday that does not exist', { weekdays: [0] }, 400, 'invalid_input'],
  ])('is refused with %s', async (_, more, status, code) => {
    expect(await create(more)).toMatchObject({ status, body: { code } });
    expect(await list()).toEqual([]);
  });

  it('is refused for the schedule of another coach', async () => {
    const other = await practices.open();
    expect((await create({ scheduleId: other.scheduleId })).status).toBe(404);
  });
});

describe('a block that lies on bookings', () => {
  const hits = (id: string) => ({
    status: 409,
    body: { code: 'hits_bookings', bookings: [{ id, clientName: 'Ada Tremblay', startsAt: at(10), endsAt: at(10, 1) }] },
  });

  it('is refused with their list, and changes nothing', async () => {
    const { body } = await practice.book(at(10));
    expect(await create()).toMatchObject(hits(body.booking.id));
    expect(await list()).toEqual([]);
  });

  it('is made when the coach keeps them, and they stay', async () => {
    const { body } = await practice.book(at(10));
    expect((await create({ keepBookings: true })).status).toBe(201);
    expect((await practice.visitor('GET', `/manage/${body.manageToken}`)).body.status).toBe('confirmed');
    expect(await practice.isOpen(at(10, 1))).toBe(false);
  });

  it('is refused when it recurs for ever and the booking is far ahead', async () => {
    practice = await practices.open({ rules: { windowDays: 400 } });
    const { body } = await practice.book(at(360));
    const refused = await create({ startsOn: dateIn(3), endsOn: null, weekdays: [weekdayIn(360)] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'hits_bookings', bookings: [{ id: body.booking.id }] } });
    expect((await create({ startsOn: dateIn(3), endsOn: null, weekdays: [weekdayIn(361)] })).status).toBe(201);
  });

  it('is exact to the minute of the wall clock: beside a booking is not on it', async () => {
    await practice.book(at(10));
    const startMinute = wallMinute(at(10));
    expect(await create({ startMinute: startMinute + 59, endMinute: startMinute + 120 })).toMatchObject({ status: 409 });
    expect((await create({ startMinute: startMinute + 60, endMinute: startMinute + 120 })).status).toBe(201);
    expect((await create({ startMinute: startMinute - 60, endMinute: startMinute })).status).toBe(201);
  });

  it('counts only what takes time, in its own schedules, and is not over', async () => {
    const { body } = await practice.book(at(10));
    await practice.visitor('POST', `/manage/${body.manageToken}/cancel`, {});
    expect((await create()).status).toBe(201);
    await practice.book(at(12));
    const other = await practice.coach('POST', practice.path('/schedules'), { name: 'Check-ins', hours: [] });
    expect((await create({ scheduleId: other.body.id, startsOn: dateIn(12), endsOn: dateIn(12) })).status).toBe(201);
  });

  it('asks only about bookings that no other block lies on', async () => {
    await practice.book(at(10));
    await create({ keepBookings: true });
    expect((await create({ kind: 'travel', note: 'Over the other' })).status).toBe(201);
  });

  it('is held against new bookings only when it changes', async () => {
    await practice.book(at(10));
    const { body } = await create({ keepBookings: true });
    const { id, version, ...content } = body;
    const noted = await practice.coach('PUT', practice.path(`/overrides/${id}`), { ...content, note: 'Workshop', version });
    expect(noted).toMatchObject({ status: 200, body: { note: 'Workshop', version: 2 } });
    const later = await practice.book(at(11));
    const longer = await practice.coach('PUT', practice.path(`/overrides/${id}`), { ...content, endsOn: dateIn(11), version: 2 });
    expect(longer).toMatchObject({ status: 409, body: { code: 'hits_bookings', bookings: [{ id: later.body.booking.id }] } });
  });
});

describe('an exception later', () => {
  it('changes with the version seen, once', async () => {
    const { body } = await create();
    const { id, ...content } = body;
    const moved = { ...content, startsOn: dateIn(11), endsOn: dateIn(11) };
    expect((await practice.coach('PUT', practice.path(`/overrides/${id}`), moved)).status).toBe(200);
    expect([await practice.isOpen(at(10)), await practice.isOpen(at(11))]).toEqual([true, false]);
    expect(await practice.coach('PUT', practice.path(`/overrides/${id}`), moved)).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', changed: { by: expect.any(String), fields: ['startsOn', 'endsOn'] } },
    });
  });

  it('that goes on for ever can be ended, and its past stays', async () => {
    const { body } = await create({ startsOn: dateIn(-30), endsOn: null, startMinute: 0, endMinute: 60 });
    const { id, ...content } = body;
    const ended = await practice.coach('PUT', practice.path(`/overrides/${id}`), { ...content, endsOn: dateIn(-2) });
    expect(ended).toMatchObject({ status: 200, body: { startsOn: dateIn(-30), endsOn: dateIn(-2) } });
    const gone = await practice.coach('PUT', practice.path(`/overrides/${id}`), {
      ...ended.body,
      startsOn: dateIn(-90),
      endsOn: dateIn(-80),
    });
    expect(gone).toMatchObject({ status: 422, body: { code: 'all_in_the_past', fields: [{ path: 'endsOn' }] } });
  });

  it('is taken back, and the day is open again', async () => {
    const { body } = await create();
    expect((await practice.coach('DELETE', practice.path(`/overrides/${body.id}`))).status).toBe(204);
    expect(await practice.isOpen(at(10))).toBe(true);
    expect((await practice.coach('DELETE', practice.path(`/overrides/${body.id}`))).status).toBe(404);
  });

  it('is listed only where it holds, and for a bounded time', async () => {
    await create();
    expect(await list(dateIn(11), dateIn(20))).toEqual([]);
    const long = await practice.coach('GET', practice.path('/overrides?from=2026-01-01&to=2099-01-01'));
    expect(long).toMatchObject({ status: 422, body: { code: 'span_too_long' } });
  });
});

describe('nobody else', () => {
  it.each(['stranger', 'visitor'] as const)('sees or changes an exception: %s', async (who) => {
    const { body } = await create();
    const client = practice[who];
    const { id, ...content } = body;
    const answers = [
      await client('GET', practice.path(`/overrides?from=${dateIn(0)}&to=${dateIn(20)}`)),
      await client('POST', practice.path('/overrides'), override()),
      await client('PUT', practice.path(`/overrides/${id}`), content),
      await client('DELETE', practice.path(`/overrides/${id}`)),
    ];
    for (const { status } of answers) expect([401, 404]).toContain(status);
    expect(await list()).toEqual([body]);
  });

  it('reaches one by naming the own practice', async () => {
    const { body } = await create();
    const { id, ...content } = body;
    const other = await practices.open();
    expect((await other.coach('PUT', other.path(`/overrides/${id}`), content)).status).toBe(404);
    expect((await other.coach('DELETE', other.path(`/overrides/${id}`))).status).toBe(404);
    expect((await other.coach('DELETE', other.path(`/overrides/${nobodysId()}`))).status).toBe(404);
  });
});

const toronto = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function wallMinute(instant: string): number {
  const [hour, minute] = toronto.format(Date.parse(instant)).split(':').map(Number);
  return hour! * 60 + minute!;
}
