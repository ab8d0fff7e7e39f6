import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CoachRules } from '../../core/policies/coach-rules.ts';
import { expirePackages } from '../../server/jobs/sweeps/expire-packages.ts';
import { expireRequests } from '../../server/jobs/sweeps/expire-requests.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { season } from '../factories/season.ts';
import { sentPortal } from '../factories/sent-portal.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { type CreditPractice, expectLedgersAgree, openCredits } from './credit-facts.ts';
import { openPractices, type Practices } from './practices.ts';
import { weekly } from './series-facts.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Monday, 7 June 2027, 08:00 in Toronto. */
const MONDAY = Date.parse('2027-06-07T12:00:00Z');
/** Ten in the morning there, so many days later. */
const ten = (days: number, hours = 0): string => new Date(MONDAY + 2 * HOUR + days * DAY + hours * HOUR).toISOString();
const dayOf = (days: number): string => ten(days).slice(0, 10);
const until = (days: number) => ({ expiry: { kind: 'on', date: dayOf(days) } });

let now = MONDAY;
let database: TestDatabase;
let practices: Practices;
let sweep: Sweep;
let mine: CreditPractice;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  practices = await openPractices({ connectionString, clock: { now: () => now }, runsJobs: false });
  sweep = await openSweep(connectionString, () => now);
});
afterAll(async () => {
  await sweep.stop();
  await practices.stop();
  await database.drop();
});
beforeEach(() => {
  now = MONDAY;
});
afterEach(() => expectLedgersAgree(practices.db, mine.coachId));

const open = async (rules: Partial<CoachRules> = {}) => {
  mine = await openCredits(practices, { practice: { capacity: 2, rules: { cancelUntilMinutes: 0, moveUntilMinutes: 0, ...rules } } });
};
const graceOf = (graceDays: number | null) =>
  practices.db
    .updateTable('coaches')
    .set({ creditRules: JSON.stringify({ lowAt: null, graceDays }) })
    .where('id', '=', mine.coachId)
    .execute();
const cancelByLink = (token: string) => mine.visitor('POST', `/manage/${token}/cancel`, {});
const show = async (packageId: string) => (await mine.coach('GET', mine.path(`/packages/${packageId}`))).body;
const paid = async () =>
  (
    await practices.db
      .selectFrom('bookings')
      .select(['status', 'packageId'])
      .where('coachId', '=', mine.coachId)
      .orderBy('startsAt')
      .execute()
  ).map(({ status, packageId }) => `${status}${packageId === null ? '' : ' paid'}`);

describe('a cancelled session', () => {
  it('gives its credit back, late or not, and takes it again when it is restored', async () => {
    await open({ freeCancelMinutes: 1440 });
    const packageId = await mine.assign(2);
    const { booking, manageToken } = (await mine.bookSigned(ten(0, 5))).body;
    expect((await mine.visitor('GET', `/manage/${manageToken}`)).body).toMatchObject({ lateNow: true, creditIfCancelled: 'returned' });
    expect((await cancelByLink(manageToken)).body).toMatchObject({ credit: null, creditIfCancelled: null });
    expect(await mine.left(packageId)).toBe(2);
    expect((await mine.change(booking.id, 'restore')).body).toMatchObject({ status: 'confirmed', credit: { packageId, left: 1 } });
    expect((await mine.change(booking.id, 'cancel')).body.credit).toBeNull();
    expect(await mine.ledger(packageId)).toEqual([
      ['grant', 2],
      ['use', -1],
      ['return', 1],
      ['use', -1],
      ['return', 1],
    ]);
  });

  it('that is late keeps it where that was agreed, until the coach gives it back', async () => {
    await open({ freeCancelMinutes: 1440, returnLateCredit: false });
    const packageId = await mine.assign(3);
    const early = (await mine.bookSigned(ten(3))).body;
    const late = (await mine.bookSigned(ten(0, 5))).body;
    expect(late.booking.creditIfCancelled).toBe('late');
    // To the coach it never is.
    expect((await mine.coach('GET', mine.path(`/bookings/${late.booking.id}`))).body.creditIfCancelled).toBe('returned');
    await cancelByLink(early.manageToken);
    expect(await mine.left(packageId)).toBe(2);
    expect((await cancelByLink(late.manageToken)).body).toMatchObject({ status: 'cancelled', credit: { kept: 'late', left: 2 } });
    expect((await mine.change(late.booking.id, 'restore')).body.credit).toMatchObject({ kept: null, left: 2 });
    await cancelByLink(late.manageToken);
    expect((await mine.use(late.booking.id, null)).body).toMatchObject({ status: 'cancelled', credit: null });
    expect(await mine.left(packageId)).toBe(3);
    expect((await mine.change(late.booking.id, 'restore')).body.credit).toMatchObject({ left: 2 });
  });

  it('is restored with another package, or with none, where its own has nothing left', async () => {
    await open();
    const first = await mine.assign(1, until(20));
    const { id } = (await mine.byCoach(ten(5))).body;
    await mine.change(id, 'cancel');
    const { id: taking } = (await mine.byCoach(ten(6))).body;
    expect((await mine.change(id, 'restore')).body.credit).toBeNull();
    now += HOUR;
    await mine.change(id, 'cancel');
    // What used none when it was cancelled uses none when it is restored.
    await mine.change(taking, 'cancel');
    expect((await mine.change(id, 'restore')).body.credit).toBeNull();
    await mine.change(taking, 'restore');
    const second = await mine.assign(1);
    await mine.change(taking, 'cancel');
    await mine.byCoach(ten(7));
    expect((await mine.change(taking, 'restore')).body.credit.packageId).toBe(second);
    expect([await mine.left(first), await mine.left(second)]).toEqual([0, 0]);
  });

  it('uses none when it is restored, where the coach had said so before', async () => {
    await open();
    const packageId = await mine.assign(1);
    const { id } = (await mine.byCoach(ten(5))).body;
    await mine.use(id, null);
    now += HOUR;
    await mine.change(id, 'cancel');
    expect((await mine.change(id, 'restore')).body).toMatchObject({ credit: null, withoutCredit: true });
    expect(await mine.left(packageId)).toBe(1);
  });

  it('gives it back into a package that was closed meanwhile', async () => {
    await open();
    const packageId = await mine.assign(2);
    const { id } = (await mine.byCoach(ten(5))).body;
    await mine.coach('POST', mine.path(`/packages/${packageId}/close`), { version: (await show(packageId)).version });
    await mine.change(id, 'cancel');
    expect(await show(packageId)).toMatchObject({ state: 'closed', left: 2 });
    expect((await mine.change(id, 'restore')).body.credit).toBeNull();
  });
});

