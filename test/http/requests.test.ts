import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MONDAY, ten } from './june-monday.ts';
import { openPractices, type OpenPractice, type Practices } from './practices.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let now = MONDAY;
let practices: Practices;

beforeAll(async () => {
  // No sweep of its own: what has expired by the clock stays unwritten until a test lets it be.
  practices = await openPractices({ clock: { now: () => now }, runsJobs: false });
});
afterAll(() => practices.stop());

const askedFor = (rules: object = {}) => ({ rules: { instant: false, ...rules } });

async function ask(practice: OpenPractice, startsAt: string, more: object = {}) {
  const { status, body } = await practice.book(startsAt, more);
  expect(status).toBe(201);
  return {
    id: body.booking.id as string,
    requestId: body.booking.request?.id as string,
    booking: body.booking,
    link: `/manage/${body.manageToken}`,
  };
}
const claimsOf = async (practice: OpenPractice) =>
  (await practices.db.selectFrom('claims').select('bookingId').where('coachId', '=', practice.coachId).execute()).length;
const request = (practice: OpenPractice, id: string, verb = '') => practice.path(`/requests/${id}${verb}`);

describe('a wish that the coach has to say yes to', () => {
  it.each([
    ['no time of the service is booked at once', { instant: false }, ten(2), ['not_instant']],
    ['it starts too soon for that', { instantFromMinutes: 48 * 60 }, ten(1), ['starts_soon']],
    ['both', { instant: false, instantFromMinutes: 48 * 60 }, ten(1), ['not_instant', 'starts_soon']],
  ])('is asked for where %s, and holds its time', async (_, rules, startsAt, reasons) => {
    now = MONDAY;
    const practice = await practices.open({ rules });
    const { booking, requestId } = await ask(practice, startsAt, { note: 'Knee again' });
    expect(booking).toMatchObject({
      status: 'requested',
      request: { waitsFor: 'coach' },
      cancelRefusal: { code: 'only_requested' },
      moveRefusal: { code: 'only_requested' },
      lateNow: false,
    });
    expect((await practice.book(startsAt, { email: 'bo@example.com' })).body).toMatchObject({ code: 'slot_taken' });
    const { body } = await practice.coach('GET', request(practice, requestId));
    expect(body).toMatchObject({
      state: 'open',
      reasons,
      note: 'Knee again',
      client: { name: 'Ada Tremblay', relationship: 'not_connected', sessions: 0, flagged: false },
      bookings: [{ startsAt }],
      concerns: [],
      suggestions: [],
      messages: [],
      rhythm: null,
      version: 1,
    });
  });

  it('is booked at once where every rule allows it, at the very minute it may', async () => {
    now = MONDAY;
    const practice = await practices.open({ rules: { instantFromMinutes: 25 * 60 } });
    const { booking } = await ask(practice, ten(1));
    expect(booking).toMatchObject({ status: 'confirmed', request: null });
    expect((await ask(practice, ten(1, -1))).booking.status).toBe('requested');
  });

  it('goes by who asks, once they have proven it; the coach never asks', async () => {
    now = MONDAY;
    const practice = await practices.open({ relationshipRules: { not_connected: { instant: false } } });
    const first = await ask(practice, ten(1));
    expect(first.booking.status).toBe('requested');
    const { body: shown } = await practice.coach('GET', practice.path(`/bookings/${first.id}`));
    await practices.db.updateTable('clients').set({ connected: true }).where('id', '=', shown.clientId).execute();
    // Whoever only types the address has proven nothing.
    expect((await ask(practice, ten(2))).booking.status).toBe('requested');
    const wish = { serviceId: practice.serviceId, clientId: shown.clientId, startsAt: ten(3) };
    expect((await practice.coach('POST', practice.path('/bookings'), wish)).body).toMatchObject({ status: 'confirmed', request: null });
  });

  it('may go beyond the limits of the day where the rule says so; else such days stay closed', async () => {
    now = MONDAY;
    const open = await practices.open({ rules: { mostPerDay: 1, requestOverLimit: true } });
    const closed = await practices.open({ rules: { mostPerDay: 1 } });
    for (const practice of [open, closed]) expect((await ask(practice, ten(1))).booking.status).toBe('confirmed');
    expect([await open.isOpen(ten(1, 3)), await closed.isOpen(ten(1, 3))]).toEqual([true, false]);
    expect((await closed.book(ten(1, 3))).body).toMatchObject({ code: 'limit_reached' });
    const { requestId, booking } = await ask(open, ten(1, 3));
    expect(booking.status).toBe('requested');
    const { body } = await open.coach('GET', request(open, requestId));
    expect(body).toMatchObject({ reasons: ['over_limit'], concerns: [{ code: 'limit_reached', bookingId: booking.id }] });
    // A move is nothing anybody says yes to: it stays within the limits.
    const other = await ask(open, ten(2));
    expect((await open.visitor('POST', `${other.link}/move`, { startsAt: ten(1, 6) })).body).toMatchObject({ code: 'limit_reached' });
  });

  it('has the deadline of the rules, but never one past its start', async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor({ answerWithinMinutes: 24 * 60 }));
    expect((await ask(practice, ten(3))).booking.request.answerBy).toBe(new Date(MONDAY + DAY).toISOString());
    expect((await ask(practice, ten(0, 2))).booking.request.answerBy).toBe(ten(0, 2));
  });

  it('comes out of "same time next week" as well', async () => {
    now = MONDAY;
    const practice = await practices.open();
    const { link } = await ask(practice, ten(1));
    await practices.db
      .updateTable('services')
      .set({ rules: JSON.stringify({ instant: false }) })
      .where('id', '=', practice.serviceId)
      .execute();
    expect((await practice.visitor('GET', `${link}/next-week`)).body).toMatchObject({ open: true });
    const { status, body } = await practice.visitor('POST', `${link}/next-week`, { startsAt: ten(8) });
    expect({ status, booking: body.booking }).toMatchObject({
      status: 201,
      booking: { status: 'requested', request: { waitsFor: 'coach' } },
    });
  });
});

