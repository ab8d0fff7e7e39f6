import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_COACH_RULES } from '../../core/policies/default-coach-rules.ts';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { type JsonClient, jsonClient } from './json-client.ts';

let server: TestServer;
let db: Database;
let visitor: JsonClient;
let coach: JsonClient;
let practice: Practice;

const DAY = 86_400_000;
/** Noon UTC some days from now, a whole hour on every wall clock used here. */
const at = (days: number, hours = 0): string =>
  new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + (17 + hours) * 3_600_000).toISOString();

beforeAll(async () => {
  server = await startTestServer();
  db = openDatabase(server.connectionString);
  visitor = jsonClient(server.url);
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});
beforeEach(async () => {
  practice = await createPractice(db);
  coach = jsonClient(server.url, await createApiKey(db, practice.coachId));
});

const book = (startsAt: string, more: object = {}) => visitor('POST', '/bookings', { ...bookRequest(practice, { startsAt }), ...more });
const slotsPath = (from: string, to: string, timeZone = 'America/Toronto') =>
  `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/slots?from=${from}&to=${to}&timeZone=${encodeURIComponent(timeZone)}`;

async function isOpen(startsAt: string): Promise<boolean> {
  const date = startsAt.slice(0, 10);
  const { body } = await visitor('GET', slotsPath(date, date, 'UTC'));
  return body.days.some((day: { from: string; minutes: number[] }) =>
    day.minutes.some((minutes) => Date.parse(day.from) + minutes * 60_000 === Date.parse(startsAt)),
  );
}

describe('a visitor books', () => {
  it('and gets the booking, in both zones, and a link that shows it', async () => {
    const { status, body } = await book(at(10), { timeZone: 'Asia/Tokyo', note: 'First time' });
    expect(status).toBe(201);
    expect(body.booking).toMatchObject({
      status: 'confirmed',
      clientName: 'Ada Tremblay',
      clientNote: 'First time',
      clientTime: { timeZone: 'Asia/Tokyo' },
      coachTime: { timeZone: 'America/Toronto' },
    });
    const shown = await visitor('GET', `/manage/${body.manageToken}`);
    expect(shown.body).toEqual(body.booking);
  });

  it('and the time is gone at once for everybody else', async () => {
    expect(await isOpen(at(5))).toBe(true);
    await book(at(5));
    expect(await isOpen(at(5))).toBe(false);
    const second = await book(at(5), { email: 'other@example.com' });
    expect(second).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(second.headers.get('content-type')).toContain('application/problem+json');
    expect(second.body.alternatives[0]).toBe(at(5, -1));
  });

  it('with an address the coach knows already: the client’s record stays as it was', async () => {
    await book(at(5));
    await book(at(6), { name: 'An Impostor', phone: '+1 416 555 0199' });
    const clients = await db.selectFrom('clients').select(['name', 'phone']).where('coachId', '=', practice.coachId).execute();
    expect(clients).toEqual([{ name: 'Ada Tremblay', phone: '' }]);
  });

  it.each([
    ['no name', { name: '' }, 400, 'invalid_input'],
    ['a name of two lines', { name: 'Ada\r\nBcc: all@example.com' }, 400, 'invalid_input'],
    ['a wrong address', { email: 'nobody' }, 400, 'invalid_input'],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, 422, 'unknown_time_zone'],
    ['a length that is not offered', { durationMinutes: 45 }, 422, 'duration_not_offered'],
    ['an unknown service', { serviceSlug: 'nothing' }, 404, 'not_found'],
    ['an unknown coach', { coachSlug: 'nobody' }, 404, 'not_found'],
    ['a note with a NUL byte', { note: 'a\u0000b' }, 400, 'invalid_input'],
    ['a time before calendars', { startsAt: '0001-01-01T00:00:00Z' }, 400, 'invalid_input'],
    ['a time of last year', { startsAt: '2020-01-06T15:00:00Z' }, 409, 'in_the_past'],
  ])('not with %s, and nothing is written', async (_, wrong, status, code) => {
    expect(await book(at(5), wrong)).toMatchObject({ status, body: { code, status } });
    expect(await db.selectFrom('bookings').select('id').where('coachId', '=', practice.coachId).execute()).toEqual([]);
    expect(await db.selectFrom('clients').select('id').where('coachId', '=', practice.coachId).execute()).toEqual([]);
  });
});