/** Booked before the last day of its package with two more credits left, moved past it, and the day over. */
async function movedPast(graceDays: number | null, swept: boolean) {
  await open();
  await graceOf(graceDays);
  const packageId = await mine.assign(3, until(10));
  const { booking, manageToken } = (await mine.bookSigned(ten(9))).body;
  const after = await mine.visitor('POST', `/manage/${manageToken}/move`, { startsAt: ten(15) });
  expect(after.body.credit).toMatchObject({ packageId, left: 2 });
  now = MONDAY + 12 * DAY;
  if (swept) await expirePackages(sweep.ctx);
  return { packageId, id: booking.id as string, manageToken: manageToken as string };
}

describe('a session that was moved past the last day of its package', () => {
  it.each([true, false])('opens it again for the days of grace, without what had expired (swept: %s)', async (swept) => {
    const { packageId, manageToken, id } = await movedPast(14, swept);
    expect((await mine.visitor('GET', `/manage/${manageToken}`)).body).toMatchObject({
      creditIfCancelled: 'returned_for_days',
      creditUntil: dayOf(26),
    });
    expect((await cancelByLink(manageToken)).status).toBe(200);
    expect(await show(packageId)).toMatchObject({ state: 'open', left: 1, expiresOn: dayOf(26) });
    expect(await mine.ledger(packageId)).toEqual([
      ['grant', 3],
      ['use', -1],
      ['expire', -2],
      ['return', 1],
    ]);
    expect((await mine.change(id, 'restore')).body.credit).toMatchObject({ packageId, left: 0 });
    await mine.change(id, 'cancel');
    now = MONDAY + 27 * DAY;
    await expirePackages(sweep.ctx);
    expect(await show(packageId)).toMatchObject({ state: 'expired', left: 0 });
  });

  it.each([true, false])(
    'takes its credit again by the undo of a cancellation, though the package ends before it (extended: %s)',
    async (extended) => {
      const { packageId, id } = await movedPast(0, true);
      const { name, version } = await show(packageId);
      if (extended) await mine.coach('PUT', mine.path(`/packages/${packageId}`), { name, version, expiresOn: dayOf(14) });
      // Without extension it opens again until midnight.
      expect((await mine.change(id, 'cancel')).body.credit).toBeNull();
      expect((await mine.change(id, 'restore')).body.credit).toMatchObject({ packageId, left: extended ? 2 : 0 });
    },
  );

  it.each([true, false])('loses its credit where no grace is given, whoever cancels (swept: %s)', async (swept) => {
    const { packageId, id, manageToken } = await movedPast(null, swept);
    expect((await mine.visitor('GET', `/manage/${manageToken}`)).body.creditIfCancelled).toBe('expired');
    expect((await mine.change(id, 'cancel')).body.credit).toMatchObject({ kept: 'expired' });
    await expirePackages(sweep.ctx);
    expect(await show(packageId)).toMatchObject({ state: 'expired', left: 0 });
    // Given back by the coach it expires at once, until the package is extended.
    expect((await mine.use(id, null)).body.credit).toBeNull();
    expect(await mine.ledger(packageId)).toEqual([
      ['grant', 3],
      ['use', -1],
      ['expire', -2],
      ['return', 1],
      ['expire', -1],
    ]);
  });
});

