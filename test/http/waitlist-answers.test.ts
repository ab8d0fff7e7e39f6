import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { season } from '../factories/season.ts';
import { askedForm } from './form-facts.ts';
import type { JsonAnswer } from './json-client.ts';
import { nobodysId } from './practices.ts';
import { DAY, HOUR, iso, type Joined, type JoinedPractice, openWaitlistWorld, START, TEN, type WaitlistWorld } from './waitlist-world.ts';

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

interface Waiting extends Joined {
  readonly say: (answer: 'accept' | 'decline', offerId: string, more?: object) => Promise<JsonAnswer>;
  /** The offer that can be answered. */
  readonly offer: () => Promise<JsonAnswer['body']>;
}

async function waiting(name: string, more: object = {}): Promise<Waiting> {
  const joined = await practice.joined(name, more);
  return {
    ...joined,
    say: (answer, offerId, body = {}) => practice.visitor('POST', `/waitlist/${joined.token}/offers/${offerId}/${answer}`, body),
    offer: async () => {
      const { body } = await joined.show();
      const open = body.offers.filter(({ state }: { state: string }) => state === 'offered');
      expect(open).toHaveLength(1);
      return open[0];
    },
  };
}

const held = async (show = 'held') => (await practice.coach('GET', practice.path(`/freed-times?show=${show}`))).body;
const bookingsAt = (startsAt = TEN) =>
  world.practices.db
    .selectFrom('bookings')
    .selectAll()
    .where('coachId', '=', practice.coachId)
    .where('status', '<>', 'cancelled')
    .execute()
    .then((rows) => rows.filter((row) => row.startsAt === startsAt));

