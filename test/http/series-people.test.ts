import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeClient } from '../factories/whole-client.ts';
import { jobsSettled } from './jobs-settled.ts';
import { openPractices, type Practices } from './practices.ts';
import { bookSeries, dayAhead, expectAgreement, weekly } from './series-facts.ts';

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());

const MONDAY = dayAhead(1, 7);

describe('the series of a person', () => {
  it('goes along when their records become one, and stands in the file of what is kept about them', async () => {
    const practice = await practices.open({ timeZone: 'UTC' });
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 3));
    const { body: other } = await practice.coach('POST', practice.path('/clients'), { name: 'Zoë M.', email: 'zm@example.com' });
    const merged = await practice.coach('POST', practice.path(`/clients/${other.id}/merge`), {
      ...wholeClient(),
      email: 'zm@example.com',
      version: other.version,
      otherId: body.client.id,
      otherVersion: 1,
    });
    expect(merged.status).toBe(200);
    const { body: after } = await practice.coach('GET', practice.path(`/series/${body.id}`));
    expect(after.client.id).toBe(other.id);
    expect((await practice.coach('GET', practice.path(`/series?clientId=${other.id}`))).body.total).toBe(1);
    const more = await practice.coach('POST', practice.path(`/series/${body.id}/edits`), {
      version: 1,
      edits: [{ kind: 'end', end: { kind: 'count', count: 5 } }],
    });
    expect(more.status).toBe(200);
    await expectAgreement(practices.db, body.id);

    const { body: file } = await practice.coach('GET', practice.path(`/clients/${other.id}/data`));
    const unzipped = unzipSync(Buffer.from(file.base64, 'base64'));
    const data = JSON.parse(strFromU8(unzipped['data.json'] ?? new Uint8Array()));
    expect(data.coaches[0].series).toMatchObject([{ id: body.id, serviceName: 'Session', plan: { parts: [{ startMinute: 540 }] } }]);
    expect(data.coaches[0].log.map(({ action }: { action: string }) => action)).toContain('series.booked');
  });

  it('keeps no word of what was said to them once they are erased, in no mail and not in the queue', async () => {
    const practice = await practices.open({ timeZone: 'UTC' });
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 3));
    const edits = [{ kind: 'cancel', from: MONDAY }];
    const change = { version: 1, edits, reason: 'Until your knee is well again' };
    expect((await practice.coach('POST', practice.path(`/series/${body.id}/edits`), change)).status).toBe(200);
    await jobsSettled(practices.db);
    const kept = async () => {
      const { rows } = await sql<{ text: string }>`
        select data::text as text from pgboss.job where data->>'seriesId' = ${body.id}
        union all select mails::text from mails where coach_id = ${practice.coachId}
        union all select bookings::text from bookings where coach_id = ${practice.coachId}
        union all select audit_entries::text from audit_entries where coach_id = ${practice.coachId}`.execute(practices.db);
      return rows.map(({ text }) => text).join('\n');
    };
    expect(await kept()).toContain('your knee');
    const path = practice.path(`/clients/${body.client.id}`);
    const { version } = (await practice.coach('GET', path)).body;
    expect((await practice.coach('POST', `${path}/erase`, { version })).status).toBe(204);
    expect(await kept()).not.toMatch(/your knee|Zoë|zoe@/);
  });
});
