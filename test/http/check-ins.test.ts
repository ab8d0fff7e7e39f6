import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wholeClient } from '../factories/whole-client.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

/** Monday, 1 November 2027, 12:00 in Toronto; the clocks there change on the 7th. */
const NOW = Date.parse('2027-11-01T16:00:00Z');
const NOVEMBER = '2027-11-15T15:00:00Z';
const DECEMBER = '2027-12-15T15:00:00Z';
/** 23:30 on the last of December in Toronto, and midnight. */
const LAST_OF_THE_YEAR = '2028-01-01T04:30:00Z';
const FIRST_OF_THE_YEAR = '2028-01-01T05:00:00Z';

let practices: Practices;
let practice: OpenPractice;
let clientId: string;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => NOW }, runsJobs: false });
});
afterAll(() => practices.stop());

const openCheckIns = async (wishes: Parameters<Practices['open']>[0] = {}): Promise<OpenPractice> => {
  const opened = await practices.open({ durations: [30], ...wishes });
  await practices.db.updateTable('services').set({ kind: 'check_in' }).where('id', '=', opened.serviceId).execute();
  return opened;
};
const newClient = async (email: string): Promise<{ readonly id: string; readonly version: number }> =>
  (await practice.coach('POST', practice.path('/clients'), { name: 'Ada Tremblay', email })).body;

beforeEach(async () => {
  practice = await openCheckIns();
  clientId = (await newClient('ada@example.com')).id;
});

const byCoach = (startsAt: string, more: object = {}) =>
  practice.coach('POST', practice.path('/bookings'), { serviceId: practice.serviceId, clientId, startsAt, ...more });
const change = (id: string, verb: string, body: object = {}) => practice.coach('POST', practice.path(`/bookings/${id}/${verb}`), body);
const status = async (day: string, of = clientId) =>
  (await practice.coach('GET', practice.path(`/clients/${of}/check-ins?day=${day}`))).body;
const grant = (day: string, granted: number) => practice.coach('PUT', practice.path(`/clients/${clientId}/check-ins`), { day, granted });
const used = (resetsOn: string) => ({ status: 409, body: { code: 'check_in_used', resetsOn } });
const iso = (text: string) => new Date(text).toISOString();

