import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import { runWaitlist } from '../../server/jobs/sweeps/run-waitlist.ts';
import { tellPositions } from '../../server/jobs/sweeps/tell-positions.ts';
import { createTestDatabase } from '../database.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { openWaitlist, type WaitlistPractice } from './waitlist-practice.ts';

const HOUR = 3_600_000;
/** From nine in the evening to eight in the morning, as every practice has it that didn't choose. */
const QUIET = { startMinute: 21 * 60, endMinute: 8 * 60 };
const isQuiet = (timeZone: string, at: number): boolean => {
  const { minute } = instantToWall(timeZone, at);
  return minute >= QUIET.startMinute || minute < QUIET.endMinute;
};

const START = Date.parse('2027-03-12T15:00:00Z');

let now = START;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let practices: MailedPractices;
let sweep: Sweep;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  practices = await openMailedPractices({ connectionString, clock: { now: () => now } });
  sweep = await openSweep(connectionString, () => now);
});
afterAll(async () => {
  await sweep.stop();
  await practices.stop();
  await database.drop();
});

/** By the clock that counts here: what waits for the morning waits for that clock, all else is done. */
async function settled(): Promise<void> {
  const isDue = sql`name like '%mail' and coalesce((data ->> 'putOffUntil')::float8, 0) <= ${now}`;
  await expect
    .poll(
      async () => {
        await sql`update pgboss.job set start_after = now() where state in ('created', 'retry') and ${isDue}`.execute(practices.db);
        await sql`update pgboss.job set start_after = now() + interval '1 day'
          where state in ('created', 'retry') and name like '%mail' and not (${isDue})`.execute(practices.db);
        const { rows } = await sql`select from pgboss.job where state in ('created', 'retry', 'active') and ${isDue}`.execute(practices.db);
        return rows.length;
      },
      { timeout: 60_000, interval: 50 },
    )
    .toBe(0);
}

/** A session, booked by somebody and given back. */
async function free({ coach, path, serviceId }: WaitlistPractice, startsAt: string): Promise<void> {
  const clientId = (await coach('POST', path('/clients'), { name: 'Bo', email: `bo-${randomUUID()}@example.com` })).body.id;
  const { status, body } = await coach('POST', path('/bookings'), { clientId, serviceId, startsAt, tellClient: false });
  expect(status).toBe(201);
  expect((await coach('POST', path(`/bookings/${body.id}/cancel`), { tellClient: false })).status).toBe(200);
}

/** The coach wants for themselves what is held for the line. */
async function takeBack({ coach, path }: WaitlistPractice): Promise<void> {
  for (const { id } of (await coach('GET', path('/freed-times'))).body)
    expect((await coach('POST', path(`/freed-times/${id}/take-back`), {})).status).toBe(200);
}
interface Left {
  readonly address: string;
  readonly subject: string;
  readonly at: number;
}

