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

const range = (weekday: number, startMinute: number, endMinute: number, capacity = 1) => ({ weekday, startMinute, endMinute, capacity });
const create = (hours: readonly object[], name = 'Check-ins') => practice.coach('POST', practice.path('/schedules'), { name, hours });
const update = (hours: readonly object[], version = 1) =>
  practice.coach('PUT', practice.path(`/schedules/${practice.scheduleId}`), { name: 'Sessions', hours, version });

describe('a coach makes a schedule', () => {
  it('with several ranges a day, which come back in order', async () => {
    const { status, body } = await create([range(2, 780, 1020, 2), range(2, 540, 720), range(1, 540, 720)]);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Check-ins', version: 1, hours: [range(1, 540, 720), range(2, 540, 720), range(2, 780, 1020, 2)] });
    const list = await practice.coach('GET', practice.path('/schedules'));
    expect(list.body.map((each: { name: string }) => each.name)).toEqual(['Sessions', 'Check-ins']);
    expect(list.body[1]).toEqual(body);
  });

  it.each([
    ['ranges that overlap', [range(1, 540, 720), range(1, 719, 800)], 422, 'ranges_overlap'],
    ['a range that runs backwards', [range(1, 720, 540)], 422, 'end_before_start'],
    ['a range of no length at midnight', [range(1, 1440, 1440)], 422, 'end_before_start'],
    ['an eighth weekday', [range(8, 540, 720)], 400, 'invalid_input'],
    ['room for nobody', [range(1, 540, 720, 0)], 400, 'invalid_input'],
    ['a day of 25 hours', [range(1, 540, 1500)], 400, 'invalid_input'],
  ])('but not with %s', async (_, hours, status, code) => {
    expect(await create(hours)).toMatchObject({ status, body: { code } });
    expect((await practice.coach('GET', practice.path('/schedules'))).body).toHaveLength(1);
  });
});

describe('a coach changes the week', () => {
  it('as a whole, and open times follow at once', async () => {
    const startsAt = at(10);
    expect(await practice.isOpen(startsAt)).toBe(true);
    const { status, body } = await update([range(1, 0, 30)]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 2, hours: [range(1, 0, 30)] });
    expect(await practice.isOpen(startsAt)).toBe(false);
  });

  it('but not over the change of somebody else', async () => {
    expect((await update([])).status).toBe(200);
    expect(await update([range(1, 0, 60)])).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect((await practice.coach('GET', practice.path('/schedules'))).body[0].hours).toEqual([]);
  });

  it('and a bad week leaves the old one', async () => {
    expect(await update([range(1, 540, 720), range(1, 600, 660)])).toMatchObject({ status: 422, body: { code: 'ranges_overlap' } });
    expect((await practice.coach('GET', practice.path('/schedules'))).body[0].hours).toHaveLength(7);
  });

  it('and bookings outside the new hours stay', async () => {
    const booked = await practice.book(at(10));
    await update([]);
    expect((await practice.visitor('GET', `/manage/${booked.body.manageToken}`)).body.status).toBe('confirmed');
  });
});

describe('a coach deletes a schedule', () => {
  it('that nothing uses', async () => {
    const { body } = await create([range(1, 540, 720)]);
    expect((await practice.coach('DELETE', practice.path(`/schedules/${body.id}`))).status).toBe(204);
    expect((await practice.coach('GET', practice.path('/schedules'))).body).toHaveLength(1);
  });

  it('but not one with a service', async () => {
    const removed = await practice.coach('DELETE', practice.path(`/schedules/${practice.scheduleId}`));
    expect(removed).toMatchObject({ status: 409, body: { code: 'in_use' } });
  });

  it('but not one in which a time is held', async () => {
    const { body } = await create([]);
    await practice.coach('POST', practice.path('/holds'), { scheduleId: body.id, startsAt: at(3), endsAt: at(3, 1) });
    expect(await practice.coach('DELETE', practice.path(`/schedules/${body.id}`))).toMatchObject({ status: 409, body: { code: 'in_use' } });
  });

  it('but not one in which somebody was booked, though nothing is offered there any more', async () => {
    await practice.book(at(10));
    const other = await create([]);
    await practices.db.updateTable('services').set({ scheduleId: other.body.id }).where('id', '=', practice.serviceId).execute();
    const removed = await practice.coach('DELETE', practice.path(`/schedules/${practice.scheduleId}`));
    expect(removed).toMatchObject({ status: 409, body: { code: 'in_use' } });
  });

  it('and its exceptions and published slots go with it', async () => {
    const { body } = await create([]);
    const scheduleId = body.id;
    const block = { ...blockedDay(dateIn(3)), scheduleId, endsOn: null };
    const slot = { scheduleId, serviceId: null, date: dateIn(3), startMinute: 540, endMinute: 600, capacity: 1, active: true };
    expect((await practice.coach('POST', practice.path('/overrides'), block)).status).toBe(201);
    expect((await practice.coach('POST', practice.path('/published-slots'), slot)).status).toBe(201);
    expect((await practice.coach('DELETE', practice.path(`/schedules/${scheduleId}`))).status).toBe(204);
    const days = `?from=${dateIn(1)}&to=${dateIn(9)}`;
    expect((await practice.coach('GET', practice.path(`/overrides${days}`))).body).toEqual([]);
    expect((await practice.coach('GET', practice.path(`/published-slots${days}`))).body).toEqual([]);
  });
});

describe('nobody else', () => {
  it.each(['stranger', 'visitor'] as const)('sees or changes a week: %s', async (who) => {
    const client = practice[who];
    const path = practice.path(`/schedules/${practice.scheduleId}`);
    const answers = [
      await client('GET', practice.path('/schedules')),
      await client('POST', practice.path('/schedules'), { name: 'Mine', hours: [] }),
      await client('PUT', path, { name: 'Mine', hours: [], version: 1 }),
      await client('DELETE', path),
    ];
    for (const { status } of answers) expect([401, 404]).toContain(status);
    expect((await practice.coach('GET', practice.path('/schedules'))).body).toMatchObject([{ name: 'Sessions', version: 1 }]);
  });

  it('reaches a schedule by naming the own practice', async () => {
    const other = await practices.open();
    const path = other.path(`/schedules/${practice.scheduleId}`);
    expect((await other.coach('PUT', path, { name: 'Mine', hours: [], version: 1 })).status).toBe(404);
    expect((await other.coach('DELETE', path)).status).toBe(404);
    expect((await other.coach('DELETE', other.path(`/schedules/${nobodysId()}`))).status).toBe(404);
  });
});
