import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertCreditEntries, type NewCreditEntry } from '../../server/db/packages/entries.ts';
import { makeTransaction } from '../../server/db/transaction.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;
let packageId: string;
let bookingId: string;

beforeAll(async () => {
  practices = await openPractices({ runsJobs: false });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
  const client = await practice.coach('POST', practice.path('/clients'), { name: 'Ada', email: `ada-${randomUUID()}@example.com` });
  const terms = { name: 'Five sessions', credits: 5, expiry: { kind: 'never' } };
  packageId = (await practice.coach('POST', practice.path(`/clients/${client.body.id}/packages`), terms)).body.id;
  const wish = { clientId: client.body.id, serviceId: practice.serviceId, startsAt: at(10) };
  bookingId = (await practice.coach('POST', practice.path('/bookings'), wish)).body.id;
});

const entry = (more: Partial<NewCreditEntry>): NewCreditEntry => ({
  id: randomUUID(),
  coachId: practice.coachId,
  packageId,
  kind: 'adjust',
  amount: -1,
  bookingId: null,
  reason: 'Paid back',
  by: 'coach',
  userId: null,
  at: Date.now(),
  ...more,
});
const write = (...entries: Partial<NewCreditEntry>[]) =>
  makeTransaction(practices.db)<null, never>(async (tx) => {
    await insertCreditEntries(tx, entries.map(entry));
    return { ok: true, value: null };
  });
const balance = async () =>
  practices.db.selectFrom('packages').select(['balance', 'granted', 'entryCount']).where('id', '=', packageId).executeTakeFirstOrThrow();

describe('the database itself', () => {
  it('counts balance, total and lines, each line with what is left after it', async () => {
    await write({ amount: 3 }, { amount: -2 }, { kind: 'expire', amount: -6 });
    expect(await balance()).toEqual({ balance: 0, granted: 6, entryCount: 4 });
    const rows = await practices.db
      .selectFrom('creditEntries')
      .select(['position', 'balance'])
      .where('packageId', '=', packageId)
      .orderBy('position')
      .execute();
    expect(rows.map((row) => `${row.position}: ${row.balance}`)).toEqual(['1: 5', '2: 8', '3: 6', '4: 0']);
  });

  it('lets 40 writers at once have what there is, and no one more', async () => {
    const results = await Promise.all(Array.from({ length: 40 }, () => write({})));
    expect(results.filter(({ ok }) => ok)).toHaveLength(5);
    for (const result of results) if (!result.ok) expect(result.refusal).toEqual({ code: 'not_enough_credits' });
    expect(await balance()).toEqual({ balance: 0, granted: 0, entryCount: 6 });
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['a line that is changed', () => sql`update credit_entries set amount = 6`.execute(practices.db), /only ever added/],
    ['other words in it', () => sql`update credit_entries set reason = 'Another'`.execute(practices.db), /only ever added/],
    ['somebody else’s name under it', () => sql`update credit_entries set user_id = 'else'`.execute(practices.db), /only ever added/],
    ['a line that is deleted', () => sql`delete from credit_entries`.execute(practices.db), /only ever added/],
    ['a package that is deleted', () => sql`delete from packages`.execute(practices.db), /foreign key/],
    ['a balance of no ledger', () => sql`update packages set balance = 9`.execute(practices.db), /sum of its ledger/],
    ['a line that changes nothing', () => write({ amount: 0 }), /check constraint/],
    ['a grant that takes', () => write({ kind: 'grant', amount: -1 }), /check constraint/],
    ['a use of no booking', () => write({ kind: 'use', amount: -1 }), /check constraint/],
    ['a use of a booking that knows nothing of it', () => write({ kind: 'use', amount: -1, bookingId }), /disagree/],
    [
      'a booking whose ledger knows nothing of it',
      () => sql`update bookings set package_id = ${packageId}, credits = 1 where id = ${bookingId}`.execute(practices.db),
      /disagree/,
    ],
    [
      'a declined booking that keeps its credits',
      () =>
        sql`update bookings set package_id = ${packageId}, credits = 1, status = 'declined' where id = ${bookingId}`.execute(practices.db),
      /check constraint/,
    ],
    ['the package of another coach', async () => write({ coachId: (await practices.open()).coachId }), /foreign key/],
  ])('refuses %s', async (_, work, message) => {
    await expect(work()).rejects.toThrow(message);
    expect(await balance()).toEqual({ balance: 5, granted: 5, entryCount: 1 });
  });

  it('lets words be taken out of a line, and nothing else', async () => {
    await write({});
    await sql`update credit_entries set reason = '', user_id = null where package_id = ${packageId}`.execute(practices.db);
    expect(await balance()).toEqual({ balance: 4, granted: 4, entryCount: 2 });
  });

  it('takes a use and its booking together', async () => {
    await practices.db.transaction().execute(async (tx) => {
      await sql`update bookings set package_id = ${packageId}, credits = 1 where id = ${bookingId}`.execute(tx);
      await insertCreditEntries(tx, [entry({ kind: 'use', bookingId, reason: '' })]);
    });
    expect(await balance()).toEqual({ balance: 4, granted: 5, entryCount: 2 });
  });
});
