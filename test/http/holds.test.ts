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
  practice = await practices.open({ capacity: 3 });
});

const hold = (more: object = {}) => ({ scheduleId: practice.scheduleId, startsAt: at(10), endsAt: at(10, 1), note: 'For Ines', ...more });
const create = (more: object = {}) => practice.coach('POST', practice.path('/holds'), hold(more));
const shown = async () => (await practice.coach('GET', practice.path(`/calendar?from=${dateIn(8)}&to=${dateIn(12)}`))).body.holds;

describe('a held time', () => {
  it('can be booked by nobody, however many fit in', async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    expect(body).toMatchObject(hold());
    expect([await practice.isOpen(at(10)), await practice.isOpen(at(10, 1))]).toEqual([false, true]);
    expect(await practice.book(at(10))).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(await shown()).toEqual([body]);
  });

  it('stays shut when the hours get more room later', async () => {
    practice = await practices.open({ capacity: 1 });
    await create();
    const override = { ...blockedDay(dateIn(10)), kind: 'capacity', capacity: 400 };
    expect((await practice.coach('POST', practice.path('/overrides'), override)).status).toBe(201);
    expect(await practice.isOpen(at(10))).toBe(false);
    expect(await practice.book(at(10))).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
  });

  it('shuts the other schedules as well', async () => {
    const other = await practice.coach('POST', practice.path('/schedules'), { name: 'Check-ins', hours: [] });
    expect((await create({ scheduleId: other.body.id })).status).toBe(201);
    expect(await practice.isOpen(at(10))).toBe(false);
  });

  it('is free again once released', async () => {
    const { body } = await create();
    expect((await practice.coach('DELETE', practice.path(`/holds/${body.id}`))).status).toBe(204);
    expect(await shown()).toEqual([]);
    expect((await practice.book(at(10))).status).toBe(201);
    expect((await practice.coach('DELETE', practice.path(`/holds/${body.id}`))).status).toBe(404);
  });

  it.each([
    ['where somebody has a seat', {}, 409, 'slot_taken'],
    ['that reaches into a booking', { startsAt: at(10, -1), endsAt: at(10, 0.5) }, 409, 'slot_taken'],
    ['that ends before it starts', { endsAt: at(10, -1) }, 422, 'end_before_start'],
    ['that is over', { startsAt: at(-3), endsAt: at(-3, 1) }, 409, 'in_the_past'],
    ['of more than two days', { startsAt: at(12), endsAt: at(14, 1) }, 422, 'span_too_long'],
    ['in a schedule that is not there', { scheduleId: '00000000-0000-4000-8000-000000000000' }, 404, 'not_found'],
    ['at no moment', { startsAt: 'tomorrow' }, 400, 'invalid_input'],
  ])('is refused %s', async (_, more, status, code) => {
    await practice.book(at(10));
    expect(await create(more)).toMatchObject({ status, body: { code } });
    expect(await shown()).toEqual([]);
  });

  it('is refused over another one, and fits right beside it', async () => {
    await create();
    expect(await create()).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect((await create({ startsAt: at(10, 1), endsAt: at(10, 2) })).status).toBe(201);
  });
});

describe('nobody else', () => {
  it.each(['stranger', 'visitor'] as const)('holds or releases: %s', async (who) => {
    const { body } = await create();
    expect([401, 404]).toContain(
      (await practice[who]('POST', practice.path('/holds'), hold({ startsAt: at(11), endsAt: at(11, 1) }))).status,
    );
    expect([401, 404]).toContain((await practice[who]('DELETE', practice.path(`/holds/${body.id}`))).status);
    expect(await shown()).toEqual([body]);
  });

  it('reaches one by naming the own practice', async () => {
    const { body } = await create();
    const other = await practices.open();
    expect((await other.coach('DELETE', other.path(`/holds/${body.id}`))).status).toBe(404);
    expect((await other.coach('DELETE', other.path(`/holds/${nobodysId()}`))).status).toBe(404);
  });
});
