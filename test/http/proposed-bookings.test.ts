import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

/** Monday, 4 January 2027, 09:00 in Toronto. */
const START = Date.parse('2027-01-04T14:00:00Z');
const DATE = '2027-02-02';
const NOON = `${DATE}T17:00:00.000Z`;
let now = START;

let practices: Practices;
let practice: OpenPractice;
let bookingId: string;
let regular: { readonly regularId: string; readonly clientId: string };
let cycleId: string;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => now }, runsJobs: false });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  now = START;
  practice = await practices.open({ capacity: 1 });
  const of = season(practices.db, practice);
  cycleId = await of.cycle({ firstDate: '2027-02-01', lastDate: '2027-02-28', confirmBy: Date.parse('2027-01-18T23:00:00Z') });
  regular = await of.regular();
  await planVisits(practices.db, { coachId: practice.coachId, cycleId, regular, dates: [DATE], minute: 720 });
  const sent = await practice.coach('POST', practice.path(`/cycles/${cycleId}/send`));
  if (sent.status !== 200) throw new Error(`not sent: ${sent.status}`);
  const { id } = await practices.db.selectFrom('bookings').select('id').where('coachId', '=', practice.coachId).executeTakeFirstOrThrow();
  bookingId = id;
});

const one = (rest = '') => practice.path(`/bookings/${bookingId}${rest}`);
const shown = async () => (await practice.coach('GET', one())).body;
const mails = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ told: string }>`select data ->> 'event' || ' ' || (data ->> 'to') as told from pgboss.job
    where name = 'booking_mail' and data ->> 'bookingId' = ${bookingId} order by 1`.execute(practices.db);
  return rows.map(({ told }) => told);
};

describe('a date that is only proposed, in the calendar', () => {
  it('is shown, holds its time, and says where it is changed', async () => {
    expect(await shown()).toMatchObject({
      status: 'proposed',
      moveRefusal: { code: 'only_proposed' },
      cancelRefusal: null,
      canMark: false,
    });
    expect((await practice.book(NOON)).body.code).toBe('slot_taken');
    const { body } = await practice.coach('GET', practice.path(`/calendar?from=${DATE}&to=${DATE}`));
    expect(body.bookings).toMatchObject([{ id: bookingId, status: 'proposed', moveRefusal: { code: 'only_proposed' } }]);
  });

  it('is not moved, not asked about and not marked', async () => {
    const moved = await practice.coach('POST', one('/move'), { startsAt: `${DATE}T19:00:00Z` });
    expect(moved).toMatchObject({ status: 409, body: { code: 'only_proposed' } });
    expect((await practice.coach('POST', one('/ask-to-move'), { note: '' })).body.code).toBe('only_proposed');
    now = Date.parse(`${DATE}T19:00:00Z`);
    expect((await practice.coach('PUT', one('/attendance'), { status: 'completed' })).body.code).toBe('not_changeable');
    expect(await mails()).toEqual([]);
  });

  it('is cancelled with a mail to its client, and proposed again by the undo', async () => {
    expect((await practice.coach('POST', one('/cancel'), { reason: 'Away', tellClient: true })).body).toMatchObject({
      status: 'cancelled',
      canRestore: true,
    });
    expect(await mails()).toEqual(['cancelled client', 'cancelled coach']);
    expect((await practice.coach('POST', one('/restore'), {})).body).toMatchObject({ status: 'proposed' });
    expect((await practice.book(NOON)).body.code).toBe('slot_taken');
    const answer = await practice.coach('POST', practice.path(`/cycles/${cycleId}/regulars/${regular.regularId}/answer`), {
      answer: 'confirmed',
    });
    expect(answer.status).toBe(200);
    expect((await shown()).status).toBe('confirmed');
    await practice.coach('POST', one('/cancel'), { reason: '', tellClient: true });
    expect((await practice.coach('POST', one('/restore'), {})).body).toMatchObject({ status: 'confirmed' });
  });

  it('stands in the way of a block, and is kept or cancelled there, never asked about', async () => {
    const change = (outcome: string) =>
      practice.coach('POST', practice.path('/plan'), {
        create: [{ ...blockedDay(DATE), kind: 'travel' }],
        remove: [],
        decisions: outcome === '' ? [] : [{ bookingId, outcome, note: '' }],
      });
    expect(await change('')).toMatchObject({ status: 409, body: { code: 'hits_bookings', bookings: [{ id: bookingId }] } });
    expect(await change('ask')).toMatchObject({ status: 409, body: { code: 'only_proposed' } });
    expect((await shown()).status).toBe('proposed');
    expect((await change('cancel')).status).toBeLessThan(300);
    expect((await shown()).status).toBe('cancelled');
    expect(await mails()).toEqual(['cancelled client', 'cancelled coach']);
  });

  it('is no session that was left unmarked, once its time is over', async () => {
    now = Date.parse('2027-02-03T17:00:00Z');
    const { body } = await practice.coach('GET', practice.path('/attention'));
    expect(body.items.filter((item: { bookingId?: string }) => item.bookingId === bookingId)).toEqual([]);
  });
});
