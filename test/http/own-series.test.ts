import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPractices, type OpenPractice, type Practices } from './practices.ts';
import { addDay, dayAhead, expectAgreement, weekly } from './series-facts.ts';

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());

const MONDAY = dayAhead(1, 14);
const week = (index: number): string => addDay(MONDAY, 7 * index);
const RULES = { windowDays: 500, clientSeries: true };
const open = (rules: object = {}) => practices.open({ timeZone: 'UTC', rules: { ...RULES, ...rules } });

interface Own {
  readonly state: string;
  readonly dateId: string;
  readonly canExtend: boolean;
  readonly dates: { id: string; state: string; status: string | null; bookingId: string }[];
  readonly refusals: { id: string; sentence: string }[];
}

/** A series that its client booked by themselves, and the link of its second date. */
async function booked(practice: OpenPractice, count = 4) {
  const { status, body } = await practice.visitor('POST', '/bookings/series', {
    coachSlug: practice.coachSlug,
    serviceSlug: practice.serviceSlug,
    pattern: weekly(MONDAY, [1], count),
    name: 'Zoë Müller',
    email: 'zoe@example.com',
    timeZone: 'Europe/Berlin',
  });
  expect(status).toBe(201);
  const seriesId: string = body.bookings[0].booking.series.id;
  const path = `/manage/${body.bookings[1].manageToken}/series`;
  return {
    seriesId,
    own: async (): Promise<Own> => (await practice.visitor('GET', path)).body,
    post: (rest: string, more: object) => practice.visitor('POST', `${path}${rest}`, more),
  };
}
const stand = ({ dates }: Own) => dates.map(({ state, status }) => `${state} ${status}`);

