import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookRequest } from '../factories/book-request.ts';
import { type CreditPractice, dayOf, expectLedgersAgree, on, openCredits } from './credit-facts.ts';
import { openPractices, type Practices } from './practices.ts';

let practices: Practices;
let mine: CreditPractice;

beforeAll(async () => {
  practices = await openPractices({ runsJobs: false });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  mine = await openCredits(practices);
});
afterEach(() => expectLedgersAgree(practices.db, mine.coachId));

const need = (required: boolean, credits = 1) =>
  practices.db.updateTable('services').set({ credits, creditsRequired: required }).where('id', '=', mine.serviceId).execute();
const bookings = async () =>
  practices.db.selectFrom('bookings').selectAll().where('coachId', '=', mine.coachId).orderBy('startsAt').execute();
const paidBy = async () => (await bookings()).map(({ packageId }) => packageId);
const onDay = (days: number) => ({ expiry: { kind: 'on', date: dayOf(days) } });
const termsOf = async (starts: readonly string[]) => {
  const query = starts.map((start, index) => `starts[${index}]=${start}`).join('&');
  return (await mine.browser.get<{ cover: object }>(`/coaches/${mine.coachSlug}/services/${mine.serviceSlug}/terms?${query}`)).body.cover;
};

describe('a session that takes a credit', () => {
  it('uses it when it is booked by whoever has proven to be the client, and says so', async () => {
    const packageId = await mine.assign(8);
    const { status, body } = await mine.bookSigned(on(5));
    expect(status).toBe(201);
    expect(body.booking).toMatchObject({
      credit: { packageId, packageName: '8 sessions', credits: 1, left: 7, total: 8, kept: null },
      creditIfCancelled: 'returned',
    });
    expect(await mine.ledger(packageId)).toEqual([
      ['grant', 8],
      ['use', -1],
    ]);
    const history = await mine.coach('GET', mine.path(`/packages/${packageId}`));
    expect(history.body.entries[0]).toMatchObject({ kind: 'use', by: 'client', booking: { id: body.booking.id } });
    const link = await mine.visitor('GET', `/manage/${body.manageToken}`);
    expect(link.body).toMatchObject({ credit: { left: 7, total: 8 }, creditIfCancelled: 'returned' });
  });

  it('is told alike to whoever only typed an address, whether its client has a package or not', async () => {
    await mine.assign(8);
    await need(true);
    const wanted = await mine.book(on(5), { email: mine.email });
    const other = await mine.book(on(5), { email: 'somebody@example.com' });
    expect(wanted).toMatchObject({ status: 409, body: { code: 'sign_in_for_credits' } });
    expect({ ...other.body, instance: '' }).toEqual({ ...wanted.body, instance: '' });
    expect(await bookings()).toEqual([]);
    await need(false);
    const order = bookRequest(mine, { startsAt: on(5), email: mine.email });
    const ask = () => mine.visitor('POST', '/bookings', order, { 'idempotency-key': 'typed-address' });
    const booked = await ask();
    expect(booked).toMatchObject({ status: 201, body: { booking: { credit: null, creditIfCancelled: null } } });
    // The coach lets it use one; the link that was shown to whoever typed the address tells nothing of it.
    const [packageId] = (await mine.coach('GET', mine.path(`/clients/${mine.clientId}`))).body.packages.map(({ id }: { id: string }) => id);
    expect((await mine.coach('GET', mine.path(`/bookings/${booked.body.booking.id}`))).body.withoutCredit).toBe(true);
    expect(await mine.use(booked.body.booking.id, packageId)).toMatchObject({
      status: 200,
      body: { withoutCredit: false, credit: { left: 7 } },
    });
    expect((await mine.visitor('GET', `/manage/${booked.body.manageToken}`)).body).toMatchObject({ credit: null, creditIfCancelled: null });
    expect(await ask()).toMatchObject({ status: 201, body: { booking: { id: booked.body.booking.id, credit: null } } });
  });

  it('is refused where they are needed and there are none, also to a signed-in newcomer, with what is missing', async () => {
    await need(true, 2);
    const short = await mine.bookSigned(on(5));
    expect(short).toMatchObject({ status: 409, body: { code: 'not_enough_credits', missing: 2 } });
    expect(short.body.detail).toContain('2 credits are missing');
    const elsewhere = await openCredits(practices, { required: true });
    const { coachSlug, serviceSlug } = mine;
    const newcomer = await elsewhere.bookSigned(on(5), { coachSlug, serviceSlug });
    expect(newcomer.body).toMatchObject({ code: 'not_enough_credits', missing: 2 });
    const typed = await elsewhere.bookSigned(on(5), { coachSlug, serviceSlug, email: mine.email });
    expect(typed.body.code).toBe('sign_in_for_credits');
    expect(await bookings()).toEqual([]);
    await mine.assign(3);
    expect((await mine.bookSigned(on(5), { useCredits: false })).body.booking.credit.credits).toBe(2);
    expect((await mine.bookSigned(on(6))).body).toMatchObject({ code: 'not_enough_credits', missing: 2 });
  });

  it('can be paid in another way where credits are not required', async () => {
    const packageId = await mine.assign(1);
    expect((await mine.bookSigned(on(5), { useCredits: false })).body.booking.credit).toBeNull();
    expect(await mine.left(packageId)).toBe(1);
    expect((await mine.byCoach(on(6), { useCredits: false })).body).toMatchObject({ credit: null, withoutCredit: true });
    expect((await mine.bookSigned(on(7))).body.booking.credit.left).toBe(0);
    expect((await mine.bookSigned(on(8))).body.booking.credit).toBeNull();
  });

  it('is paid by what expires first and is good for it', async () => {
    const lasting = await mine.assign(2);
    const late = await mine.assign(2, onDay(60));
    const soon = await mine.assign(1, onDay(10));
    await mine.assign(5, { ...onDay(9), durationMinutes: 90 });
    const { body: closed } = await mine.coach('GET', mine.path(`/packages/${await mine.assign(5, onDay(11))}`));
    await mine.coach('POST', mine.path(`/packages/${closed.id}/close`), { version: closed.version });
    for (const days of [5, 6, 61, 7]) expect((await mine.bookSigned(on(days))).status).toBe(201);
    expect(await paidBy()).toEqual([soon, late, late, lasting]);
  });

  it('is booked by the coach with what there is, and never refused for credits', async () => {
    await need(true);
    const packageId = await mine.assign(1);
    expect((await mine.byCoach(on(5))).body).toMatchObject({ credit: { packageId, left: 0 }, withoutCredit: false });
    expect(await mine.byCoach(on(6))).toMatchObject({ status: 201, body: { credit: null, withoutCredit: true } });
    const stranger = await mine.byCoach(on(7), { clientId: undefined, newClient: { name: 'Bo', email: 'bo@example.com' } });
    expect(stranger).toMatchObject({ status: 201, body: { credit: null, withoutCredit: true } });
  });
});