describe('a check-in', () => {
  it('is free once a month for each client, by whatever door it is booked', async () => {
    expect(await practice.book(NOVEMBER)).toMatchObject({ status: 201, body: { booking: { isCheckIn: true } } });
    const again = await practice.book('2027-11-30T15:00:00Z');
    expect(again).toMatchObject(used('2027-12-01'));
    expect(again.body.detail).toContain('Wed 1 December 2027');
    expect(again.body.alternatives).toBeUndefined();
    expect(await byCoach('2027-11-02T15:00:00Z', { overbook: true })).toMatchObject(used('2027-12-01'));
    expect((await practice.book('2027-11-30T15:00:00Z', { email: 'bo@example.com' })).status).toBe(201);
    expect((await byCoach(DECEMBER)).status).toBe(201);
    expect(await practice.book('2027-11-30T16:00:00Z')).toMatchObject(used('2028-01-01'));
  });

  it('belongs to the month of the coach’s clock, at the turn of the year too', async () => {
    expect((await byCoach(LAST_OF_THE_YEAR)).status).toBe(201);
    expect(await byCoach(DECEMBER)).toMatchObject(used('2028-01-01'));
    expect((await byCoach(FIRST_OF_THE_YEAR)).status).toBe(201);
    expect(await status('2027-12-31')).toEqual({ month: '2027-12-01', available: 0, used: 1, granted: 0, resetsOn: '2028-01-01' });
    expect(await status('2028-01-31')).toMatchObject({ available: 0, used: 1 });
  });

  it.each([
    ['Pacific/Kiritimati', '2027-12-31T09:30:00Z', '2027-12-31T10:00:00Z'],
    ['Pacific/Pago_Pago', '2028-01-01T10:30:00Z', '2028-01-01T11:00:00Z'],
    ['Asia/Kolkata', '2027-12-31T18:00:00Z', '2027-12-31T18:30:00Z'],
  ])('belongs to it in %s too, and is moved over midnight into the next one', async (timeZone, last, first) => {
    practice = await openCheckIns({ timeZone });
    clientId = (await newClient('ada@example.com')).id;
    const { body } = await byCoach(last);
    expect(await status('2027-12-31')).toMatchObject({ used: 1 });
    expect(await status('2028-01-01')).toMatchObject({ used: 0 });
    expect((await change(body.id, 'move', { startsAt: first })).status).toBe(200);
    expect(await status('2027-12-31')).toMatchObject({ used: 0 });
    const other = (await byCoach(last)).body;
    expect(await change(other.id, 'move', { startsAt: '2028-01-20T12:00:00Z' })).toMatchObject(used('2028-02-01'));
    expect((await byCoach('2028-01-20T12:00:00Z')).status).toBe(409);
  });

  it('keeps its month when the coach takes another zone, until it is moved', async () => {
    const { body } = await byCoach(FIRST_OF_THE_YEAR);
    const zone = { timeZone: 'America/Vancouver' };
    await practices.db.updateTable('coaches').set(zone).where('id', '=', practice.coachId).execute();
    // Where it is nine in the evening of the last of December.
    expect(await byCoach('2028-01-20T18:00:00Z')).toMatchObject(used('2028-02-01'));
    const december = await byCoach('2027-12-20T18:00:00Z');
    expect(december.status).toBe(201);
    expect(await change(body.id, 'move', { startsAt: '2028-01-01T06:00:00Z' })).toMatchObject(used('2028-01-01'));
    await change(december.body.id, 'cancel');
    expect((await change(body.id, 'move', { startsAt: '2028-01-01T06:00:00Z' })).status).toBe(200);
    expect((await byCoach('2028-01-20T18:00:00Z')).status).toBe(201);
    expect(await change(december.body.id, 'restore')).toMatchObject(used('2028-02-01'));
  });

  it('is given back when it is cancelled, and taken again by the undo', async () => {
    const { body } = await practice.book(NOVEMBER);
    expect((await practice.visitor('POST', `/manage/${body.manageToken}/cancel`, {})).status).toBe(200);
    expect(await status('2027-11-01')).toMatchObject({ available: 1, used: 0 });
    const second = await byCoach('2027-11-16T15:00:00Z');
    expect(second.status).toBe(201);
    expect(await change(body.booking.id, 'restore', { overbook: true })).toMatchObject(used('2027-12-01'));
    expect((await change(second.body.id, 'cancel')).status).toBe(200);
    expect(await change(body.booking.id, 'restore')).toMatchObject({ status: 200, body: { status: 'confirmed', isCheckIn: true } });
    expect(await status('2027-11-01')).toMatchObject({ available: 0, used: 1 });
  });

  it('moves within its month, and counts in the one it moves to', async () => {
    const { body: november } = await byCoach(NOVEMBER);
    const { body: december } = await byCoach(DECEMBER);
    expect((await change(november.id, 'move', { startsAt: '2027-11-16T15:00:00Z' })).status).toBe(200);
    expect(await change(november.id, 'move', { startsAt: '2027-12-16T15:00:00Z' })).toMatchObject(used('2028-01-01'));
    expect((await change(december.id, 'move', { startsAt: FIRST_OF_THE_YEAR })).status).toBe(200);
    expect((await change(november.id, 'move', { startsAt: '2027-12-16T15:00:00Z' })).status).toBe(200);
    expect([await status('2027-11-01'), await status('2027-12-01'), await status('2028-01-01')].map((each) => each.used)).toEqual([
      0, 1, 1,
    ]);
  });

  it('is marked, and stays used', async () => {
    const { body } = await byCoach('2027-11-01T15:00:00Z');
    const marked = await practice.coach('PUT', practice.path(`/bookings/${body.id}/attendance`), { status: 'no_show' });
    expect(marked.status).toBe(200);
    expect(await status('2027-11-01')).toMatchObject({ available: 0 });
  });

  it('counts while it is only asked for, and not once it is declined', async () => {
    await practices.db
      .updateTable('services')
      .set({ rules: JSON.stringify({ instant: false }) })
      .where('id', '=', practice.serviceId)
      .execute();
    const { body } = await practice.book(NOVEMBER);
    expect(body.booking.status).toBe('requested');
    expect(await practice.book('2027-11-16T15:00:00Z')).toMatchObject(used('2027-12-01'));
    await byCoach(DECEMBER);
    const request = practice.path(`/requests/${body.booking.request.id}`);
    const wish = { version: 1, starts: ['2027-12-16T15:00:00Z', '2027-11-17T15:00:00Z'] };
    expect(await practice.coach('POST', `${request}/suggestions`, wish)).toMatchObject({
      status: 409,
      body: { code: 'check_in_used', resetsOn: '2028-01-01', starts: [iso('2027-12-16T15:00:00Z')] },
    });
    expect((await practice.coach('POST', `${request}/decline`, { version: 1 })).status).toBe(200);
    expect(await status('2027-11-01')).toMatchObject({ available: 1 });
  });

  it('is booked for several months in one step, all or none', async () => {
    const several = (starts: readonly string[]) =>
      practice.coach('POST', practice.path('/bookings/several'), { serviceId: practice.serviceId, clientId, starts });
    expect(await several([NOVEMBER, '2027-11-16T15:00:00Z', DECEMBER])).toMatchObject({
      status: 409,
      body: { code: 'check_in_used', resetsOn: '2027-12-01', starts: [iso('2027-11-16T15:00:00Z')] },
    });
    expect(await status('2027-11-01')).toMatchObject({ used: 0 });
    expect((await several([NOVEMBER, DECEMBER])).status).toBe(201);
    const terms = `/coaches/${practice.coachSlug}/services/session/terms?starts=${NOVEMBER}&starts=2027-11-16T15:00:00Z`;
    // Who has proven nothing learns what follows from the wish alone.
    expect((await practice.visitor('GET', terms)).body.checkInUsed).toEqual([iso('2027-11-16T15:00:00Z')]);
  });

  it('repeats every month, not every week; all dates of a series may go on a month in one step', async () => {
    const pattern = { startsOn: '2027-11-15', startMinute: 600, end: { kind: 'count', count: 3 } };
    const series = (rhythm: object) =>
      practice.coach('POST', practice.path('/series'), { serviceId: practice.serviceId, clientId, pattern: { ...pattern, rhythm } });
    expect(await series({ kind: 'weekly', every: 1, weekdays: [1] })).toMatchObject({
      status: 409,
      body: { code: 'dates_taken', dates: ['2027-11-22', '2027-11-29'] },
    });
    const monthly = { kind: 'monthly_by_date', every: 1, day: 15, shortMonth: 'last_day' };
    const { status: made, body } = await series(monthly);
    expect(made).toBe(201);
    const check = { serviceId: practice.serviceId, clientId, pattern: { ...pattern, rhythm: monthly, startsOn: '2028-01-15' } };
    const { body: checked } = await practice.coach('POST', practice.path('/series/check'), check);
    expect(checked.map((date: { refusal: { code: string } | null }) => date.refusal?.code ?? null)).toEqual(['check_in_used', null, null]);
    const next: Record<string, string> = { '2027-11-15': '2027-12-14', '2027-12-15': '2028-01-14', '2028-01-15': '2028-02-14' };
    const edits = Object.entries(next).map(([id, date]) => ({ kind: 'move', id, date, minute: 600 }));
    const moved = await practice.coach('POST', practice.path(`/series/${body.id}/edits`), { version: body.version, edits });
    expect(moved.status).toBe(200);
    const months = await Promise.all(['2027-11-01', '2027-12-01', '2028-01-01', '2028-02-01'].map((day) => status(day)));
    expect(months.map((each) => each.used)).toEqual([0, 1, 1, 1]);
    // What was cancelled comes back as the session it was.
    const { body: now } = await practice.coach('GET', practice.path(`/series/${body.id}`));
    const skip = await practice.coach('POST', practice.path(`/series/${body.id}/edits`), {
      version: now.version,
      edits: [{ kind: 'skip', id: '2027-11-15' }],
    });
    expect(await status('2027-12-01')).toMatchObject({ used: 0 });
    const back = await practice.coach('POST', practice.path(`/series/${body.id}/edits`), {
      version: skip.body.version,
      edits: [{ kind: 'restore', id: '2027-11-15' }],
    });
    expect(back.status).toBe(200);
    expect(await status('2027-12-01')).toMatchObject({ used: 1 });
  });

  it('is one for as long as it stands, whatever becomes of its service', async () => {
    const { body } = await byCoach(NOVEMBER);
    const session = { kind: 'one_to_one', credits: 1 } as const;
    await practices.db.updateTable('services').set(session).where('id', '=', practice.serviceId).execute();
    const some = { name: 'Four', credits: 4, expiry: { kind: 'never' } };
    const { body: four } = await practice.coach('POST', practice.path(`/clients/${clientId}/packages`), some);
    expect((await practice.coach('GET', practice.path(`/bookings/${body.id}`))).body).toMatchObject({
      isCheckIn: true,
      withoutCredit: false,
    });
    const use = await practice.coach('PUT', practice.path(`/bookings/${body.id}/credit`), { packageId: four.id });
    expect(use).toMatchObject({ status: 409, body: { code: 'package_misfit' } });
    expect((await practice.coach('GET', practice.path(`/bookings/${body.id}/packages`))).body).toMatchObject([
      { id: four.id, fits: false },
    ]);
    expect(await byCoach('2027-11-16T15:00:00Z')).toMatchObject({ status: 201, body: { isCheckIn: false } });
    expect(await status('2027-11-01')).toMatchObject({ used: 1 });
    await change(body.id, 'cancel');
    expect(await status('2027-11-01')).toMatchObject({ used: 0 });
  });

  it('next week is not offered in the same month', async () => {
    const { body } = await practice.book(NOVEMBER);
    const next = `/manage/${body.manageToken}/next-week`;
    expect((await practice.visitor('GET', next)).body).toMatchObject({ open: false });
    expect(await practice.visitor('POST', next, { startsAt: '2027-11-22T15:00:00Z' })).toMatchObject(used('2027-12-01'));
  });

  it('next week is offered where there is one left, and refused where not', async () => {
    const { body } = await practice.book('2027-11-24T15:00:00Z');
    const next = `/manage/${body.manageToken}/next-week`;
    const { body: offer } = await practice.visitor('GET', next);
    expect(offer).toMatchObject({ startsAt: iso('2027-12-01T15:00:00Z'), open: true });
    await byCoach(DECEMBER);
    expect(await practice.visitor('POST', next, { startsAt: offer.startsAt })).toMatchObject(used('2028-01-01'));
  });
});