describe('a credit that was kept because its package was over', () => {
  it.each([true, false])('is there again once the coach gives it back and extends the package (extended first: %s)', async (first) => {
    const { packageId, id } = await movedPast(null, true);
    await mine.change(id, 'cancel');
    const extend = async () => {
      const { name, version } = await show(packageId);
      const extended = await mine.coach('PUT', mine.path(`/packages/${packageId}`), { name, version, expiresOn: dayOf(30) });
      expect(extended.status).toBe(200);
    };
    if (first) await extend();
    expect(await mine.left(packageId)).toBe(first ? 2 : 0);
    await mine.use(id, null);
    if (!first) await extend();
    expect(await show(packageId)).toMatchObject({ state: 'open', left: 3, total: 3 });
    expect((await mine.change(id, 'restore')).body.credit).toMatchObject({ packageId, left: 2 });
  });
});

describe('what is only asked for', () => {
  it.each(['declined', 'withdrawn', 'expired'] as const)('uses a credit at once, and gives it back when it is %s', async (how) => {
    await open({ instant: false, answerWithinMinutes: 24 * 60 });
    const packageId = await mine.assign(3);
    const { body } = await mine.several([ten(5), ten(6)]);
    expect(body.bookings.map(({ booking }: { booking: { status: string } }) => booking.status)).toEqual(['requested', 'requested']);
    expect(await mine.left(packageId)).toBe(1);
    const [{ booking, manageToken }] = body.bookings;
    if (how === 'declined') await mine.coach('POST', mine.path(`/requests/${booking.request.id}/decline`), { reason: '' });
    if (how === 'withdrawn') await mine.visitor('POST', `/manage/${manageToken}/request/withdraw`, { reason: '' });
    if (how === 'expired') {
      now = MONDAY + 2 * DAY;
      await expireRequests(sweep.ctx);
    }
    const status = { declined: 'declined', withdrawn: 'cancelled', expired: 'expired' }[how];
    expect(await paid()).toEqual([status, status]);
    expect(await mine.left(packageId)).toBe(3);
  });

  it('keeps it though its package is over, closed, or no longer enough when the coach says yes', async () => {
    await open({ instant: false, answerWithinMinutes: 20 * 24 * 60 });
    const [soon, later] = [await mine.assign(1, until(9)), await mine.assign(2)];
    const { booking: first, manageToken } = (await mine.bookSigned(ten(5, 2))).body;
    const second = (await mine.bookSigned(ten(5))).body;
    const third = (await mine.bookSigned(ten(6))).body.booking;
    await practices.db.updateTable('services').set({ credits: 5, creditsRequired: true }).where('id', '=', mine.serviceId).execute();
    await mine.coach('POST', mine.path(`/packages/${later}/close`), { version: (await show(later)).version });
    const path = (id: string, verb: string) => mine.path(`/requests/${id}/${verb}`);
    const suggested = await mine.coach('POST', path(first.request.id, 'suggestions'), { starts: [ten(10)] });
    expect(suggested.status).toBe(200);
    const { name, version } = await show(soon);
    await mine.coach('PUT', mine.path(`/packages/${soon}`), { name, version, expiresOn: dayOf(3) });
    now = MONDAY + 4 * DAY;
    await expirePackages(sweep.ctx);
    expect(await show(soon)).toMatchObject({ state: 'expired', left: 0 });
    const [suggestion] = suggested.body.suggestions;
    const accepted = await mine.visitor('POST', `/manage/${manageToken}/request/suggestions/${suggestion.id}/accept`, {});
    expect(accepted.status).toBe(200);
    expect((await mine.coach('POST', path(second.booking.request.id, 'approve'), {})).status).toBe(200);
    expect((await mine.coach('POST', path(third.request.id, 'decline'), { reason: '' })).status).toBe(200);
    expect(await paid()).toEqual(['confirmed paid', 'declined', 'confirmed paid']);
    expect([await mine.left(soon), await mine.left(later)]).toEqual([0, 1]);
    // The credits of a closed package come back into it.
    await cancelByLink(second.manageToken);
    expect(await show(later)).toMatchObject({ state: 'closed', left: 2 });
  });

  it('is refused as a whole where all are needed and there are too few, and replayed as it was', async () => {
    await open({ instant: false });
    await practices.db.updateTable('services').set({ credits: 2, creditsRequired: true }).where('id', '=', mine.serviceId).execute();
    const packageId = await mine.assign(5);
    expect(await mine.several([ten(5), ten(6), ten(7)], { useCredits: false })).toMatchObject({
      status: 409,
      body: { code: 'not_enough_credits', missing: 2 },
    });
    expect([await mine.left(packageId), await paid()]).toEqual([5, []]);
    const { coachSlug, serviceSlug, email } = mine;
    const wish = { coachSlug, serviceSlug, name: 'Ada Tremblay', email, timeZone: 'America/Toronto', starts: [ten(5), ten(6)] };
    const send = () =>
      mine.browser.send<{ bookings: { booking: { id: string } }[] }>('POST', '/bookings/several', wish, {
        'idempotency-key': 'again-and-again',
      });
    const ids = (await Promise.all([send(), send()])).map(({ body }) => body.bookings.map(({ booking }) => booking.id));
    expect(ids[0]).toEqual(ids[1]);
    expect([await mine.left(packageId), await paid()]).toEqual([1, ['requested paid', 'requested paid']]);
  });

  it('keeps it when the coach says yes', async () => {
    await open({ instant: false });
    const packageId = await mine.assign(1);
    const { booking } = (await mine.bookSigned(ten(5))).body;
    expect((await mine.coach('POST', mine.path(`/requests/${booking.request.id}/approve`), {})).status).toBe(200);
    expect([await paid(), await mine.left(packageId)]).toEqual([['confirmed paid'], 0]);
  });
});