describe('who holds the link', () => {
  it('moves the booking in one step: the old time is open again, the new one taken, links and identity stay', async () => {
    const { body } = await book(at(5));
    const moved = await visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(6) });
    expect(moved).toMatchObject({ status: 200, body: { id: body.booking.id, startsAt: at(6) } });
    expect(await isOpen(at(5))).toBe(true);
    expect(await isOpen(at(6))).toBe(false);
    expect((await visitor('GET', `/manage/${body.manageToken}`)).body.startsAt).toBe(at(6));
  });

  it('moves by half an hour over its own time: it does not stand in its own way', async () => {
    const { body } = await book(at(5));
    const half = new Date(Date.parse(at(5)) + 30 * 60_000).toISOString();
    expect(await visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: half })).toMatchObject({
      status: 200,
      body: { startsAt: half },
    });
    const own = await visitor('GET', `/manage/${body.manageToken}/slots?from=${half.slice(0, 10)}&to=${half.slice(0, 10)}&timeZone=UTC`);
    expect(own.body.days[0].minutes).toContain((Date.parse(at(5)) - Date.parse(own.body.days[0].from)) / 60_000);
  });

  it('is told where else when the new time is taken, and keeps the old one', async () => {
    await book(at(6), { email: 'other@example.com' });
    const { body } = await book(at(5));
    const refused = await visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(6) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(refused.body.alternatives).toHaveLength(3);
    expect((await visitor('GET', `/manage/${body.manageToken}`)).body.startsAt).toBe(at(5));
  });

  it('cancels once, with a reason; the time is open again', async () => {
    const { body } = await book(at(5));
    const cancelled = await visitor('POST', `/manage/${body.manageToken}/cancel`, { reason: 'the flu' });
    expect(cancelled).toMatchObject({
      status: 200,
      body: { status: 'cancelled', cancelReason: 'the flu', cancelRefusal: { code: 'not_changeable' } },
    });
    const log = await db.selectFrom('auditEntries').select(['before', 'after']).where('subjectId', '=', body.booking.id).execute();
    expect(JSON.stringify(log)).not.toContain('flu');
    expect(await isOpen(at(5))).toBe(true);
    expect(await visitor('POST', `/manage/${body.manageToken}/cancel`, {})).toMatchObject({
      status: 409,
      body: { code: 'not_changeable' },
    });
  });

  it('is bound by the policy frozen on the booking, not by what the coach changed since', async () => {
    const { body } = await book(at(2));
    await db
      .updateTable('coaches')
      .set({
        rules: JSON.stringify({
          ...DEFAULT_COACH_RULES,
          noticeMinutes: 0,
          cancelUntilMinutes: 7 * 1440,
          moveUntilMinutes: 7 * 1440,
          mostMoves: 0,
        }),
      })
      .where('id', '=', practice.coachId)
      .execute();
    expect((await visitor('GET', `/manage/${body.manageToken}`)).body).toMatchObject({ cancelRefusal: null, moveRefusal: null });
    const later = await book(at(3));
    expect((await visitor('GET', `/manage/${later.body.manageToken}`)).body).toMatchObject({
      cancelRefusal: { code: 'cancel_too_late' },
      moveRefusal: { code: 'move_too_late' },
    });
    expect(await visitor('POST', `/manage/${later.body.manageToken}/cancel`, {})).toMatchObject({
      status: 409,
      body: { code: 'cancel_too_late' },
    });
  });

  it('finds nothing with a wrong or expired token, and the two look alike', async () => {
    const { body } = await book(at(5));
    await db
      .updateTable('accessTokens')
      .set({ expiresAt: new Date(0) })
      .where('bookingId', '=', body.booking.id)
      .execute();
    const expired = await visitor('GET', `/manage/${body.manageToken}`);
    const wrong = await visitor('GET', `/manage/${'x'.repeat(43)}`);
    expect(expired.status).toBe(404);
    expect({ ...expired.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
  });

  it('is kept as a hash only', async () => {
    const { body } = await book(at(5));
    const rows = await db.selectFrom('accessTokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(body.manageToken);
  });
});

describe('the coach', () => {
  const forClient = (startsAt: string, more: object = {}) =>
    coach('POST', `/coach/${practice.coachId}/bookings`, {
      serviceId: practice.serviceId,
      newClient: { name: 'Jo Park', email: 'jo@example.com' },
      startsAt,
      ...more,
    });

  it('books for a new client and for a known one, outside every rule', async () => {
    const first = await forClient(new Date(Date.now() + 3_600_000 + 7 * 60_000).toISOString());
    expect(first).toMatchObject({ status: 201, body: { bookedBy: 'coach', clientName: 'Jo Park', overbooked: false } });
    const second = await forClient(at(300), { newClient: undefined, clientId: first.body.clientId });
    expect(second).toMatchObject({ status: 201, body: { clientId: first.body.clientId } });
  });

  it('goes over what is taken only by an explicit word, which the audit log keeps', async () => {
    await book(at(5));
    expect(await forClient(at(5))).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    const over = await forClient(at(5), { overbook: true });
    expect(over).toMatchObject({ status: 201, body: { overbooked: true } });
    const log = await db.selectFrom('auditEntries').select(['action', 'actorKind']).where('subjectId', '=', over.body.id).execute();
    expect(log).toEqual([{ action: 'booking.overbooked', actorKind: 'coach' }]);
  });

  it('moves, changes the length, notes and cancels', async () => {
    const { body } = await forClient(at(5));
    const path = `/coach/${practice.coachId}/bookings/${body.id}`;
    expect(await coach('POST', `${path}/move`, { startsAt: at(6), durationMinutes: 90 })).toMatchObject({
      status: 200,
      body: { durationMinutes: 90, moveCount: 0 },
    });
    expect(await coach('PUT', `${path}/note`, { coachNote: 'Knee, left' })).toMatchObject({
      status: 200,
      body: { coachNote: 'Knee, left' },
    });
    expect(await coach('POST', `${path}/cancel`, { reason: 'away' })).toMatchObject({
      status: 200,
      body: { status: 'cancelled', cancelledBy: 'coach' },
    });
    expect((await coach('GET', `/coach/${practice.coachId}/bookings?status=cancelled`)).body).toHaveLength(1);
  });

  it('keeps the private note from the client', async () => {
    const { body } = await book(at(5));
    await coach('PUT', `/coach/${practice.coachId}/bookings/${body.booking.id}/note`, { coachNote: 'secret' });
    expect(JSON.stringify((await visitor('GET', `/manage/${body.manageToken}`)).body)).not.toContain('secret');
  });

  it('learns why a time is not free', async () => {
    await book(at(5));
    const { body } = await coach('GET', `/coach/${practice.coachId}/services/${practice.serviceId}/explain?startsAt=${at(5)}`);
    expect(body).toMatchObject({ open: false, reasons: [{ code: 'taken' }] });
  });

  it('reaches nothing of another practice', async () => {
    const other = await createPractice(db);
    const { body } = await visitor('POST', '/bookings', bookRequest(other, { startsAt: at(5) }));
    for (const coachId of [other.coachId, practice.coachId]) {
      const path = `/coach/${coachId}/bookings/${body.booking.id}`;
      expect((await coach('GET', path)).status).toBe(404);
      expect((await coach('POST', `${path}/cancel`, {})).status).toBe(404);
      expect((await coach('POST', `${path}/move`, { startsAt: at(6) })).status).toBe(404);
    }
    expect((await visitor('GET', `/manage/${body.manageToken}`)).body.status).toBe('confirmed');
  });
});
