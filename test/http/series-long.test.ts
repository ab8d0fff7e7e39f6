import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPractices, type Practices } from './practices.ts';
import { bookSeries, expectAgreement, weekly } from './series-facts.ts';

/** A Wednesday at noon UTC. */
let now = Date.parse('2027-01-06T12:00:00Z');
let practices: Practices;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => now }, runsJobs: false });
});
afterAll(() => practices.stop());

it('a series that has run for long goes on: what is over counts, and two hundred may lie ahead all the same', async () => {
  const practice = await practices.open({ timeZone: 'UTC' });
  const { body } = await bookSeries(practice, weekly('2027-01-07', [1, 2, 3, 4, 5, 6, 7], 200));
  const end = (version: number, count: number) =>
    practice.coach('POST', practice.path(`/series/${body.id}/edits`), { version, edits: [{ kind: 'end', end: { kind: 'count', count } }] });
  expect(await end(1, 201)).toMatchObject({ status: 422, body: { code: 'too_many_dates' } });
  now = Date.parse('2027-06-05T12:00:00Z');
  const longer = await end(1, 320);
  expect(longer).toMatchObject({
    status: 200,
    body: { progress: { done: 150, total: 320 }, pattern: { end: { kind: 'count', count: 320 } } },
  });
  await expectAgreement(practices.db, body.id, now);
});