describe('a yes', () => {
  it('books the session at once, as it was promised, and takes them out of the line', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    const { id: offerId, startsAt } = await ada.offer();
    expect(startsAt).toBe(iso(TEN));
    const said = await ada.say('accept', offerId);
    expect(said).toMatchObject({
      status: 200,
      body: { id: ada.id, state: 'booked', position: null, changeable: false, offers: [{ id: offerId, state: 'accepted' }] },
    });
    const [booking, ...more] = await bookingsAt();
    expect(more).toEqual([]);
    expect(booking).toMatchObject({ clientId: ada.clientId, status: 'confirmed', bookedBy: 'client', durationMinutes: 60 });
    expect(said.body.booked.bookingId).toBe(booking?.id);
    const shown = await practice.visitor('GET', `/manage/${said.body.booked.token}`);
    expect(shown).toMatchObject({ status: 200, body: { id: booking?.id, status: 'confirmed' } });
    expect(await held()).toEqual([]);
    expect(await held('lately')).toMatchObject([
      { state: 'taken', endReason: null, offers: [{ entryId: ada.id, state: 'accepted', bookingId: booking?.id, clientName: 'Ada' }] },
    ]);
    const log = await practice.coach('GET', practice.path(`/audit?subjectId=${ada.id}`));
    expect(JSON.stringify(log.body)).toContain('offer.accepted');
  });

  it('tells both sides by the mails of any booking, with its calendar entry', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    const { body } = await ada.say('accept', (await ada.offer()).id);
    const { rows } = await sql<{ what: string }>`select concat_ws(' ', data ->> 'event', data ->> 'to') as what from pgboss.job
      where name = 'booking_mail' and data ->> 'bookingId' = ${body.booked.bookingId} order by data ->> 'key'`.execute(world.practices.db);
    expect(rows.map(({ what }) => what)).toEqual(['booked client', 'booked coach']);
  });

  it('said twice is booked once, and the same answer is given', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    const { id } = await ada.offer();
    const [one, other] = await Promise.all([ada.say('accept', id), ada.say('accept', id)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.body.booked).toEqual(other.body.booked);
    world.clock.at += 30 * DAY;
    expect(await ada.say('accept', id)).toMatchObject({ status: 200, body: { booked: one.body.booked } });
    expect(await bookingsAt()).toHaveLength(1);
    expect(await ada.say('decline', id)).toMatchObject({ status: 409, body: { code: 'offer_answered' } });
  });

  it('takes it from everybody else who has it offered', async () => {
    practice = await world.open({}, { mode: 'all' });
    const people = [await waiting('Ada'), await waiting('Ben'), await waiting('Cleo')];
    await practice.freed();
    const offers = await Promise.all(people.map(({ offer }) => offer()));
    const answers = await Promise.all(people.map(({ say }, index) => say('accept', offers[index]!.id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(new Set(['offer_gone']));
    expect(await bookingsAt()).toHaveLength(1);
    const states = await Promise.all(people.map(async ({ show }) => (await show()).body.state));
    expect(states.toSorted()).toEqual(['booked', 'waiting', 'waiting']);
    for (const [index, { id }] of people.entries())
      expect(await practice.mailsAbout(id)).toEqual(
        answers[index]?.status === 200 ? ['joined', 'offered'] : ['joined', 'offered', 'offer_gone'],
      );
  });

  it('is bound by no notice, window, limit or approval of the rules', async () => {
    const rules = { noticeMinutes: 30 * 24 * 60, windowDays: 1, instant: false, dayLimit: 1 };
    practice = await world.open({ rules: { ...rules, noticeMinutes: 0 } });
    const ada = await waiting('Ada');
    const client = { newClient: { name: 'Gone', email: 'gone@example.com' }, serviceId: practice.serviceId };
    const { body } = await practice.coach('POST', practice.path('/bookings'), { ...client, startsAt: iso(TEN) });
    await practice.coach('POST', practice.path(`/bookings/${body.id}/cancel`), { reason: '' });
    expect((await ada.say('accept', (await ada.offer()).id)).status).toBe(200);
    expect((await bookingsAt())[0]).toMatchObject({ status: 'confirmed', requestId: null });
  });

  it('after the deadline is too late, be it that no sweep has come yet', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    const { id, until } = await ada.offer();
    world.clock.at = Date.parse(until);
    expect(await ada.say('accept', id)).toMatchObject({ status: 409, body: { code: 'offer_over' } });
    expect(await ada.say('decline', id)).toMatchObject({ status: 409, body: { code: 'offer_over' } });
    expect(await bookingsAt()).toEqual([]);
    world.clock.at -= 1;
    expect((await ada.say('accept', id)).status).toBe(200);
  });

  it('leaves the questions of the service to be answered by the link of the booking', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    await askedForm(world.practices.db, practice);
    const { body } = await ada.say('accept', (await ada.offer()).id);
    const shown = await practice.visitor('GET', `/manage/${body.booked.token}`);
    expect(shown.body.form).toEqual({ answered: false, required: true, canAnswer: true });
  });

  it('of who wishes to come regularly leaves them in line', async () => {
    const ada = await waiting('Ada', { recurring: 'weekly' });
    await practice.freed();
    expect(await ada.say('accept', (await ada.offer()).id)).toMatchObject({ status: 200, body: { state: 'waiting', position: 1 } });
  });

  it('for less than the room offers the rest to who comes next', async () => {
    practice = await world.open({ durations: [60, 120], hours: { startMinute: 600, endMinute: 720 } });
    const ada = await waiting('Ada');
    const { body } = await practice.book(iso(TEN), { email: 'gone@example.com', durationMinutes: 120 });
    const ben = await waiting('Ben', { durationMinutes: 120 });
    const cleo = await waiting('Cleo');
    await practice.visitor('POST', `/manage/${body.manageToken}/cancel`, { reason: '' });
    const there = await held();
    expect(there.map((each: { startsAt: string }) => each.startsAt)[0]).toBe(iso(TEN));
    expect((await ada.say('accept', (await ada.offer()).id)).status).toBe(200);
    const offers = await world.practices.db.selectFrom('waitlistOffers').selectAll().where('coachId', '=', practice.coachId).execute();
    const out = offers.filter(({ state }) => state === 'offered');
    expect(out).toMatchObject([{ entryId: cleo.id, startsAt: TEN + HOUR }]);
    expect((await ben.show()).body.offers).toEqual([]);
  });
});