describe('what is only asked for', () => {
  it('is neither moved nor cancelled by the usual routes, by anybody', async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor());
    const { id, link } = await ask(practice, ten(2));
    const only = { code: 'only_requested' };
    expect((await practice.visitor('POST', `${link}/cancel`, {})).body).toMatchObject(only);
    expect((await practice.visitor('POST', `${link}/move`, { startsAt: ten(3) })).body).toMatchObject(only);
    expect((await practice.coach('POST', practice.path(`/bookings/${id}/cancel`), {})).body).toMatchObject(only);
    expect((await practice.coach('POST', practice.path(`/bookings/${id}/move`), { startsAt: ten(3) })).body).toMatchObject(only);
    expect((await practice.coach('POST', practice.path(`/bookings/${id}/ask-to-move`), {})).body).toMatchObject(only);
    expect((await practice.coach('GET', practice.path(`/bookings/${id}`))).body).toMatchObject({ status: 'requested', version: 1 });
  });
});

describe('the coach’s answer', () => {
  it('yes: confirmed under the rules of today, told in the list of closed ones, and nothing to answer twice', async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor());
    const { id, requestId } = await ask(practice, ten(2));
    expect((await practice.coach('GET', practice.path('/request-count'))).body).toEqual({ coach: 1, client: 0 });
    await practices.db
      .updateTable('services')
      .set({ rules: JSON.stringify({ bufferAfterMinutes: 30 }) })
      .where('id', '=', practice.serviceId)
      .execute();
    now = MONDAY + HOUR;
    const { clientId } = (await practice.coach('GET', practice.path(`/bookings/${id}`))).body;
    const profile = async () => (await practice.coach('GET', practice.path(`/clients/${clientId}`))).body;
    expect(await profile()).toMatchObject({ bookingCount: 0, nextStartsAt: null });
    const { status, body } = await practice.coach('POST', request(practice, requestId, '/approve'), { version: 1 });
    expect(await profile()).toMatchObject({ bookingCount: 1, nextStartsAt: ten(2) });
    expect({ status, ...body }).toMatchObject({
      status: 200,
      state: 'approved',
      decidedAt: new Date(now).toISOString(),
      version: 2,
      concerns: [],
    });
    expect((await practice.coach('GET', practice.path(`/bookings/${id}`))).body).toMatchObject({
      status: 'confirmed',
      request: null,
      version: 2,
    });
    // The half hour of buffer that was not there when it was asked for.
    expect(await practice.isOpen(ten(2, 1))).toBe(false);
    expect((await practice.coach('GET', practice.path('/request-count'))).body).toEqual({ coach: 0, client: 0 });
    const lists = await Promise.all(['open', 'closed'].map((show) => practice.coach('GET', practice.path(`/requests?show=${show}`))));
    expect(lists.map(({ body: list }) => list.requests.map((each: { id: string }) => each.id))).toEqual([[], [requestId]]);
    for (const verb of ['/approve', '/decline'])
      expect(await practice.coach('POST', request(practice, requestId, verb), {})).toMatchObject({
        status: 409,
        body: { code: 'request_over' },
      });
  });

  it('no: with a reason, and the time is everybody’s again', async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor());
    const { id, requestId, link } = await ask(practice, ten(2));
    const { body } = await practice.coach('POST', request(practice, requestId, '/decline'), { reason: 'Mondays are for groups' });
    expect(body).toMatchObject({ state: 'declined', declineReason: 'Mondays are for groups' });
    expect(await claimsOf(practice)).toBe(0);
    expect(await practice.isOpen(ten(2))).toBe(true);
    expect((await practice.visitor('GET', link)).body).toMatchObject({ status: 'declined', request: null });
    const { body: shown } = await practice.coach('GET', practice.path(`/bookings/${id}`));
    expect(shown).toMatchObject({ canRestore: false });
    // It says nothing of the client.
    const { body: client } = await practice.coach('GET', practice.path(`/clients/${shown.clientId}`));
    expect(client).toMatchObject({ bookingCount: 0, badge: { cancellations: 0 } });
  });

  it('to what was said meanwhile is refused, with what changed', async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor());
    const { requestId } = await ask(practice, ten(2));
    await practices.db.updateTable('requests').set({ version: 2 }).where('id', '=', requestId).execute();
    const seen = await practice.coach('POST', request(practice, requestId, '/approve'), { version: 1 });
    expect(seen).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect((await practice.coach('POST', request(practice, requestId, '/approve'), { version: 2 })).status).toBe(200);
  });

  it('comes too late at the deadline itself, and not a moment before', async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor({ answerWithinMinutes: 60 }));
    const [first, second] = [await ask(practice, ten(2)), await ask(practice, ten(3))];
    now = MONDAY + HOUR - 1;
    expect((await practice.coach('POST', request(practice, first.requestId, '/approve'), {})).status).toBe(200);
    now = MONDAY + HOUR;
    for (const verb of ['/approve', '/decline'])
      expect((await practice.coach('POST', request(practice, second.requestId, verb), {})).body).toMatchObject({ code: 'request_over' });
    expect((await practice.coach('GET', practice.path('/request-count'))).body).toEqual({ coach: 0, client: 0 });
    expect(await claimsOf(practice)).toBe(2);
  });

  it('checks again: what went over the time meanwhile is named, and only an explicit word goes over it, and is logged', async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor());
    const { id, requestId } = await ask(practice, ten(2));
    const over = { serviceId: practice.serviceId, newClient: { name: 'Bo', email: 'bo@example.com' }, startsAt: ten(2), overbook: true };
    const { body: rival } = await practice.coach('POST', practice.path('/bookings'), over);
    const { body: shown } = await practice.coach('GET', request(practice, requestId));
    expect(shown.concerns).toMatchObject([{ bookingId: id, code: 'taken' }]);

    const refused = await practice.coach('POST', request(practice, requestId, '/approve'), {});
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'slot_taken', starts: [ten(2)], bookings: [{ id: rival.id, clientName: 'Bo' }] },
    });
    expect((await practice.coach('GET', request(practice, requestId))).body).toMatchObject({ state: 'open', version: 1 });

    expect((await practice.coach('POST', request(practice, requestId, '/approve'), { overbook: true })).status).toBe(200);
    expect((await practice.coach('GET', practice.path(`/bookings/${id}`))).body).toMatchObject({ status: 'confirmed', overbooked: true });
    const { body: log } = await practice.coach('GET', practice.path(`/audit?subjectId=${requestId}`));
    expect(log.entries.map((entry: { action: string }) => entry.action)).toEqual(['request.approved_overbooking', 'request.asked']);
  });

  it('says yes over a block that was laid since, which is told as a concern', async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor());
    const { id, requestId } = await ask(practice, ten(2));
    const block = { scheduleId: null, kind: 'teaching', startsOn: ten(2).slice(0, 10), endsOn: ten(2).slice(0, 10), weekdays: null };
    const change = {
      remove: [],
      create: [{ ...block, startMinute: null, endMinute: null, capacity: null, note: 'Course' }],
      decisions: [{ bookingId: id, outcome: 'keep', note: '' }],
    };
    expect(await practice.coach('POST', practice.path('/plan'), change)).toMatchObject({ status: 200 });
    expect((await practice.coach('GET', request(practice, requestId))).body.concerns).toEqual([
      { bookingId: id, code: 'blocked', sentence: 'You are teaching: Course.' },
    ]);
    expect((await practice.coach('POST', request(practice, requestId, '/approve'), {})).status).toBe(200);
  });
});

