import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expirePackages } from '../../server/jobs/sweeps/expire-packages.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { type CreditPractice, expectLedgersAgree, openCredits } from './credit-facts.ts';
import { openPractices, type Practices } from './practices.ts';
import { addDay, weekly } from './series-facts.ts';

const DAY = 86_400_000;
/** Monday, 7 June 2027, 08:00 in Toronto. */
const MONDAY = Date.parse('2027-06-07T12:00:00Z');
/** Mondays from the week after. */
const week = (index: number): string => addDay('2027-06-14', 7 * index);

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
afterEach(() => expectLedgersAgree(practices.db, mine.coachId));

/** Four weeks of somebody with credits for three of them, and the link of the second. */
async function booked() {
  now = MONDAY;
  const rules = { windowDays: 200, clientSeries: true, cancelUntilMinutes: 0, freeCancelMinutes: 2 * 1440, returnLateCredit: false };
  mine = await openCredits(practices, { practice: { rules } });
  const packageId = await mine.assign(3, { expiry: { kind: 'on', date: week(3) } });
  const { status, body } = await mine.browser.send<{ bookings: { manageToken: string }[] }>('POST', '/bookings/series', {
    coachSlug: mine.coachSlug,
    serviceSlug: mine.serviceSlug,
    pattern: weekly(week(0), [1], 4, 600),
    name: 'Ada Tremblay',
    email: mine.email,
    timeZone: 'America/Toronto',
  });
  expect(status).toBe(201);
  const path = `/manage/${body.bookings[1]!.manageToken}/series`;
  return { packageId, path, credits: async () => (await mine.visitor('GET', path)).body.credits };
}
const back = { credits: 1, packageName: '3 sessions', ifLeftOut: 'returned', until: null };

describe('what becomes of the credits of a series', () => {
  it('is said by date before one is left out or the rest ends, as it then comes', async () => {
    const { packageId, path, credits } = await booked();
    expect(await credits()).toEqual([0, 1, 2].map((index) => ({ ...back, id: week(index) })));
    // A day before the first, that one is late.
    now = MONDAY + 6 * DAY;
    expect((await credits()).map(({ ifLeftOut }: { ifLeftOut: string }) => ifLeftOut)).toEqual(['late', 'returned', 'returned']);
    expect((await mine.visitor('POST', `${path}/skip`, { id: week(0) })).status).toBe(200);
    expect(await mine.left(packageId)).toBe(0);
    expect((await mine.visitor('POST', `${path}/stop`, { from: week(1) })).body.credits).toEqual([]);
    expect(await mine.left(packageId)).toBe(2);
  });

  it('names the last day where the package is over and opens again for some days', async () => {
    const { packageId, path, credits } = await booked();
    await practices.db
      .updateTable('packages')
      .set({ expiresOn: '2027-06-10', expiresAt: new Date('2027-06-11T04:00:00Z') })
      .where('id', '=', packageId)
      .execute();
    now = MONDAY + 5 * DAY;
    await expirePackages(sweep.ctx);
    const told = { ...back, ifLeftOut: 'returned_for_days', until: '2027-06-26' };
    expect((await credits()).at(-1)).toEqual({ ...told, id: week(2) });
    expect((await mine.visitor('POST', `${path}/skip`, { id: week(2) })).status).toBe(200);
    const { body } = await mine.coach('GET', mine.path(`/packages/${packageId}`));
    expect(body).toMatchObject({ left: 1, expiresOn: told.until });
  });

  it('is told to nobody who only typed the address', async () => {
    const { path } = await booked();
    await practices.db.updateTable('accessTokens').set({ provesClient: false }).where('coachId', '=', mine.coachId).execute();
    expect((await mine.visitor('GET', path)).body).toMatchObject({ credits: [], dates: [{}, {}, {}, {}] });
  });
});
