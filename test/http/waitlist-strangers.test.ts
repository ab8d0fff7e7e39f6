import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wholeClient } from '../factories/whole-client.ts';
import { contents } from './database-contents.ts';
import { HOUR, iso, type Joined, type JoinedPractice, openWaitlistWorld, START, TEN, type WaitlistWorld } from './waitlist-world.ts';

let world: WaitlistWorld;
let practice: JoinedPractice;

beforeAll(async () => {
  world = await openWaitlistWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.clock.at = START;
  practice = await world.open();
});

const offersOf = async ({ show }: Joined): Promise<readonly { readonly id: string; readonly state: string }[]> =>
  (await show()).body.offers;
const change = (who: Joined, said: object) => practice.visitor('PUT', `/waitlist/${who.token}`, { durationMinutes: 60, ...said });
/** What is to be told about this entry, in the order it was caused. */
const mailsOf = async ({ id }: Joined) => {
  const { rows } = await sql<{ data: { readonly event: string; readonly offerId?: string; readonly because?: string } }>`
    select data from pgboss.job where name = 'waitlist_mail' and data ->> 'entryId' = ${id} order by created_on, data ->> 'key'`.execute(
    world.practices.db,
  );
  return rows.map(({ data }) => data);
};
/** The mails that were to leave have left. */
const left = (who: Joined) =>
  sql`insert into mails (id, key, coach_id, kind, recipient, subject, text, html, state, effect)
    select gen_random_uuid(), data ->> 'key', ${practice.coachId}, 'waitlist_' || (data ->> 'event'), 'ada@example.com', 'So', '', '', 'sent', data
    from pgboss.job where name = 'waitlist_mail' and data ->> 'entryId' = ${who.id}`.execute(world.practices.db);