describe('over three days, with a night that has an hour less', () => {
  // Clocks go forward in Toronto on Sunday, 14 March 2027.
  const ZONES = ['America/Toronto', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/Los_Angeles'];

  it.each<[string, { readonly takenBack: readonly number[]; readonly asked: number; readonly putOff: number }]>([
    ['and the time goes round', { takenBack: [], asked: ZONES.length, putOff: 0 }],
    // The second time it is night for whoever has it on offer.
    ['also where the coach takes it back from who sleeps', { takenBack: [7, 30], asked: 2, putOff: 1 }],
  ])('nobody is written to at night by their own clock, no offer ends there, %s', { timeout: 300_000 }, async (_, expected) => {
    now = START;
    const practice = await openWaitlist(practices, {}, { quiet: QUIET, deadlineMinutes: 6 * 60 });
    const people = ZONES.map((timeZone) => ({ timeZone, email: `${randomUUID()}@example.com` }));
    for (const { timeZone, email } of people) {
      expect((await practice.join({ email, timeZone, name: timeZone })).status).toBe(201);
      now += 60_000;
    }
    const left: Left[] = [];
    const look = async () => {
      await Promise.all([runWaitlist(sweep.ctx), tellPositions(sweep.ctx)]);
      await settled();
      for (const { email: address } of people)
        for (const { subject } of practices.mailsTo(address).slice(left.filter((each) => each.address === address).length))
          left.push({ address, subject: subject ?? '', at: now });
    };
    await look();
    expect(left).toHaveLength(people.length);
    const joined = left.length;
    // In the evening, in the middle of the night and early in the morning of the coach.
    const cancels = new Map([
      [4, '2027-03-18T15:00:00.000Z'],
      [13, '2027-03-18T19:00:00.000Z'],
      [19, '2027-03-19T15:00:00.000Z'],
      [37, '2027-03-19T19:00:00.000Z'],
    ]);
    for (let hour = 0; hour < 72; hour += 1) {
      const startsAt = cancels.get(hour);
      if (startsAt) await free(practice, startsAt);
      if (expected.takenBack.includes(hour)) await takeBack(practice);
      now += HOUR;
      await look();
    }
    const zoneOf = new Map(people.map(({ email, timeZone }) => [email, timeZone]));
    const unasked = left.slice(joined);
    expect(unasked.filter(({ address, at }) => isQuiet(zoneOf.get(address)!, at))).toEqual([]);

    const offers = await practices.db
      .selectFrom('waitlistOffers')
      .innerJoin('clients', 'clients.id', 'waitlistOffers.clientId')
      .select(['clients.email', 'waitlistOffers.until', 'waitlistOffers.offeredAt', 'waitlistOffers.startsAt', 'waitlistOffers.state'])
      .where('waitlistOffers.coachId', '=', practice.coachId)
      .execute();
    expect(new Set(offers.map(({ email }) => email)).size).toBeGreaterThanOrEqual(expected.asked);
    expect(
      offers.filter(({ email, until, offeredAt }) => isQuiet(zoneOf.get(email)!, until - 1) || isQuiet(zoneOf.get(email)!, offeredAt)),
    ).toEqual([]);
    expect(offers.filter(({ until, startsAt }) => until > startsAt - 4 * HOUR)).toEqual([]);
    // Every offer was told, and so was the end of each that ran out.
    const said = (word: string) => unasked.filter(({ subject }) => subject.startsWith(word)).length;
    expect(said('Offered to you')).toBe(offers.length);
    expect(said('The offer is over')).toBe(offers.filter(({ state }) => state === 'ran_out').length);
    expect(said('Not on offer any more')).toBe(offers.filter(({ state }) => state === 'withdrawn').length);
    // Some of that could not be said at once.
    const { rows } = await sql`select from pgboss.job join waitlist_entries on waitlist_entries.id::text = data ->> 'entryId'
      where coach_id = ${practice.coachId} and data ->> 'putOffUntil' is not null`.execute(practices.db);
    expect(rows.length).toBeGreaterThanOrEqual(expected.putOff);
  });
});

describe('what the coach does late in the evening', () => {
  it('is told its clients in the morning, and says then what holds then', async () => {
    const practice = await openWaitlist(practices, {}, { quiet: QUIET });
    const { coach, path, serviceId } = practice;
    const email = `${randomUUID()}@example.com`;
    const clientId = (await coach('POST', path('/clients'), { name: 'Ada Tremblay', email })).body.id;
    // 23:00 in Toronto, where a client lives of whom nothing else is known.
    now = START + 13 * HOUR;
    const wish = { target: { kind: 'service' }, serviceId, durationMinutes: 60 };
    const added = await coach('POST', path(`/clients/${clientId}/waitlist`), wish);
    expect(added.status).toBe(201);
    await settled();
    const changed = await practice.entry(added.body.id, '', { ...wish, weekdays: [5], version: added.body.version });
    expect(changed.status).toBe(200);
    await settled();
    expect(practices.mailsTo(email)).toEqual([]);
    now = START + 22 * HOUR;
    await settled();
    const mails = practices.mailsTo(email);
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      'On the waitlist: Session with Maren Holt',
      'Your wishes for the waitlist: Session with Maren Holt',
    ]);
    for (const { text } of mails) expect(text).toContain('Days: Friday');
  });
});
