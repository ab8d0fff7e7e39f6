import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeClient } from '../factories/whole-client.ts';
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
});
