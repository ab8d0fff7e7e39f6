import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { at, dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

const told = (fields: readonly string[]) => ({
  status: 409,
  body: { code: 'changed_meanwhile', changed: { by: expect.any(String), at: expect.any(String), fields } },
});

describe('two people edit the same thing, and the later one is told what changed', () => {
  it('in the profile, over several changes', async () => {
    const { body: seen } = await practice.coach('GET', practice.path());
    const first = await practice.coach('PUT', practice.path(), { ...seen, about: 'New words' });
    await practice.coach('PUT', practice.path(), { ...first.body, relationshipRules: { vip: { noticeMinutes: 0 } } });
    expect(await practice.coach('PUT', practice.path(), { ...seen, name: 'Mine' })).toMatchObject(told(['about', 'relationshipRules']));
    expect((await practice.coach('GET', practice.path())).body).toMatchObject({ name: 'Maren Holt', about: 'New words', version: 3 });
  });

  it('in the profile, whatever else was done with the practice', async () => {
    const { body: seen } = await practice.coach('GET', practice.path());
    await practice.coach('PUT', practice.path(), { ...seen, about: 'New words' });
    const change = { create: [blockedDay(dateIn(12))], remove: [], decisions: [] };
    expect((await practice.coach('POST', practice.path('/plan'), change)).status).toBe(200);
    expect(await practice.coach('PUT', practice.path(), { ...seen, name: 'Mine' })).toMatchObject(told(['about']));
  });

  it('in a service', async () => {
    const [seen] = (await practice.coach('GET', practice.path('/services'))).body;
    const path = practice.path(`/services/${seen.id}`);
    await practice.coach('PUT', path, { ...seen, description: 'New words', prices: [] });
    expect(await practice.coach('PUT', path, { ...seen, name: 'Mine' })).toMatchObject(told(['description', 'prices']));
  });

  it('in a week', async () => {
    const [seen] = (await practice.coach('GET', practice.path('/schedules'))).body;
    const path = practice.path(`/schedules/${seen.id}`);
    await practice.coach('PUT', path, { ...seen, hours: [] });
    expect(await practice.coach('PUT', path, { ...seen, name: 'Mine' })).toMatchObject(told(['hours']));
  });

  it('in an exception', async () => {
    const { body: seen } = await practice.coach('POST', practice.path('/overrides'), blockedDay(dateIn(10)));
    const path = practice.path(`/overrides/${seen.id}`);
    await practice.coach('PUT', path, { ...seen, kind: 'travel' });
    const answer = await practice.coach('PUT', path, { ...seen, note: 'Mine' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect(answer.body.changed.fields).toContain('kind');
  });

  it('in the coach’s note, where the version is said; what stands there is kept', async () => {
    const { body } = await practice.book(at(10));
    const path = practice.path(`/bookings/${body.booking.id}/note`);
    const { body: seen } = await practice.coach('GET', practice.path(`/bookings/${body.booking.id}`));
    expect((await practice.coach('PUT', path, { coachNote: 'First', version: seen.version })).body).toMatchObject({
      version: seen.version + 1,
    });
    expect(await practice.coach('PUT', path, { coachNote: 'Second', version: seen.version })).toMatchObject(told(['coachNote']));
    await practice.coach('POST', practice.path(`/bookings/${body.booking.id}/ask-to-move`), { note: '' });
    expect(await practice.coach('PUT', path, { coachNote: 'Second', version: seen.version })).toMatchObject(told(['coachNote']));
    expect((await practice.coach('GET', practice.path(`/bookings/${body.booking.id}`))).body.coachNote).toBe('First');
    expect((await practice.coach('PUT', path, { coachNote: 'Third' })).body.coachNote).toBe('Third');
  });
});