describe('more check-ins than the free one', () => {
  it('are granted by the month, taken back while they are not used, and written down', async () => {
    await byCoach(NOVEMBER);
    expect(await grant('2027-11-30', 2)).toMatchObject({
      status: 200,
      body: { month: '2027-11-01', available: 2, used: 1, granted: 2, resetsOn: '2027-12-01' },
    });
    expect((await byCoach('2027-11-16T15:00:00Z')).status).toBe(201);
    expect(await grant('2027-11-01', 0)).toMatchObject({ status: 409, body: { code: 'check_ins_in_use' } });
    expect(await grant('2027-11-01', 1)).toMatchObject({ status: 200, body: { available: 0, granted: 1 } });
    expect(await byCoach('2027-11-17T15:00:00Z')).toMatchObject(used('2027-12-01'));
    expect((await grant('2027-11-01', 1)).status).toBe(200);
    const { body: log } = await practice.coach('GET', practice.path('/audit'));
    const entries = log.entries.filter(({ action }: { action: string }) => action === 'client.check_ins_granted');
    expect(entries.map(({ before, after }: { before: object; after: object }) => [before, after])).toEqual([
      [
        { month: '2027-11-01', granted: 2 },
        { month: '2027-11-01', granted: 1 },
      ],
      [
        { month: '2027-11-01', granted: 0 },
        { month: '2027-11-01', granted: 2 },
      ],
    ]);
  });

  it.each([
    ['fewer than none', { granted: -1 }],
    ['more than there are days', { granted: 32 }],
    ['half of one', { granted: 0.5 }],
    ['a day that there is not', { day: '2027-02-30' }],
    ['a month', { day: '2027-02' }],
  ])('not %s', async (_, wrong) => {
    const body = { day: '2027-11-01', granted: 1, ...wrong };
    expect((await practice.coach('PUT', practice.path(`/clients/${clientId}/check-ins`), body)).status).toBe(400);
    expect(await status('2027-11-01')).toMatchObject({ granted: 0 });
  });

  it('the last month that can be named has an end too', async () => {
    expect(await grant('2199-12-31', 1)).toMatchObject({ status: 200, body: { month: '2199-12-01', resetsOn: '2200-01-01' } });
  });
});