describe('several sessions in one step', () => {
  const starts = [on(7), on(5), on(6)];

  it('use credits earliest first, the rest go without', async () => {
    const packageId = await mine.assign(2);
    expect(await termsOf(starts)).toEqual({
      cost: 1,
      required: false,
      left: 2,
      starts: [5, 6, 7].map((days) => ({ startsAt: on(days), package: days < 7 ? { id: packageId, name: '2 sessions' } : null })),
      missing: 1,
    });
    expect((await mine.several(starts)).status).toBe(201);
    expect(await paidBy()).toEqual([packageId, packageId, null]);
  });

  it('are all paid or none is booked where credits are needed', async () => {
    await need(true);
    const packageId = await mine.assign(1);
    expect(await mine.several(starts)).toMatchObject({ status: 409, body: { code: 'not_enough_credits', missing: 2 } });
    expect(await bookings()).toEqual([]);
    expect(await mine.ledger(packageId)).toEqual([['grant', 1]]);
    await mine.assign(2);
    expect((await mine.several(starts)).status).toBe(201);
    expect(new Set(await paidBy()).size).toBe(2);
  });

  it('tell a visitor what they cost, and nothing of what anybody has', async () => {
    await mine.assign(8);
    const query = `starts[0]=${on(5)}`;
    const { body } = await mine.visitor('GET', `/coaches/${mine.coachSlug}/services/${mine.serviceSlug}/terms?${query}`);
    expect(body.cover).toEqual({ cost: 1, required: false, left: 0, starts: [{ startsAt: on(5), package: null }], missing: 1 });
  });

  it('are covered for the coach as they are then booked, by the list and by the series', async () => {
    const packageId = await mine.assign(2);
    const query = starts.map((start, index) => `starts[${index}]=${start}`).join('&');
    const cover = await mine.coach('GET', mine.path(`/clients/${mine.clientId}/cover?serviceId=${mine.serviceId}&${query}`));
    expect(cover).toMatchObject({ status: 200, body: { cost: 1, left: 2, missing: 1, starts: [{}, {}, { package: null }] } });
    const wish = { serviceId: mine.serviceId, clientId: mine.clientId };
    expect((await mine.coach('POST', mine.path('/bookings/several'), { ...wish, starts })).status).toBe(201);
    expect(await paidBy()).toEqual([packageId, packageId, null]);
    expect((await mine.coach('GET', mine.path(`/clients/${mine.clientId}/cover?serviceId=${mine.clientId}`))).status).toBe(404);
  });
});