describe('a client by the link of one date', () => {
  it('sees the whole series on their own clock, and which date the link is of', async () => {
    const practice = await open();
    const { own } = await booked(practice);
    const body = await own();
    expect(body).toMatchObject({
      state: 'running',
      dateId: week(1),
      canExtend: true,
      refusals: [],
      progress: { done: 0, total: 4 },
      clientTimeZone: 'Europe/Berlin',
      rhythmText: 'Every Monday at 09:00',
    });
    expect(body).not.toHaveProperty('client');
    expect(body.dates.map(({ id }) => id)).toEqual([0, 1, 2, 3].map(week));
  });

  it('leaves one out, ends it from another on, and the plan goes along', async () => {
    const practice = await open();
    const { seriesId, own, post } = await booked(practice, 6);
    expect((await post('/skip', { id: week(2) })).status).toBe(200);
    await expectAgreement(practices.db, seriesId);
    expect((await post('/skip', { id: week(2) })).body.code).toBe('unknown_date');
    expect((await post('/stop', { from: week(4), reason: 'Moving away' })).status).toBe(200);
    await expectAgreement(practices.db, seriesId);
    expect(stand(await own())).toEqual(['planned confirmed', 'planned confirmed', 'skipped cancelled', 'planned confirmed']);
    const gone = await practices.db
      .selectFrom('bookings')
      .select(['cancelledBy', 'cancelReason'])
      .where('seriesId', '=', seriesId)
      .where('status', '=', 'cancelled')
      .execute();
    expect(gone.map(({ cancelledBy }) => cancelledBy)).toEqual(['client', 'client', 'client']);
  });

  it('is held to the policy of every date: all of them end, or none', async () => {
    const practice = await open({ cancelUntilMinutes: 60 * 24 * 30 });
    const { seriesId, own, post } = await booked(practice, 8);
    const before = await own();
    expect(before.refusals.map(({ id }) => id)).toContain(MONDAY);
    expect(before.refusals[0]?.sentence).not.toBe('');
    const { status, body } = await post('/stop', { from: MONDAY });
    expect([status, body.code]).toEqual([409, 'cancel_too_late']);
    expect(body.dates).toContain(MONDAY);
    expect((await post('/skip', { id: MONDAY })).body.code).toBe('cancel_too_late');
    expect(await own()).toEqual(before);
    expect((await post('/stop', { from: week(6) })).status).toBe(200);
    await expectAgreement(practices.db, seriesId);
  });

  it('counts what is ended late as late', async () => {
    const practice = await open({ cancelUntilMinutes: 0, freeCancelMinutes: 60 * 24 * 30 });
    const { seriesId, post } = await booked(practice, 8);
    expect((await post('/stop', { from: MONDAY })).status).toBe(200);
    const late = await practices.db
      .selectFrom('bookings')
      .select(['seriesDate', 'cancelledLate'])
      .where('seriesId', '=', seriesId)
      .execute();
    expect(late.find(({ seriesDate }) => seriesDate === MONDAY)?.cancelledLate).toBe(true);
    expect(late.find(({ seriesDate }) => seriesDate === week(7))?.cancelledLate).toBe(false);
  });

  it('goes on: more dates are checked, and booked all or none', async () => {
    const practice = await open();
    const { seriesId, own, post } = await booked(practice);
    await practice.coach('POST', practice.path('/bookings'), {
      serviceId: practice.serviceId,
      newClient: { name: 'Ada Tremblay', email: 'ada@example.com' },
      startsAt: `${week(5)}T09:00:00.000Z`,
    });
    const check = await post('/more/check', { count: 3 });
    expect(check.body.map((date: { id: string; refusal: object | null }) => [date.id, date.refusal === null])).toEqual([
      [week(4), true],
      [week(5), false],
      [week(6), true],
    ]);
    expect(check.body.flatMap(({ concerns }: { concerns: object[] }) => concerns)).toEqual([]);
    const clash = await post('/more', { count: 3 });
    expect(clash.body).toMatchObject({ code: 'dates_taken', dates: [week(5)] });
    expect((await own()).dates).toHaveLength(4);
    expect((await post('/more', { count: 3, skip: [week(5)] })).status).toBe(200);
    await expectAgreement(practices.db, seriesId);
    expect((await own()).dates.map(({ state }) => state)).toEqual([...Array(5).fill('planned'), 'skipped', 'planned']);
    expect((await post('/more', { count: 1, skip: [MONDAY] })).body.code).toBe('unknown_date');
    // The answer was lost, and it is asked again.
    expect((await post('/more', { count: 3, skip: [week(5)], first: week(4) })).body.code).toBe('goes_on_already');
    expect((await own()).dates).toHaveLength(7);
  });

  it('asks for more where the coach decides; declined, the series ends where it did and can be asked for again', async () => {
    const practice = await open();
    const { seriesId, own, post } = await booked(practice);
    await practices.db
      .updateTable('coaches')
      .set({ rules: JSON.stringify({ ...(await rulesOf(practice)), instant: false }) })
      .where('id', '=', practice.coachId)
      .execute();
    expect((await post('/more', { count: 2 })).status).toBe(200);
    await expectAgreement(practices.db, seriesId);
    const asked = await own();
    expect(stand(asked)).toEqual([...Array(4).fill('planned confirmed'), ...Array(2).fill('planned requested')]);
    expect([asked.state, asked.canExtend]).toEqual(['running', false]);
    expect((await post('/stop', { from: MONDAY })).body.code).toBe('only_requested');
    const { body: series } = await practice.coach('GET', practice.path(`/series/${seriesId}`));
    expect(series.requestId).not.toBe(null);
    const edit = await practice.coach('POST', practice.path(`/series/${seriesId}/edits`), {
      version: series.version,
      edits: [{ kind: 'skip', id: MONDAY }],
    });
    expect(edit.body.code).toBe('only_requested');
    expect((await practice.coach('POST', practice.path(`/requests/${series.requestId}/decline`), { reason: 'Full' })).status).toBe(200);
    await expectAgreement(practices.db, seriesId);
    expect(stand(await own())).toEqual(Array(4).fill('planned confirmed'));
    expect((await own()).canExtend).toBe(true);
  });

  it('has nothing left of a series that was asked for and declined', async () => {
    const practice = await open({ instant: false });
    const { seriesId, own } = await booked(practice);
    expect((await own()).state).toBe('asked');
    const { body: series } = await practice.coach('GET', practice.path(`/series/${seriesId}`));
    expect(series.state).toBe('asked');
    expect((await practice.coach('POST', practice.path(`/requests/${series.requestId}/decline`), {})).status).toBe(200);
    await expectAgreement(practices.db, seriesId);
    expect((await own()).state).toBe('over');
    expect((await practice.coach('GET', practice.path('/series?show=over'))).body.total).toBe(1);
  });

  it('may go on only where clients may book series; a link of no series leads to none', async () => {
    const practice = await open();
    const { own, post } = await booked(practice);
    const rules = JSON.stringify({ ...(await rulesOf(practice)), clientSeries: false });
    await practices.db.updateTable('coaches').set({ rules }).where('id', '=', practice.coachId).execute();
    expect((await own()).canExtend).toBe(false);
    expect((await post('/more/check', { count: 1 })).body.code).toBe('series_not_offered');
    expect((await post('/more', { count: 1 })).body.code).toBe('series_not_offered');
    const single = await practice.book(`${addDay(MONDAY, 1)}T09:00:00.000Z`);
    expect((await practice.visitor('GET', `/manage/${single.body.manageToken}/series`)).body.code).toBe('not_found');
  });

  it('goes on with nothing the coach offers no more, and leaves out of it nothing that stands', async () => {
    const practice = await open();
    const { own, post, seriesId } = await booked(practice);
    expect((await post('/more', { count: 2, skip: [week(2)] })).body.code).toBe('unknown_date');
    await practices.db.updateTable('services').set({ active: false }).where('id', '=', practice.serviceId).execute();
    expect((await own()).canExtend).toBe(false);
    for (const rest of ['/more/check', '/more']) expect((await post(rest, { count: 2 })).body.code).toBe('series_not_offered');
    expect((await own()).dates).toHaveLength(4);
    await expectAgreement(practices.db, seriesId);
  });
});

async function rulesOf(practice: OpenPractice) {
  const { rules } = await practices.db.selectFrom('coaches').select('rules').where('id', '=', practice.coachId).executeTakeFirstOrThrow();
  return rules;
}