describe('how a client stands', () => {
  const profile = async () => (await practice.coach('GET', practice.path(`/clients/${clientId}`))).body.checkIn;

  it('is said on the profile, of the month it is for the coach', async () => {
    expect(await profile()).toEqual({ month: '2027-11-01', available: 1, used: 0, granted: 0, resetsOn: '2027-12-01' });
    await byCoach(NOVEMBER);
    expect(await profile()).toMatchObject({ available: 0, used: 1 });
  });

  it('is nothing to say where the coach offers none', async () => {
    await practices.db.updateTable('services').set({ active: false }).where('id', '=', practice.serviceId).execute();
    expect(await profile()).toBeNull();
  });

  it('is that of both records once they are one, and nothing is too much by it', async () => {
    const other = await newClient('ada@work.example');
    await byCoach(NOVEMBER);
    await byCoach('2027-11-16T15:00:00Z', { clientId: other.id });
    await byCoach(DECEMBER, { clientId: other.id });
    await grant('2027-12-01', 1);
    const { version } = (await practice.coach('GET', practice.path(`/clients/${clientId}`))).body;
    const merged = await practice.coach('POST', practice.path(`/clients/${clientId}/merge`), {
      ...wholeClient(),
      version,
      otherId: other.id,
      otherVersion: other.version,
    });
    expect(merged.status).toBe(200);
    expect(await status('2027-11-01')).toMatchObject({ used: 2, granted: 1, available: 0 });
    expect(await status('2027-12-01')).toMatchObject({ used: 1, granted: 1, available: 1 });
    // By the address of either.
    expect(await practice.book('2027-11-17T15:00:00Z', { email: 'ada@work.example' })).toMatchObject(used('2027-12-01'));
    expect(await practices.db.selectFrom('checkInMonths').select('month').where('clientId', '=', other.id).execute()).toEqual([]);
  });
});