describe('what is kept of a request about its client', () => {
  const written = async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor());
    const { id, requestId, link } = await ask(practice, ten(2), { note: 'Knee again' });
    const { clientId } = (await practice.coach('GET', practice.path(`/bookings/${id}`))).body;
    expect((await practice.visitor('POST', `${link}/request/messages`, { text: 'It is the left knee' })).status).toBe(200);
    expect((await practice.coach('POST', request(practice, requestId, '/decline'), { reason: 'No knees on Wednesdays' })).status).toBe(200);
    const client = (await practice.coach('GET', practice.path(`/clients/${clientId}`))).body;
    return { practice, requestId, client };
  };

  it('comes along in the file of all their data', async () => {
    const { practice, requestId, client } = await written();
    const { body } = await practice.coach('GET', practice.path(`/clients/${client.id}/data`));
    const files = unzipSync(Buffer.from(body.base64, 'base64'));
    const [{ requests, log }] = JSON.parse(strFromU8(files['data.json'] ?? new Uint8Array())).coaches;
    expect(requests).toMatchObject([
      { id: requestId, state: 'declined', declineReason: 'No knees on Wednesdays', askedAt: new Date(MONDAY).toISOString() },
    ]);
    expect(requests[0].messages).toMatchObject([{ author: 'client', text: 'It is the left knee' }]);
    expect(log.map(({ action }: { action: string }) => action)).toEqual(expect.arrayContaining(['request.asked', 'request.declined']));
  });

  it('is without a word of either once they are erased', async () => {
    const { practice, requestId, client } = await written();
    expect((await practice.coach('POST', practice.path(`/clients/${client.id}/erase`), { version: client.version })).status).toBe(204);
    const { body } = await practice.coach('GET', request(practice, requestId));
    expect(body).toMatchObject({ state: 'declined', declineReason: '', messages: [], note: '' });
    expect(JSON.stringify(body)).not.toMatch(/knee|Ada/i);
  });

  it('is refused to be erased while they wait for an answer', async () => {
    now = MONDAY;
    const practice = await practices.open(askedFor());
    const { id } = await ask(practice, ten(2));
    const { clientId } = (await practice.coach('GET', practice.path(`/bookings/${id}`))).body;
    const { version } = (await practice.coach('GET', practice.path(`/clients/${clientId}`))).body;
    expect((await practice.coach('POST', practice.path(`/clients/${clientId}/erase`), { version })).body).toMatchObject({
      code: 'client_has_bookings',
      bookings: [{ id }],
    });
  });

  it('goes with them into the record that is kept', async () => {
    const { practice, requestId, client } = await written();
    const { body: kept } = await practice.coach('POST', practice.path('/clients'), { name: 'Ada T.', email: 'ada.t@example.com' });
    const { name, email, phone, timeZone, connected, vip, priority, state, startedOn, tags, notes } = kept;
    const content = { name, email, phone, timeZone, connected, vip, priority, state, startedOn, tags, notes: notes ?? '' };
    const merge = { ...content, version: kept.version, otherId: client.id, otherVersion: client.version };
    expect(await practice.coach('POST', practice.path(`/clients/${kept.id}/merge`), merge)).toMatchObject({ status: 200 });
    expect((await practice.coach('GET', request(practice, requestId))).body.client).toMatchObject({ id: kept.id, name: 'Ada T.' });
    const { body } = await practice.coach('GET', practice.path(`/requests?show=closed&clientId=${kept.id}`));
    expect(body.total).toBe(1);
  });
});
