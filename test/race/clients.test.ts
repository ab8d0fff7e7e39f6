import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { wholeClient } from '../factories/whole-client.ts';
import { type JsonAnswer, jsonClient } from '../http/json-client.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const ROUNDS = 30;
const HOUR = 3_600_000;
const START = Math.floor(Date.now() / HOUR) * HOUR + 14 * 24 * HOUR;

let two: TwoProcesses;
let db: Database;
let practice: Practice;
let key: string;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
  practice = await createPractice(db, { capacity: 200 });
  key = await createApiKey(db, practice.coachId);
});
afterAll(() => two.stop());

const coach = (index: number, path: string, body: object): Promise<JsonAnswer> =>
  jsonClient(two.processes[index % 2]!.url, key)('POST', `/coach/${practice.coachId}${path}`, body);
const book = (index: number, email: string): Promise<JsonAnswer> =>
  jsonClient(two.processes[index % 2]!.url)(
    'POST',
    '/bookings',
    bookRequest(practice, { startsAt: new Date(START + index * HOUR).toISOString(), email }),
  );
const create = async (email: string) => (await coach(0, '/clients', { name: 'Zoë', email })).body as { id: string; version: number };
type Client = Awaited<ReturnType<typeof create>>;
const merge = (index: number, kept: Client, other: Client, email: string) =>
  coach(index, `/clients/${kept.id}/merge`, {
    ...wholeClient({ email }),
    version: kept.version,
    otherId: other.id,
    otherVersion: other.version,
  });
/** Every booking with the record it belongs to. */
const owners = () =>
  db
    .selectFrom('bookings')
    .innerJoin('clients', 'clients.id', 'bookings.clientId')
    .select(['bookings.clientEmail', 'clients.id', 'clients.email', 'clients.mergedInto', 'clients.erasedAt'])
    .where('bookings.coachId', '=', practice.coachId)
    .execute();

describe('two processes', () => {
  it('merge a client who books at that moment: the booking is of the one who stays', async () => {
    const rounds = await Promise.all(
      Array.from({ length: ROUNDS }, async (_, index) => {
        const [kept, other] = [await create(`kept${index}@example.com`), await create(`other${index}@example.com`)];
        const [merged, booked] = await Promise.all([
          merge(index, kept, other, `kept${index}@example.com`),
          book(index + 1, `other${index}@example.com`),
        ]);
        expect([merged.status, booked.status]).toEqual([200, 201]);
        return kept.id;
      }),
    );
    const bookings = await owners();
    expect(bookings.map(({ id }) => id).sort()).toEqual([...rounds].sort());
    expect(bookings.filter(({ mergedInto }) => mergedInto !== null)).toEqual([]);
  });

  it('merge two records into each other: one of them stays', async () => {
    for (let index = 0; index < ROUNDS; index += 1) {
      const emails = [`one${index}@example.com`, `two${index}@example.com`] as const;
      const [one, two] = [await create(emails[0]), await create(emails[1])];
      const answers = await Promise.all([merge(0, one, two, emails[0]), merge(1, two, one, emails[1])]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    }
    const rows = await db.selectFrom('clients').select(['id', 'mergedInto']).execute();
    const standing = new Set(rows.filter(({ mergedInto }) => mergedInto === null).map(({ id }) => id));
    expect(rows.filter(({ mergedInto }) => mergedInto !== null && !standing.has(mergedInto))).toEqual([]);
  });

  it('erase a client who books at that moment: either they stay, or the booking is of somebody new', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: ROUNDS }, async (_, index) => {
        const email = `leaving${index}@example.com`;
        const client = await create(email);
        const [erased, booked] = await Promise.all([
          coach(index, `/clients/${client.id}/erase`, { version: client.version }),
          book(index + 1, email),
        ]);
        expect(booked.status).toBe(201);
        expect([204, 409]).toContain(erased.status);
        if (erased.status === 409) expect(erased.body.code).toBe('client_has_bookings');
        return { email, erased: erased.status === 204, id: client.id };
      }),
    );
    const bookings = await owners();
    expect(bookings.filter(({ erasedAt }) => erasedAt !== null)).toEqual([]);
    for (const { email, erased, id } of outcomes) {
      const [booking] = bookings.filter(({ clientEmail }) => clientEmail === email);
      expect(booking).toMatchObject({ email });
      expect(booking!.id === id).toBe(!erased);
    }
  });

  it('add somebody under one address once', async () => {
    const answers = await Promise.all(
      Array.from({ length: ROUNDS }, (_, index) => coach(index, '/clients', { name: 'Zoë', email: 'once@example.com' })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer.status !== 201))
      expect([status, body.code]).toEqual([409, 'email_taken']);
  });

  it('take in the same file at once: everybody is in it once', async () => {
    const file = ['Name,Email', ...Array.from({ length: 200 }, (_, index) => `Client ${index},file${index}@example.com`)].join('\n');
    const body = { fileBase64: Buffer.from(file).toString('base64'), onKnown: 'update' };
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => coach(index, '/client-import', body)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(answers.map((answer) => answer.body.counts.new).sort()).toEqual([0, 0, 0, 0, 0, 200]);
    const rows = await db.selectFrom('clients').select('version').where('email', 'like', 'file%').execute();
    expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: 200 }, () => 1));
  });
});
