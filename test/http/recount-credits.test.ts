import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Tx } from '../../server/db/transaction.ts';
import { loadGuarantee } from '../../server/db/upkeep/guarantee.ts';
import { recountGuarantee } from '../../server/jobs/sweeps/recount-guarantee.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;
let sweep: Sweep;

beforeAll(async () => {
  practices = await openPractices({ runsJobs: false });
  sweep = await openSweep(practices.connectionString);
});
afterAll(async () => {
  await sweep.stop();
  await practices.stop();
});
beforeEach(async () => {
  practice = await practices.open();
  await practices.db.updateTable('services').set({ credits: 1 }).where('id', '=', practice.serviceId).execute();
});

/** A package of eight credits, and a session that uses one of them. */
async function usedPackage(days: number): Promise<{ readonly packageId: string; readonly bookingId: string; readonly clientId: string }> {
  const client = await practice.coach('POST', practice.path('/clients'), { name: 'Ada', email: `ada-${randomUUID()}@example.com` });
  const terms = { name: 'Eight sessions', credits: 8, expiry: { kind: 'never' } };
  const given = await practice.coach('POST', practice.path(`/clients/${client.body.id}/packages`), terms);
  const wish = { clientId: client.body.id, serviceId: practice.serviceId, startsAt: at(days) };
  const booked = await practice.coach('POST', practice.path('/bookings'), wish);
  expect([given.status, booked.status]).toEqual([201, 201]);
  return { packageId: given.body.id, bookingId: booked.body.id, clientId: client.body.id };
}

async function counted() {
  await recountGuarantee(sweep.ctx);
  const { packagesOffLedger, bookingsOffLedger, monthsOffCheckIns } = (await loadGuarantee(practices.db))!;
  return { packagesOffLedger, bookingsOffLedger, monthsOffCheckIns };
}
const ALL_IS_WELL = { packagesOffLedger: 0, bookingsOffLedger: 0, monthsOffCheckIns: 0 };

/** Past everything that guards the tables, as no code of ours could; and back, by the same way. */
async function unguarded(work: (tx: Tx) => Promise<unknown>): Promise<void> {
  await practices.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await work(tx);
  });
}

it('finds nothing where every line was written as it should be, also where there is none', async () => {
  const { packageId } = await usedPackage(10);
  await practice.coach('POST', practice.path(`/packages/${packageId}/adjust`), { amount: -3, reason: 'Paid back', version: 1 });
  const row = { coachId: practice.coachId, name: 'Empty', serviceIds: [], startsOn: '2027-01-01', note: '', createdAt: new Date() };
  const nothing = { templateId: null, durationMinutes: null, expiresOn: null, expiresAt: null, priceMinor: null, currency: null };
  const client = await practices.db.selectFrom('packages').select('clientId').where('id', '=', packageId).executeTakeFirstOrThrow();
  const over = { expiredAt: null, closedAt: null };
  await practices.db
    .insertInto('packages')
    .values({ id: randomUUID(), ...row, ...nothing, ...over, clientId: client.clientId })
    .execute();
  expect(await counted()).toEqual(ALL_IS_WELL);
});

it.each<[string, object, (made: { packageId: string; bookingId: string; clientId: string }) => ReturnType<typeof sql>]>([
  [
    'a balance that was changed past the ledger',
    { packagesOffLedger: 1 },
    ({ packageId }) => sql`update packages set balance = balance + 1 where id = ${packageId}`,
  ],
  [
    'a total that was changed past it',
    { packagesOffLedger: 1 },
    ({ packageId }) => sql`update packages set granted = granted + 1 where id = ${packageId}`,
  ],
  [
    'a line that was changed',
    { packagesOffLedger: 1 },
    ({ packageId }) => sql`update credit_entries set amount = 9 where package_id = ${packageId} and position = 1`,
  ],
  [
    'a line whose balance does not follow from those before it',
    { packagesOffLedger: 1 },
    ({ packageId }) => sql`update credit_entries set balance = balance - 1 where package_id = ${packageId} and position = 1`,
  ],
  [
    'a line that was deleted, and what its booking says',
    { packagesOffLedger: 1, bookingsOffLedger: 1 },
    ({ bookingId }) => sql`delete from credit_entries where booking_id = ${bookingId}`,
  ],
  [
    'a booking that says it uses none',
    { bookingsOffLedger: 1 },
    ({ bookingId }) => sql`update bookings set package_id = null, credits = 0 where id = ${bookingId}`,
  ],
  [
    'a booking that says it uses more',
    { bookingsOffLedger: 1 },
    ({ bookingId }) => sql`update bookings set credits = 2 where id = ${bookingId}`,
  ],
  [
    'a month that forgot a check-in',
    { monthsOffCheckIns: 1 },
    ({ bookingId }) => sql`update bookings set check_in = true where id = ${bookingId}`,
  ],
  [
    'a month with a check-in that nobody has',
    { monthsOffCheckIns: 1 },
    ({ clientId }) =>
      sql`insert into check_in_months (coach_id, client_id, month, used) select coach_id, id, '2027-01-01', 1 from clients where id = ${clientId}`,
  ],
])('finds %s, says so loudly, and shows it in the figures', async (_, found, fault) => {
  const made = await usedPackage(10);
  await unguarded((tx) => fault(made).execute(tx));
  sweep.logged.length = 0;
  expect(await counted()).toEqual({ ...ALL_IS_WELL, ...found });
  expect(sweep.logged).toMatchObject([{ level: 'error', msg: 'the guarantee is broken', guarantee: found }]);
  const faults = Object.values(found).reduce((sum: number, each: number) => sum + each, 0);
  expect(await (await fetch(`${practices.url}/metrics`)).text()).toContain(`perennial_guarantee_violations ${faults}`);
  // The next one begins where nothing is wrong.
  await unguarded(async (tx) => {
    await tx.deleteFrom('creditEntries').where('packageId', '=', made.packageId).execute();
    await tx.deleteFrom('claims').where('bookingId', '=', made.bookingId).execute();
    await tx.deleteFrom('bookings').where('id', '=', made.bookingId).execute();
    await tx.deleteFrom('packages').where('id', '=', made.packageId).execute();
    await tx.deleteFrom('checkInMonths').where('clientId', '=', made.clientId).execute();
  });
});
