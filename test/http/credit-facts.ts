import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { takesTime } from '../../core/bookings/booking-status.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createUser } from '../factories/create-user.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import type { Database } from '../../server/db/database.ts';
import { Browser } from './browser.ts';
import type { JsonAnswer } from './json-client.ts';
import { at, type OpenPractice, type Practices } from './practices.ts';

/** Said once: a midnight in the middle of a test changes no date of it. */
const TODAY = Date.parse(at(0));

/** A whole hour of the afternoon in Toronto so many days from now, plus hours, and its day there. */
export const on = (days: number, hours = 0): string => new Date(TODAY + days * 86_400_000 + hours * 3_600_000).toISOString();
export const dayOf = (days: number): string => on(days).slice(0, 10);

interface Wishes {
  /** What a session costs; 1. */
  readonly credits?: number;
  readonly required?: boolean;
  readonly practice?: Parameters<Practices['open']>[0];
}

/** A practice whose service takes credits, and a client of it who is signed in. */
export interface CreditPractice extends OpenPractice {
  readonly clientId: string;
  readonly email: string;
  /** The client's. */
  readonly browser: Browser;
  /** Gives the client a package of so many credits that never expires, unless said otherwise; gives its id. */
  readonly assign: (credits: number, more?: object) => Promise<string>;
  readonly bookSigned: (startsAt: string, more?: object) => Promise<JsonAnswer>;
  readonly several: (starts: readonly string[], more?: object) => Promise<JsonAnswer>;
  readonly byCoach: (startsAt: string, more?: object) => Promise<JsonAnswer>;
  /** `verb` of a booking, by the coach. */
  readonly change: (bookingId: string, verb: string, body?: object) => Promise<JsonAnswer>;
  /** Lets a booking use a package, or none. */
  readonly use: (bookingId: string, packageId: string | null) => Promise<JsonAnswer>;
  /** What is left of a package. */
  readonly left: (packageId: string) => Promise<number>;
  /** A package's ledger, oldest first: kind and amount of each line. */
  readonly ledger: (packageId: string) => Promise<readonly (readonly [string, number])[]>;
}

export async function openCredits(
  practices: Practices,
  { credits = 1, required = false, practice: wishes }: Wishes = {},
): Promise<CreditPractice> {
  const { db, url, open } = practices;
  const practice = await open(wishes);
  await db.updateTable('services').set({ credits, creditsRequired: required }).where('id', '=', practice.serviceId).execute();
  const email = `ada-${randomUUID().slice(0, 8)}@example.com`;
  const { body: client } = await practice.coach('POST', practice.path('/clients'), { name: 'Ada Tremblay', email });
  const userId = await createUser(db, 'client', email);
  await givePassword(db, userId);
  const browser = new Browser(url);
  expect((await browser.post('/session', { email, password: PASSWORD })).status).toBe(200);
  // Whatever the server's clock says.
  await db
    .updateTable('sessions')
    .set({ expiresAt: new Date('2099-01-01') })
    .where('userId', '=', userId)
    .execute();
  const body = (more: object) => {
    const { startsAt: _, ...who } = bookRequest(practice, { startsAt: '', email });
    return { ...who, ...more };
  };
  const send = (path: string, sent: object): Promise<JsonAnswer> => browser.send<JsonAnswer['body']>('POST', path, sent);
  return {
    ...practice,
    clientId: client.id,
    email,
    browser,
    assign: async (count, more = {}) => {
      const made = await practice.coach('POST', practice.path(`/clients/${client.id}/packages`), {
        name: `${count} sessions`,
        credits: count,
        expiry: { kind: 'never' },
        ...more,
      });
      expect(made.status).toBe(201);
      return made.body.id;
    },
    bookSigned: (startsAt, more = {}) => send('/bookings', body({ startsAt, ...more })),
    several: (starts, more = {}) => send('/bookings/several', body({ starts, ...more })),
    byCoach: (startsAt, more = {}) =>
      practice.coach('POST', practice.path('/bookings'), { serviceId: practice.serviceId, clientId: client.id, startsAt, ...more }),
    change: (bookingId, verb, sent = {}) => practice.coach('POST', practice.path(`/bookings/${bookingId}/${verb}`), sent),
    use: (bookingId, packageId) => practice.coach('PUT', practice.path(`/bookings/${bookingId}/credit`), { packageId }),
    left: async (packageId) => (await practice.coach('GET', practice.path(`/packages/${packageId}`))).body.left,
    ledger: async (packageId) =>
      (
        await db.selectFrom('creditEntries').select(['kind', 'amount']).where('packageId', '=', packageId).orderBy('position').execute()
      ).map(({ kind, amount }) => [kind, amount] as const),
  };
}

/** Every balance is the sum of its ledger, and each booking and the ledger say the same: what it uses, of which package, and nothing of any other. */
export async function expectLedgersAgree(db: Database, coachId: string): Promise<void> {
  const [packages, entries, bookings] = await Promise.all([
    db.selectFrom('packages').select(['id', 'balance', 'granted', 'entryCount']).where('coachId', '=', coachId).execute(),
    db.selectFrom('creditEntries').selectAll().where('coachId', '=', coachId).orderBy('position').execute(),
    db.selectFrom('bookings').select(['id', 'status', 'packageId', 'credits', 'creditKept']).where('coachId', '=', coachId).execute(),
  ]);
  for (const { id, balance, entryCount } of packages) {
    const own = entries.filter(({ packageId }) => packageId === id);
    expect([own.reduce((sum, { amount }) => sum + amount, 0), own.length]).toEqual([balance, entryCount]);
    expect(own.map(({ position }) => position)).toEqual(own.map((_, index) => index + 1));
    let sum = 0;
    for (const entry of own) {
      sum += entry.amount;
      expect(entry.balance).toBe(sum);
      expect(sum).toBeGreaterThanOrEqual(0);
    }
  }
  for (const { id, status, packageId, credits, creditKept } of bookings) {
    const used = new Map<string, number>();
    for (const entry of entries.filter(({ bookingId }) => bookingId === id))
      used.set(entry.packageId, (used.get(entry.packageId) ?? 0) - entry.amount);
    const said = packageId === null ? [] : [[packageId, credits]];
    expect([...used].filter(([, amount]) => amount !== 0)).toEqual(said);
    expect(packageId !== null && !takesTime(status)).toBe(creditKept !== null);
  }
}
