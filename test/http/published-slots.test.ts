import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { dateIn, nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  // A week without hours: what is open is what was published.
  practice = await practices.open({ hours: { startMinute: 0, endMinute: 1 } });
});

/** Ten days from now, 10:00 to 11:00 in Toronto. */
const slot = (more: object = {}) => ({
  scheduleId: practice.scheduleId,
  serviceId: null,
  date: dateIn(10),
  startMinute: 600,
  endMinute: 660,
  capacity: 1,
  active: true,
  ...more,
});
const create = (more: object = {}) => practice.coach('POST', practice.path('/published-slots'), slot(more));
const change = (id: string, more: object) =>
  practice.coach('PATCH', practice.path(`/published-slots/${id}`), { startMinute: 600, endMinute: 660, active: true, version: 1, ...more });
const list = async (from = dateIn(0), to = dateIn(60)) =>
  (await practice.coach('GET', practice.path(`/published-slots?from=${from}&to=${to}`))).body;

describe('a coach publishes a slot', () => {
  it('that visitors can book at its start', async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...slot(), version: 1, bookings: [] });
    expect(Date.parse(body.endsAt) - Date.parse(body.startsAt)).toBe(3_600_000);
    expect(await practice.isOpen(body.startsAt)).toBe(true);
    expect(await list()).toEqual([body]);
  });

  it('and sees who booked it, and when', async () => {
    const { body } = await create({ capacity: 2 });
    const first = await practice.book(body.startsAt, { email: 'one@example.com' });
    const second = await practice.book(body.startsAt, { email: 'two@example.com', name: 'Bo Lindqvist' });
    await practice.visitor('POST', `/manage/${first.body.manageToken}/cancel`, {});
    const [shown] = await list();
    expect(shown.bookings).toMatchObject([{ id: second.body.booking.id, clientName: 'Bo Lindqvist' }]);
    expect(Math.abs(Date.parse(shown.bookings[0].bookedAt) - Date.now())).toBeLessThan(60_000);
  });

  it.each([
    ['at the time of another', { startMinute: 630, endMinute: 690 }, 409, 'slots_overlap'],
    ['that is over', { date: dateIn(-3) }, 409, 'in_the_past'],
    ['that ends before it starts', { startMinute: 900, endMinute: 840 }, 422, 'end_before_start'],
    ['for nobody', { startMinute: 900, endMinute: 960, capacity: 0 }, 400, 'invalid_input'],
    ['on a day that does not exist', { date: '2027-02-29' }, 400, 'invalid_input'],
    [
      'for a service that is not there',
      { startMinute: 900, endMinute: 960, serviceId: '00000000-0000-4000-8000-000000000000' },
      404,
      'not_found',
    ],
    ['in a schedule that is not there', { scheduleId: '00000000-0000-4000-8000-000000000000' }, 404, 'not_found'],
  ])('but not one %s', async (_, more, status, code) => {
    await create();
    expect(await create(more)).toMatchObject({ status, body: { code } });
    expect(await list(dateIn(-10))).toHaveLength(1);
  });

  it('right after another', async () => {
    await create();
    expect((await create({ startMinute: 660, endMinute: 720 })).status).toBe(201);
  });

  it('for a service only in the schedule in which it is offered', async () => {
    const other = await practice.coach('POST', practice.path('/schedules'), { name: 'Check-ins', hours: [] });
    expect((await create({ scheduleId: other.body.id, serviceId: practice.serviceId })).status).toBe(404);
    expect((await create({ serviceId: practice.serviceId })).status).toBe(201);
  });
});