describe('who books for themselves', () => {
  it('has nothing else on offer that day, and the next is asked', async () => {
    const [ada, ben] = [await waiting('Ada'), await waiting('Ben')];
    await practice.freed();
    const { id } = await ada.offer();
    expect((await practice.book(iso(TEN + 3 * HOUR), { email: 'ada@example.com', name: 'Ada' })).status).toBe(201);
    expect((await ada.show()).body).toMatchObject({ state: 'waiting', offers: [{ id, state: 'withdrawn' }] });
    expect(await ada.say('accept', id)).toMatchObject({ status: 409, body: { code: 'offer_gone' } });
    expect((await ben.offer()).startsAt).toBe(iso(TEN));
  });
});

describe('a no', () => {
  it('keeps the place in line, and the next is asked', async () => {
    const [ada, ben] = [await waiting('Ada'), await waiting('Ben')];
    await practice.freed();
    const { id } = await ada.offer();
    expect((await ben.show()).body.offers).toEqual([]);
    const said = await ada.say('decline', id);
    expect(said).toMatchObject({ status: 200, body: { state: 'waiting', position: 1, offers: [{ id, state: 'declined' }] } });
    expect((await ben.offer()).startsAt).toBe(iso(TEN));
    expect((await ada.say('decline', id)).status).toBe(200);
    expect(await ada.say('accept', id)).toMatchObject({ status: 409, body: { code: 'offer_answered' } });
  });

  it('of the last one leaves the time to whoever may book', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    expect(await practice.isOpen(iso(TEN))).toBe(false);
    await ada.say('decline', (await ada.offer()).id);
    expect(await practice.isOpen(iso(TEN))).toBe(true);
    expect(await held('lately')).toMatchObject([{ state: 'public', endReason: 'nobody_left' }]);
  });
});

describe('other times that are named', () => {
  interface Named {
    readonly kind: string;
    readonly startsAt: string;
    readonly offerId: string | null;
  }
  const alternatives = async ({ show }: Waiting, startsAt = iso(TEN)): Promise<readonly Named[]> =>
    (await show()).body.offers.find((offer: { startsAt: string }) => offer.startsAt === startsAt).alternatives;
  const starts = (named: readonly Named[]) => named.map(({ startsAt }) => startsAt);

  it('can be taken: what was booked since is not named any more', async () => {
    practice = await world.open({ rules: { intervalMinutes: 60 }, hours: { startMinute: 600, endMinute: 780 } });
    const ada = await waiting('Ada');
    await practice.freed();
    expect((await alternatives(ada)).map(({ kind, offerId }) => [kind, offerId])).toEqual(Array.from({ length: 3 }, () => ['open', null]));
    expect(starts(await alternatives(ada))).toEqual([iso(TEN + HOUR), iso(TEN + 2 * HOUR), iso(TEN - 22 * HOUR)]);
    expect((await practice.book(iso(TEN + HOUR), { email: 'rival@example.com' })).status).toBe(201);
    expect(starts(await alternatives(ada))).toEqual([iso(TEN + 2 * HOUR), iso(TEN - 22 * HOUR)]);
    world.clock.at = TEN - 22 * HOUR;
    const { body } = await ada.show();
    expect(body.offers.flatMap((offer: { alternatives: readonly Named[] }) => offer.alternatives)).toEqual([]);
  });

  it('are those that are held for the same person too, to be taken by the same link', async () => {
    practice = await world.open({ hours: { startMinute: 600, endMinute: 660 } });
    const ada = await waiting('Ada');
    await practice.freed(TEN + DAY);
    await practice.freed();
    const named = await alternatives(ada);
    const other = named.find(({ kind }) => kind === 'offered');
    expect(other?.startsAt).toBe(iso(TEN + DAY));
    expect((await ada.say('accept', String(other?.offerId))).status).toBe(200);
    expect(await bookingsAt(TEN + DAY)).toHaveLength(1);
    expect(await practice.isOpen(iso(TEN))).toBe(true);
  });

  it('lie in the season that is waited for', async () => {
    const { db } = world.practices;
    practice = await world.open({ rules: { intervalMinutes: 60 }, hours: { startMinute: 600, endMinute: 660 } });
    const [day, next] = [iso(TEN).slice(0, 10), iso(TEN + DAY).slice(0, 10)];
    const cycleId = await season(db, practice).cycle({ firstDate: day, lastDate: next, phase: 'open' });
    const ada = await waiting('Ada', { target: { kind: 'cycle', cycleId } });
    await practice.freed();
    expect(starts(await alternatives(ada))).toEqual([iso(TEN + DAY)]);
  });
});

