import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, givePassword } from '../factories/password.ts';
import { createPractice } from '../factories/practice.ts';
import { Browser } from './browser.ts';
import { at, dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;
let owner: Browser;

beforeAll(async () => {
  practices = await openPractices();
  const { userId } = await createPractice(practices.db, { role: 'owner' });
  owner = new Browser(practices.url);
  await owner.post('/session', { email: await givePassword(practices.db, userId), password: PASSWORD });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly actor: { readonly kind: string; readonly name: string | null };
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string | null };
  readonly coach: { readonly id: string; readonly name: string } | null;
  readonly before: unknown;
  readonly after: unknown;
}
interface Page {
  readonly entries: readonly Entry[];
  readonly nextBefore: string | null;
}

const read = async (query = ''): Promise<Page> => (await practice.coach('GET', practice.path(`/audit?${query}`))).body;
const actions = async (query = ''): Promise<string[]> => (await read(query)).entries.map((entry) => entry.action);
const addClient = (name: string) =>
  practice.coach('POST', practice.path('/clients'), { name, email: `${name.toLowerCase()}-${practice.coachSlug}@example.com` });

describe('the log of a practice', () => {
  it('says who did what to what, by the names they have now', async () => {
    const { body } = await practice.book(at(10), { name: 'Ada Tremblay' });
    await practice.visitor('POST', `/manage/${body.manageToken}/cancel`, {});
    const client = await addClient('Grace');
    const [created, cancelled, booked] = (await read()).entries;
    expect(created).toMatchObject({
      action: 'client.created',
      actor: { kind: 'coach', name: expect.any(String) },
      subject: { kind: 'client', id: client.body.id, label: 'Grace' },
    });
    expect(cancelled).toMatchObject({
      action: 'booking.cancelled',
      actor: { kind: 'client', name: 'Ada Tremblay' },
      subject: { kind: 'booking', id: body.booking.id, label: `Ada Tremblay, ${dateIn(10)}` },
      before: { status: 'confirmed' },
      after: { status: 'cancelled' },
    });
    expect(booked).toMatchObject({ action: 'booking.booked', actor: { kind: 'visitor', name: null }, coach: { name: 'Maren Holt' } });
    await practices.db.updateTable('clients').set({ name: 'Grace Hopper' }).where('id', '=', client.body.id).execute();
    expect((await read()).entries[0]?.subject.label).toBe('Grace Hopper');
  });

  it('is filtered by noun or verb, by who it was, by day and by subject', async () => {
    const { body } = await practice.book(at(10));
    await practice.visitor('POST', `/manage/${body.manageToken}/cancel`, {});
    await addClient('Grace');
    expect(await actions('action=booking')).toEqual(['booking.cancelled', 'booking.booked']);
    expect(await actions('action=booking.booked')).toEqual(['booking.booked']);
    expect(await actions('action=book')).toEqual([]);
    expect(await actions('actor=client')).toEqual(['booking.cancelled']);
    expect(await actions(`subjectId=${body.booking.id}`)).toEqual(['booking.cancelled', 'booking.booked']);
    expect(await actions(`from=${dateIn(-1)}&to=${dateIn(1)}`)).toHaveLength(3);
    expect(await actions(`from=${dateIn(2)}`)).toEqual([]);
    expect(await actions(`to=${dateIn(-2)}`)).toEqual([]);
  });

  it('takes days as those of the coach', async () => {
    practice = await practices.open({ timeZone: 'Pacific/Kiritimati' });
    await addClient('Grace');
    const [{ id }] = (await read()).entries as [Entry];
    // Fourteen hours ahead of UTC it is the next day from 10:00 UTC on.
    await practices.db
      .updateTable('auditEntries')
      .set({ at: new Date('2026-03-01T10:30:00Z') })
      .where('id', '=', BigInt(id))
      .execute();
    expect(await actions('from=2026-03-02&to=2026-03-02')).toEqual(['client.created']);
    expect(await actions('from=2026-03-01&to=2026-03-01')).toEqual([]);
  });

  it('comes in pages that miss nothing and repeat nothing', async () => {
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await addClient(name);
    const seen: (string | null)[] = [];
    let before = '';
    for (let page = 0; page < 3; page += 1) {
      const { entries, nextBefore } = await read(`limit=2${before}`);
      seen.push(...entries.map((entry) => entry.subject.label));
      expect(nextBefore === null).toBe(page === 2);
      before = `&before=${nextBefore}`;
      await addClient(`Late${page}`);
    }
    expect(seen).toEqual(['Five', 'Four', 'Three', 'Two', 'One']);
  });

  it.each([
    ['days that run backwards', 'from=2026-03-02&to=2026-03-01', 422, 'end_before_start'],
    ['a page nobody gave', 'before=last', 400, 'invalid_input'],
    ['too much at once', 'limit=201', 400, 'invalid_input'],
    ['somebody who is nobody', 'actor=ghost', 400, 'invalid_input'],
  ])('is refused for %s', async (_, query, status, code) => {
    expect(await practice.coach('GET', practice.path(`/audit?${query}`))).toMatchObject({ status, body: { code } });
  });

  it('has nothing of another practice', async () => {
    await addClient('Grace');
    const own = await read();
    practice = await practices.open();
    expect((await read()).entries).toEqual([]);
    expect((await read(`subjectId=${own.entries[0]!.subject.id}`)).entries).toEqual([]);
  });
});

describe('the log of the installation', () => {
  it('has all practices, or one of them, for the owner', async () => {
    await addClient('Grace');
    const other = await practices.open();
    await other.coach('POST', other.path('/clients'), { name: 'Linus', email: `linus-${other.coachSlug}@example.com` });
    const all = (await owner.get<Page>('/system/audit?limit=2')).body;
    expect(all.entries.map((entry) => [entry.subject.label, entry.coach?.id])).toEqual([
      ['Linus', other.coachId],
      ['Grace', practice.coachId],
    ]);
    const one = (await owner.get<Page>(`/system/audit?coachId=${practice.coachId}`)).body;
    expect(one.entries.map((entry) => entry.subject.label)).toEqual(['Grace']);
  });
});