describe('the coach’s word on what a booking uses', () => {
  it('changes the package, takes it away, and gives it back', async () => {
    const first = await mine.assign(2, onDay(30));
    const second = await mine.assign(2);
    const { id } = (await mine.byCoach(on(5))).body;
    expect(await mine.use(id, second)).toMatchObject({ status: 200, body: { credit: { packageId: second, left: 1 } } });
    expect(await mine.ledger(first)).toEqual([
      ['grant', 2],
      ['use', -1],
      ['return', 1],
    ]);
    expect((await mine.use(id, second)).status).toBe(200);
    expect(await mine.left(second)).toBe(1);
    expect((await mine.use(id, null)).body).toMatchObject({ credit: null, withoutCredit: true });
    const { entries } = (await mine.coach('GET', mine.path(`/bookings/${id}/history`))).body;
    expect(entries.filter(({ action }: { action: string }) => action === 'booking.credit_changed')).toHaveLength(2);
    // What the coach took away is not taken again by the undo of a cancellation.
    await mine.change(id, 'cancel');
    expect((await mine.change(id, 'restore')).body.credit).toBeNull();
  });

  it('is refused where the package is not good for it, used up, closed, or not the client’s', async () => {
    const { id } = (await mine.byCoach(on(20))).body;
    const misfits = [await mine.assign(2, onDay(10)), await mine.assign(2, { durationMinutes: 90 })];
    for (const packageId of misfits) expect(await mine.use(id, packageId)).toMatchObject({ status: 409, body: { code: 'package_misfit' } });
    const { id: closedId, version } = (await mine.coach('GET', mine.path(`/packages/${await mine.assign(2)}`))).body;
    await mine.coach('POST', mine.path(`/packages/${closedId}/close`), { version });
    expect((await mine.use(id, closedId)).body.code).toBe('package_not_open');
    const one = await mine.assign(1);
    expect((await mine.byCoach(on(21))).body.credit.packageId).toBe(one);
    expect((await mine.use(id, one)).body).toMatchObject({ code: 'not_enough_credits', missing: 1 });
    const elsewhere = await openCredits(practices);
    expect((await mine.use(id, await elsewhere.assign(2))).status).toBe(404);
    await mine.change(id, 'cancel');
    expect((await mine.use(id, await mine.assign(1))).body.code).toBe('not_changeable');
  });
});