describe('what is refused', () => {
  it('an offer that is not theirs, and a link that is none', async () => {
    const [ada, ben] = [await waiting('Ada'), await waiting('Ben')];
    await practice.freed();
    const { id } = await ada.offer();
    for (const answer of ['accept', 'decline'] as const) {
      expect((await ben.say(answer, id)).status).toBe(404);
      expect((await ada.say(answer, nobodysId())).status).toBe(404);
      expect((await practice.visitor('POST', `/waitlist/${'x'.repeat(43)}/offers/${id}/${answer}`, {})).status).toBe(404);
    }
    expect(await bookingsAt()).toEqual([]);
  });

  it('a yes without a number where the coach calls, and the offer stays', async () => {
    practice = await world.open({ location: { kind: 'phone', detail: '' } });
    const ada = await waiting('Ada');
    await practice.coach('POST', practice.path('/bookings'), {
      newClient: { name: 'Gone', email: 'gone@example.com' },
      serviceId: practice.serviceId,
      startsAt: iso(TEN),
    });
    const [booking] = await bookingsAt();
    await practice.coach('POST', practice.path(`/bookings/${booking?.id}/cancel`), { reason: '' });
    const { id } = await ada.offer();
    expect(await ada.say('accept', id)).toMatchObject({ status: 422, body: { code: 'phone_required' } });
    expect((await ada.offer()).id).toBe(id);
    expect(await practice.isOpen(iso(TEN))).toBe(false);
    expect((await ada.say('accept', id, { phone: '+1 416 555 0100' })).status).toBe(200);
    expect((await bookingsAt())[0]).toMatchObject({ clientPhone: '+1 416 555 0100' });
  });
});

