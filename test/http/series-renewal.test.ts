import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRenewals } from '../../server/jobs/sweeps/ask-renewals.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { createTestDatabase } from '../database.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { createApiKey } from '../factories/api-key.ts';
import { createPractice } from '../factories/practice.ts';
import { jsonClient } from './json-client.ts';
import { weekly } from './series-facts.ts';

const DAY = 86_400_000;
const START = Date.parse('2027-01-06T12:00:00Z');

let now = START;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let sweep: Sweep;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase();
  sweep = await openSweep(database.connectionString, () => now);
  server = await startTestServer({ connectionString: database.connectionString, clock: { now: () => now }, runsJobs: false });
});
afterAll(async () => {
  await server.stop();
  await sweep.stop();
  await database.drop();
});

/** Series of six Mondays from the 11th of January on: the last is the 15th of February, and two weeks before it is asked. */
async function series() {
  now = START;
  const practice = await createPractice(sweep.db, { timeZone: 'UTC' });
  const coach = jsonClient(server.url, await createApiKey(sweep.db, practice.coachId));
  const path = (rest: string) => `/coach/${practice.coachId}${rest}`;
  const newClient = { name: 'Zoë Müller', email: 'zoe@example.com' };
  const { body } = await coach('POST', path('/series'), {
    serviceId: practice.serviceId,
    newClient,
    pattern: weekly('2027-01-11', [1], 6),
  });
  return {
    id: body.id as string,
    edit: (version: number, edits: readonly object[]) => coach('POST', path(`/series/${body.id}/edits`), { version, edits }),
    show: async () => (await coach('GET', path(`/series/${body.id}`))).body,
    moveLast: (startsAt: string) => coach('POST', path(`/bookings/${body.dates.at(-1).bookingId}/move`), { startsAt }),
    attention: async () =>
      (await coach('GET', path('/attention'))).body.items.filter(({ kind }: { kind: string }) => kind === 'renewal_due'),
  };
}
const asked = async (id: string): Promise<readonly string[]> =>
  (
    await sql<{ to: string }>`select data->>'to' as to from pgboss.job
      where name = 'series_mail' and data->>'seriesId' = ${id} and data->>'event' = 'renewal' order by 1`.execute(sweep.db)
  ).rows.map(({ to }) => to);

describe('a series that ends soon', () => {
  it('is asked about once, both sides, however often it is looked at and however late', async () => {
    const { id, show, attention } = await series();
    now = Date.parse('2027-02-01T08:59:00Z');
    await askRenewals(sweep.ctx);
    expect([await asked(id), await attention(), (await show()).renewalDue]).toEqual([[], [], false]);
    // Days of standing still.
    now += 5 * DAY;
    await Promise.all([askRenewals(sweep.ctx), askRenewals(sweep.ctx)]);
    await askRenewals(sweep.ctx);
    expect(await asked(id)).toEqual(['client', 'coach']);
    expect((await show()).renewalDue).toBe(true);
    expect(await attention()).toMatchObject([{ seriesId: id, title: 'Zoë Müller', at: '2027-02-15T10:00:00.000Z' }]);
    now = Date.parse('2027-02-16T00:00:00Z');
    expect([await attention(), (await show()).renewalDue]).toEqual([[], false]);
  });

  it('is asked about again, later, once it was extended', async () => {
    const { id, edit, show } = await series();
    now = Date.parse('2027-02-02T00:00:00Z');
    await askRenewals(sweep.ctx);
    expect(await asked(id)).toHaveLength(2);
    expect((await edit(1, [{ kind: 'end', end: { kind: 'count', count: 12 } }])).status).toBe(200);
    expect((await show()).renewalDue).toBe(false);
    await askRenewals(sweep.ctx);
    expect(await asked(id)).toHaveLength(2);
    now = Date.parse('2027-03-16T00:00:00Z');
    await askRenewals(sweep.ctx);
    await askRenewals(sweep.ctx);
    expect(await asked(id)).toHaveLength(4);
  });

  it('is not asked about again because one of its dates changed', async () => {
    const { id, edit } = await series();
    now = Date.parse('2027-02-02T00:00:00Z');
    await askRenewals(sweep.ctx);
    expect((await edit(1, [{ kind: 'skip', id: '2027-02-15' }])).status).toBe(200);
    await askRenewals(sweep.ctx);
    expect(await asked(id)).toHaveLength(2);
  });

  it('is not asked about again because its last session moved by some days', async () => {
    const { id, moveLast } = await series();
    now = Date.parse('2027-02-02T00:00:00Z');
    await askRenewals(sweep.ctx);
    expect((await moveLast('2027-02-17T09:00:00Z')).status).toBe(200);
    now = Date.parse('2027-02-04T00:00:00Z');
    await askRenewals(sweep.ctx);
    expect(await asked(id)).toHaveLength(2);
  });

  it('is not asked about once it is over', async () => {
    const { id } = await series();
    now = Date.parse('2027-03-01T00:00:00Z');
    await askRenewals(sweep.ctx);
    expect(await asked(id)).toEqual([]);
  });

  it('is not asked about again because its client asked for more and the coach said no', async () => {
    now = START;
    const rules = { windowDays: 500, clientSeries: true, instantFromMinutes: 0 };
    const practice = await createPractice(sweep.db, { timeZone: 'UTC', rules });
    const coach = jsonClient(server.url, await createApiKey(sweep.db, practice.coachId));
    const visitor = jsonClient(server.url);
    const { coachSlug, serviceSlug, coachId } = practice;
    const order = { coachSlug, serviceSlug, name: 'Zoë Müller', email: 'zoe@example.com', timeZone: 'UTC' };
    const { body } = await visitor('POST', '/bookings/series', { ...order, pattern: weekly('2027-01-11', [1], 6) });
    const { booking, manageToken } = body.bookings.at(-1);
    now = Date.parse('2027-02-02T00:00:00Z');
    await askRenewals(sweep.ctx);
    expect(await asked(booking.series.id)).toHaveLength(2);
    // From now on whatever starts within a year has to be asked for.
    await sql`update coaches set rules = rules || '{"instantFromMinutes": 525600}' where id = ${coachId}`.execute(sweep.db);
    const { body: more } = await visitor('POST', `/manage/${manageToken}/series/more`, { count: 6 });
    expect(more.dates.at(-1).status).toBe('requested');
    const { body: list } = await coach('GET', `/coach/${coachId}/requests`);
    expect((await coach('POST', `/coach/${coachId}/requests/${list.requests[0].id}/decline`, {})).status).toBe(200);
    await askRenewals(sweep.ctx);
    expect(await asked(booking.series.id)).toHaveLength(2);
  });
});