describe('a published slot', () => {
  it('moves within its day while nobody has it', async () => {
    const { body } = await create();
    const moved = await change(body.id, { startMinute: 720, endMinute: 780 });
    expect(moved).toMatchObject({ status: 200, body: { startMinute: 720, version: 2, capacity: 1, date: dateIn(10) } });
    expect([await practice.isOpen(body.startsAt), await practice.isOpen(moved.body.startsAt)]).toEqual([false, true]);
    expect(await change(body.id, {})).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
  });

  it('can become longer in its own place, but not over another', async () => {
    const { body } = await create();
    await create({ startMinute: 720, endMinute: 780 });
    expect((await change(body.id, { startMinute: 570, endMinute: 720 })).status).toBe(200);
    expect(await change(body.id, { endMinute: 721, version: 2 })).toMatchObject({ status: 409, body: { code: 'slots_overlap' } });
  });

  it('never changes its date or capacity', async () => {
    const { body } = await create();
    await change(body.id, { date: dateIn(11), capacity: 5 });
    expect(await list()).toMatchObject([{ date: dateIn(10), capacity: 1 }]);
  });

  it('stays where it is once somebody booked, but can be switched off', async () => {
    const { body } = await create({ capacity: 2 });
    const booked = await practice.book(body.startsAt);
    expect(await change(body.id, { startMinute: 630 })).toMatchObject({ status: 409, body: { code: 'slot_booked' } });
    expect(await change(body.id, { active: false })).toMatchObject({ status: 200, body: { active: false, startMinute: 600 } });
    expect(await practice.isOpen(body.startsAt)).toBe(false);
    expect((await practice.visitor('GET', `/manage/${booked.body.manageToken}`)).body.status).toBe('confirmed');
  });

  it('is deleted when nobody ever booked it', async () => {
    const { body } = await create();
    expect((await practice.coach('DELETE', practice.path(`/published-slots/${body.id}`))).status).toBe(204);
    expect(await practice.isOpen(body.startsAt)).toBe(false);
  });

  it('is not deleted once booked, be it cancelled since', async () => {
    const { body } = await create();
    const booked = await practice.book(body.startsAt);
    await practice.visitor('POST', `/manage/${booked.body.manageToken}/cancel`, {});
    expect(await practice.coach('DELETE', practice.path(`/published-slots/${body.id}`))).toMatchObject({
      status: 409,
      body: { code: 'slot_booked' },
    });
    expect(await list()).toHaveLength(1);
  });
});

describe('weekly hours written out as slots', () => {
  const convert = (more: object = {}) =>
    practice.coach('POST', practice.path('/published-slots/from-hours'), {
      scheduleId: practice.scheduleId,
      serviceId: null,
      from: dateIn(10),
      to: dateIn(11),
      lengthMinutes: 60,
      ...more,
    });

  beforeEach(async () => {
    practice = await practices.open({ hours: { startMinute: 540, endMinute: 765 }, capacity: 2 });
  });

  it('give whole slots with the room of the hours', async () => {
    expect(await convert()).toMatchObject({ status: 201, body: { created: 6, skipped: 0 } });
    const slots = await list();
    expect(slots.map((each: { startMinute: number }) => each.startMinute)).toEqual([540, 600, 660, 540, 600, 660]);
    expect(slots[0]).toMatchObject({ date: dateIn(10), capacity: 2, active: true, serviceId: null });
  });

  it('skip what is published already, so that a second time does nothing', async () => {
    await create({ startMinute: 570, endMinute: 600 });
    expect((await convert()).body).toEqual({ created: 5, skipped: 1 });
    expect((await convert()).body).toEqual({ created: 0, skipped: 6 });
  });

  it('leave out blocked time and what has passed', async () => {
    await practice.coach('POST', practice.path('/overrides'), blockedDay(dateIn(10)));
    expect((await convert({ from: dateIn(10), to: dateIn(10) })).body).toEqual({ created: 0, skipped: 0 });
    expect((await convert({ from: dateIn(-20), to: dateIn(-2) })).body).toEqual({ created: 0, skipped: 0 });
  });

  it.each([
    ['more than three months', { to: dateIn(110) }, 422, 'span_too_long'],
    ['days that run backwards', { to: dateIn(9) }, 422, 'end_before_start'],
    ['no length', { lengthMinutes: 0 }, 400, 'invalid_input'],
    ['a schedule that is not there', { scheduleId: '00000000-0000-4000-8000-000000000000' }, 404, 'not_found'],
  ])('are refused for %s', async (_, more, status, code) => {
    expect(await convert(more)).toMatchObject({ status, body: { code } });
    expect(await list()).toEqual([]);
  });
});

describe('nobody else', () => {
  it.each(['stranger', 'visitor'] as const)('sees or changes a slot: %s', async (who) => {
    const { body } = await create();
    const client = practice[who];
    const path = practice.path(`/published-slots/${body.id}`);
    const answers = [
      await client('GET', practice.path(`/published-slots?from=${dateIn(0)}&to=${dateIn(20)}`)),
      await client('POST', practice.path('/published-slots'), slot({ startMinute: 900, endMinute: 960 })),
      await client('PATCH', path, { startMinute: 600, endMinute: 660, active: false, version: 1 }),
      await client('DELETE', path),
    ];
    for (const { status } of answers) expect([401, 404]).toContain(status);
    expect(await list()).toEqual([body]);
  });

  it('reaches one by naming the own practice', async () => {
    const { body } = await create();
    const other = await practices.open();
    expect((await other.coach('DELETE', other.path(`/published-slots/${body.id}`))).status).toBe(404);
    expect((await other.coach('DELETE', other.path(`/published-slots/${nobodysId()}`))).status).toBe(404);
  });
});
