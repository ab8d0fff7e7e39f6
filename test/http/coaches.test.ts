import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

async function change(more: object) {
  const { body } = await practice.coach('GET', practice.path());
  const { id: _, publicUrl: __, ...profile } = body;
  return practice.coach('PUT', practice.path(), { ...profile, ...more });
}

describe('the front page', () => {
  const listed = async (): Promise<string[]> => (await practice.visitor('GET', '/coaches')).body.map((each: { slug: string }) => each.slug);

  it('lists coaches who can be booked in public', async () => {
    expect(await listed()).toContain(practice.coachSlug);
  });

  it.each([{ active: false }, { visibility: 'private' as const }])('leaves out whoever has nothing in public: %o', async (hidden) => {
    await practices.db.updateTable('services').set(hidden).where('id', '=', practice.serviceId).execute();
    expect(await listed()).not.toContain(practice.coachSlug);
    expect((await practice.visitor('GET', `/coaches/${practice.coachSlug}`)).status).toBe(200);
  });
});

describe('the profile', () => {
  it('is shown with its public address, and nothing of the account', async () => {
    const { status, body } = await practice.coach('GET', practice.path());
    expect(status).toBe(200);
    expect(body).toMatchObject({ slug: practice.coachSlug, timeZone: 'America/Toronto', version: 1 });
    expect(body.publicUrl).toMatch(new RegExp(`/${practice.coachSlug}$`));
    expect(Object.keys(body)).not.toContain('userId');
  });

  it('changes with the version seen, once', async () => {
    const before = (await practice.coach('GET', practice.path())).body;
    const changed = await change({ headline: 'Calm, one step at a time', rules: { ...before.rules, noticeMinutes: 600 } });
    expect(changed).toMatchObject({
      status: 200,
      body: { headline: 'Calm, one step at a time', version: 2, rules: { noticeMinutes: 600 } },
    });
    expect(await change({ version: 1 })).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    const page = await practice.visitor('GET', `/coaches/${practice.coachSlug}`);
    expect(page.body.headline).toBe('Calm, one step at a time');
  });

  it.each([
    ['an address that Perennial answers itself', { slug: 'login' }, 422, 'slug_reserved'],
    ['a zone nobody knows', { timeZone: 'Mars/Olympus' }, 422, 'unknown_time_zone'],
    ['no name', { name: '  ' }, 400, 'invalid_input'],
    ['a mail address that is none', { email: 'maren' }, 400, 'invalid_input'],
  ])('does not take %s', async (_, more, status, code) => {
    expect(await change(more)).toMatchObject({ status, body: { code } });
    expect((await practice.coach('GET', practice.path())).body.version).toBe(1);
  });

  it("does not take another coach's address", async () => {
    const other = await practices.open();
    expect(await change({ slug: other.coachSlug })).toMatchObject({ status: 409, body: { code: 'slug_taken' } });
  });

  it('moves the hours with the zone, but no booking', async () => {
    practice = await practices.open({ hours: { startMinute: 540, endMinute: 1020 } });
    const startsAt = at(10);
    const booked = await practice.book(startsAt);
    expect(booked.status).toBe(201);
    expect((await change({ timeZone: 'Asia/Tokyo' })).status).toBe(200);
    const shown = await practice.visitor('GET', `/manage/${booked.body.manageToken}`);
    expect(shown.body).toMatchObject({ startsAt, coachTime: { timeZone: 'Asia/Tokyo' } });
    expect(await practice.isOpen(at(11))).toBe(false);
    // 01:00 UTC is ten in the morning in Tokyo.
    expect(await practice.isOpen(at(11, -16))).toBe(true);
  });

  it.each(['stranger', 'visitor'] as const)('is hidden from others: %s', async (who) => {
    const { body } = await practice.coach('GET', practice.path());
    const { id: _, publicUrl: __, ...profile } = body;
    expect([401, 404]).toContain((await practice[who]('GET', practice.path())).status);
    expect([401, 404]).toContain((await practice[who]('PUT', practice.path(), { ...profile, name: 'Mallory' })).status);
    expect((await practice.coach('GET', practice.path())).body.name).toBe(body.name);
  });
});

describe('a page that is not there', () => {
  it.each(['/coaches/nobody-at-all', '/coaches/nobody-at-all/services/session'])('is not found: %s', async (path) => {
    expect(await practice.visitor('GET', path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});