describe('a session under a new block', () => {
  it('gives its credit back when it is cancelled, and takes it again when the block is undone', async () => {
    await open();
    const packageId = await mine.assign(1);
    const { id } = (await mine.byCoach(ten(10))).body;
    const decisions = [{ bookingId: id, outcome: 'cancel' }];
    const plan = await mine.coach('POST', mine.path('/plan'), { create: [blockedDay(dayOf(10))], remove: [], decisions });
    expect([plan.status, await paid(), await mine.left(packageId)]).toEqual([200, ['cancelled'], 1]);
    expect((await mine.coach('POST', mine.path(`/closures/${plan.body.closureId}/undo`), {})).status).toBe(200);
    expect([await paid(), await mine.left(packageId)]).toEqual([['confirmed paid'], 0]);
  });
});

describe('the same again a week later', () => {
  it('uses a credit of whoever holds a link of the client’s mailbox, and asks all others to sign in', async () => {
    await open();
    await mine.assign(3);
    const { booking, manageToken } = (await mine.bookSigned(ten(3))).body;
    const next = await mine.visitor('POST', `/manage/${manageToken}/next-week`, { startsAt: ten(10) });
    expect(next).toMatchObject({ status: 201, body: { booking: { credit: { left: 1 } } } });
    await practices.db.updateTable('services').set({ creditsRequired: true }).where('id', '=', mine.serviceId).execute();
    await practices.db.updateTable('accessTokens').set({ provesClient: false }).where('bookingId', '=', booking.id).execute();
    await mine.change(next.body.booking.id, 'cancel');
    const again = await mine.visitor('POST', `/manage/${manageToken}/next-week`, { startsAt: ten(10) });
    expect(again).toMatchObject({ status: 409, body: { code: 'sign_in_for_credits' } });
  });
});