describe('what a yes costs and allows', () => {
  const prices = [
    { currency: 'CAD', minor: 15_000 },
    { currency: 'USD', minor: 11_000 },
  ];
  const service = (values: object) => world.practices.db.updateTable('services').set(values).where('id', '=', practice.serviceId).execute();

  it('stands with the offer, for whoever the service is meanwhile; of what is over, nothing', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    await service({ prices: JSON.stringify(prices), visibility: 'connected', rules: JSON.stringify({ cancelUntilMinutes: 2880 }) });
    const visitors = await practice.visitor('GET', `/coaches/${practice.coachSlug}/services/session/terms`);
    expect(visitors.status).toBe(403);
    const { id, terms } = await ada.offer();
    expect(terms).toMatchObject({ prices, policy: { cancelUntilMinutes: 2880 }, cover: { cost: 0, left: 0, starts: [] } });
    expect((await ada.say('decline', id)).body.offers).toMatchObject([{ id, terms: null }]);
  });

  it('says which package pays, as whoever is signed in is told', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    await service({ credits: 1 });
    const { body } = await practice.coach('POST', practice.path(`/clients/${ada.clientId}/packages`), {
      name: 'Eight sessions',
      expiry: { kind: 'never' },
      credits: 8,
    });
    expect((await ada.offer()).terms.cover).toEqual({
      cost: 1,
      required: false,
      left: 8,
      starts: [{ startsAt: iso(TEN), package: { id: body.id, name: 'Eight sessions' } }],
      missing: 0,
    });
  });

  it('is paid in the currency that was chosen, the first where none was; never in one that is not offered', async () => {
    const [ada, ben] = [await waiting('Ada'), await waiting('Ben')];
    await service({ prices: JSON.stringify(prices) });
    await practice.freed();
    const { id } = await ada.offer();
    expect(await ada.say('accept', id, { currency: 'EUR' })).toMatchObject({ body: { code: 'currency_not_offered' } });
    expect((await ada.say('accept', id, { currency: 'USD' })).status).toBe(200);
    expect(await bookingsAt()).toMatchObject([{ currency: 'USD', priceMinor: 11_000n }]);
    await practice.freed(TEN + DAY);
    expect((await ben.say('accept', (await ben.offer()).id)).status).toBe(200);
    expect(await bookingsAt(TEN + DAY)).toMatchObject([{ currency: 'CAD', priceMinor: 15_000n }]);
  });
});

describe('credits and check-ins', () => {
  const terms = { name: 'Eight sessions', expiry: { kind: 'never' } };
  const assign = async (clientId: string, credits: number): Promise<string> => {
    const { body } = await practice.coach('POST', practice.path(`/clients/${clientId}/packages`), { ...terms, credits });
    return body.id;
  };
  const left = async (id: string) => (await practice.coach('GET', practice.path(`/packages/${id}`))).body.left;
  const cost = (credits: number, creditsRequired: boolean) =>
    world.practices.db.updateTable('services').set({ credits, creditsRequired }).where('id', '=', practice.serviceId).execute();

  it('are used by the link as by who is signed in, unless they say otherwise', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    await practice.freed(TEN + 2 * DAY);
    await cost(1, false);
    const id = await assign(ada.clientId, 3);
    expect((await ada.show()).body.offers).toHaveLength(2);
    const [first] = (await ada.show()).body.offers;
    expect((await ada.say('accept', first.id)).status).toBe(200);
    expect(await left(id)).toBe(2);
  });

  it('stay where they are where the client says so', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    await cost(1, false);
    const id = await assign(ada.clientId, 3);
    expect((await ada.say('accept', (await ada.offer()).id, { useCredits: false })).status).toBe(200);
    expect(await left(id)).toBe(3);
  });

  it('are needed where the service wants them, and the offer stays until there are some', async () => {
    const ada = await waiting('Ada');
    await practice.freed();
    await cost(2, true);
    const package1 = await assign(ada.clientId, 1);
    const { id } = await ada.offer();
    expect(await ada.say('accept', id, { useCredits: false })).toMatchObject({ status: 409, body: { code: 'not_enough_credits' } });
    expect((await ada.offer()).id).toBe(id);
    await assign(ada.clientId, 2);
    expect((await ada.say('accept', id)).status).toBe(200);
    expect(await left(package1)).toBe(1);
  });

  it('one check-in a month is free, by an offer too', async () => {
    const ada = await waiting('Ada');
    await world.practices.db.updateTable('services').set({ kind: 'check_in' }).where('id', '=', practice.serviceId).execute();
    await practice.freed();
    expect((await practice.book(iso(TEN + DAY), { email: 'ada@example.com', name: 'Ada' })).status).toBe(201);
    const { id } = await ada.offer();
    expect(await ada.say('accept', id)).toMatchObject({ status: 409, body: { code: 'check_in_used' } });
    expect((await ada.offer()).id).toBe(id);
    expect(await bookingsAt()).toEqual([]);
  });
});