describe('the link of the mail', () => {
  it('does nothing by being looked at, whoever fetches it and every address it leads to', async () => {
    const ada = await practice.joined('Ada');
    await practice.freed();
    const [offer] = await offersOf(ada);
    const written = async () => {
      const all = Object.entries(await contents(world.practices.connectionString));
      // The queue has its own life.
      return all.filter(([name]) => !name.startsWith('pgboss.'));
    };
    const before = await written();
    const own = `/waitlist/${ada.token}`;
    const answers = ['accept', 'decline'].map((verb) => `${own}/offers/${offer!.id}/${verb}`);
    for (const path of [own, `/api/v1${own}`, `/api/v1${own}/leave`, ...answers, ...answers.map((each) => `/api/v1${each}`)])
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const answer = await fetch(`${world.practices.url}${path}`, { method });
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
        if (path.startsWith('/api/') && method === 'GET') expect(answer.headers.get('cache-control')).toBe('no-store');
      }
    expect(await written()).toEqual(before);
    expect((await offersOf(ada)).map(({ state }) => state)).toEqual(['offered']);
  });

  it('does not tell who of the practice changed something, nor with which key', async () => {
    const ada = await practice.joined('Ada');
    expect((await practice.entry(ada.id, '', { durationMinutes: 60, weekdays: [2], version: 1 })).status).toBe(200);
    const refused = await change(ada, { weekdays: [3], version: 1 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect(refused.body).not.toHaveProperty('changed');
    // The coach is told.
    const again = await practice.entry(ada.id, '', { durationMinutes: 60, weekdays: [4], version: 1 });
    expect(again.body.changed.fields).toEqual(['weekdays']);
  });
});

describe('a new address', () => {
  const move = async ({ clientId }: Joined, email = 'ada@new.example') => {
    const { version } = (await practice.coach('GET', practice.path(`/clients/${clientId}`))).body;
    const content = { ...wholeClient({ name: 'Ada', email }), version };
    expect((await practice.coach('PUT', practice.path(`/clients/${clientId}`), content)).status).toBe(200);
  };

  it('is told what was offered under the old one, for that link is dead', async () => {
    const ada = await practice.joined('Ada');
    await practice.freed();
    const [offer] = await offersOf(ada);
    await left(ada);
    await move(ada);
    expect((await ada.show()).status).toBe(404);
    expect(await mailsOf(ada)).toMatchObject([{ event: 'joined' }, { event: 'offered' }, { event: 'offered', offerId: offer!.id }]);
    const token = await practice.linkTo(ada.id);
    expect((await practice.visitor('POST', `/waitlist/${token}/offers/${offer!.id}/accept`, {})).status).toBe(200);
  });

  it('gets the link to the place in line, and no word of what nobody was told', async () => {
    const ada = await practice.joined('Ada');
    await left(ada);
    await move(ada);
    expect((await mailsOf(ada)).map(({ event }) => event)).toEqual(['joined', 'changed']);
    const silent = await practice.joined('Bea');
    await move(silent, 'bea@new.example');
    // Its first mail has not left, and goes where she is reached by then.
    expect((await mailsOf(silent)).map(({ event }) => event)).toEqual(['joined']);
  });
});

describe('whoever books under the address of somebody with an offer', () => {
  it('ends it, for a day has one session of theirs; they are told why', async () => {
    const [ada, ben] = [await practice.joined('Ada'), await practice.joined('Ben')];
    await practice.freed();
    expect((await offersOf(ada)).map(({ state }) => state)).toEqual(['offered']);
    expect((await practice.book(iso(TEN + 3 * HOUR), { email: 'ada@example.com', name: 'Ada' })).status).toBe(201);
    expect((await offersOf(ada)).map(({ state }) => state)).toEqual(['withdrawn']);
    expect((await offersOf(ben)).map(({ state }) => state)).toEqual(['offered']);
    expect((await mailsOf(ada)).at(-1)).toMatchObject({ event: 'offer_gone', because: 'booked_that_day' });
  });
});

describe('an address that somebody types again and again', () => {
  it('is written to only so often on one day', async () => {
    const said = (index: number) => practice.join({ weekdays: [(index % 7) + 1] });
    const answers: number[] = [];
    for (let index = 0; index < 62; index += 1) {
      if (index % 20 === 0) world.clock.at += 16 * 60_000;
      answers.push((await said(index)).status);
    }
    expect(answers).toEqual([...Array.from({ length: 60 }, () => 201), 429, 429]);
    world.clock.at += 24 * HOUR;
    expect((await said(62)).status).toBe(201);
  });
});

describe('odd wishes', () => {
  it.each<[string, object, string | null]>([
    ['on the first clock of the world', { timeZone: 'Pacific/Kiritimati' }, '2027-08-28'],
    ['half an hour beside everybody', { timeZone: 'America/St_Johns' }, '2027-08-28'],
    ['in letters of all kinds', { name: 'Zoë 👩‍👩‍👧 עדה', message: '😀'.repeat(400) }, '2027-08-28'],
    ['by an address in capitals', { email: ' ADA@Example.com ' }, '2027-08-28'],
    ['not before a day that is far off', { earliest: '2028-02-01' }, '2028-07-30'],
    ['never', { earliest: '2199-12-31' }, '2029-03-01'],
    ['with fields nobody asked for', { state: 'booked', position: 1, clientId: 'x' }, '2027-08-28'],
    ['with half a letter', { message: 'a\ud83d' }, null],
    ['with a letter that ends strings', { message: 'a\u0000b' }, null],
    ['for what there is not', { target: { kind: 'everything' } }, null],
  ])('%s are kept or refused, and the line can be read', async (_, wish, standsUntil) => {
    const { status, body } = await practice.join(wish);
    expect(standsUntil === null ? { status, code: body.code } : { status, standsUntil: body.standsUntil }).toEqual(
      standsUntil === null ? { status: 400, code: 'invalid_input' } : { status: 201, standsUntil },
    );
    await practice.freed();
    const line = await practice.coach('GET', practice.path('/waitlist'));
    expect(line).toMatchObject({ status: 200, body: { total: standsUntil === null ? 0 : 1 } });
    if (standsUntil === null) return;
    const token = await practice.linkTo((await practice.entryOf('ada@example.com')).id);
    expect((await practice.visitor('GET', `/waitlist/${token}`)).body).toMatchObject({ changeable: true, standsUntil });
  });
});