describe('the dates of a series', () => {
  const MONDAYS = weekly(dayOf(7), [1], 4);
  const series = (pattern: object = MONDAYS, more: object = {}) =>
    mine.coach('POST', mine.path('/series'), { serviceId: mine.serviceId, clientId: mine.clientId, pattern, ...more });
  const edit = async (id: string, ...edits: object[]) => {
    const { version } = (await mine.coach('GET', mine.path(`/series/${id}`))).body;
    expect((await mine.coach('POST', mine.path(`/series/${id}/edits`), { version, edits })).status).toBe(200);
  };

  it('use credits earliest first, give them back when they are cancelled, and take them again when they come back', async () => {
    await open();
    const packageId = await mine.assign(3);
    const { body } = await series();
    expect(await paid()).toEqual(['confirmed paid', 'confirmed paid', 'confirmed paid', 'confirmed']);
    await edit(body.id, { kind: 'skip', id: dayOf(14) });
    expect(await mine.left(packageId)).toBe(1);
    await edit(body.id, { kind: 'restore', id: dayOf(14) });
    expect(await paid()).toEqual(['confirmed paid', 'confirmed paid', 'confirmed paid', 'confirmed']);
    // What falls away in a step pays for what is new in it.
    await edit(body.id, { kind: 'skip', id: dayOf(7) }, { kind: 'end', end: { kind: 'count', count: 5 } });
    expect(await paid()).toEqual(['cancelled', 'confirmed paid', 'confirmed paid', 'confirmed', 'confirmed paid']);
    expect(await mine.left(packageId)).toBe(0);
    await edit(body.id, { kind: 'cancel', from: dayOf(14) });
    expect(await mine.left(packageId)).toBe(3);
  });

  it('take again what they had though a session costs nothing, or more, by now', async () => {
    await open();
    const packageId = await mine.assign(8, { durationMinutes: 60 });
    const { body } = await series();
    for (const credits of [0, 3]) {
      await edit(body.id, { kind: 'skip', id: dayOf(14) });
      expect(await mine.left(packageId)).toBe(5);
      await practices.db.updateTable('services').set({ credits }).where('id', '=', mine.serviceId).execute();
      await edit(body.id, { kind: 'restore', id: dayOf(14) });
      expect(await mine.left(packageId)).toBe(4);
    }
  });

  it('are all paid or none is booked where a client needs credits, and late ones keep them when the client ends it', async () => {
    await open({ clientSeries: true, freeCancelMinutes: 8 * 24 * 60, returnLateCredit: false });
    await practices.db.updateTable('services').set({ creditsRequired: true }).where('id', '=', mine.serviceId).execute();
    const packageId = await mine.assign(3);
    const { coachSlug, serviceSlug, email } = mine;
    const wish = { coachSlug, serviceSlug, name: 'Ada Tremblay', email, timeZone: 'America/Toronto', pattern: MONDAYS };
    const book = () => mine.browser.post<{ bookings: { manageToken: string }[] }>('/bookings/series', wish);
    expect(await book()).toMatchObject({ status: 409, body: { code: 'not_enough_credits', missing: 1 } });
    await mine.coach('POST', mine.path(`/packages/${packageId}/adjust`), {
      amount: 1,
      reason: 'One more',
      version: (await show(packageId)).version,
    });
    const { status, body } = await book();
    expect([status, await mine.left(packageId)]).toEqual([201, 0]);
    const token = body.bookings[0]?.manageToken ?? '';
    const stopped = await mine.visitor('POST', `/manage/${token}/series/stop`, { from: dayOf(7), reason: '' });
    expect(stopped.status).toBe(200);
    expect(await paid()).toEqual(['cancelled paid', 'cancelled', 'cancelled', 'cancelled']);
    expect(await mine.left(packageId)).toBe(3);
  });
});

describe('a date of a cycle', () => {
  it('uses a credit once it is confirmed, if there is one, and gives it back while the yes is taken back', async () => {
    await open();
    const cycles = season(practices.db, mine);
    const cycleId = await cycles.cycle({ name: 'Summer', firstDate: dayOf(20), lastDate: dayOf(60), confirmBy: MONDAY + 15 * DAY });
    const dates = [dayOf(21), dayOf(28)];
    const { token, placementIds, clientId } = await sentPortal(practices.db, mine, { coach: mine.coach, cycleId, dates });
    const made = await mine.coach('POST', mine.path(`/clients/${clientId}/packages`), {
      name: 'One',
      credits: 1,
      expiry: { kind: 'never' },
    });
    const packageId: string = made.body.id;
    const answer = async (...given: (string | null)[]) => {
      const answers = given.map((each, index) => ({ placementId: placementIds[index], answer: each }));
      expect((await mine.visitor('POST', `/portal/${token}/answers`, { answers })).status).toBe(200);
      return [await paid(), await mine.left(packageId)];
    };
    expect([await paid(), await mine.left(packageId)]).toEqual([['proposed', 'proposed'], 1]);
    expect(await answer('confirmed', 'confirmed')).toEqual([['confirmed paid', 'confirmed'], 0]);
    expect(await answer(null, 'confirmed')).toEqual([['proposed', 'confirmed'], 1]);
    const proposed = await practices.db.selectFrom('bookings').select('id').where('status', '=', 'proposed').executeTakeFirstOrThrow();
    expect((await mine.use(proposed.id, packageId)).body.code).toBe('only_proposed');
    expect(await answer('confirmed')).toEqual([['confirmed paid', 'confirmed'], 0]);
  });
});
