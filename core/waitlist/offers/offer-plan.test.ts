import { describe, expect, it } from 'vitest';
import { candidateFacts, freedFacts, offerSettings, WAITLIST_NOW as NOW } from '../../../test/facts/waitlist-facts.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../time/instant.ts';
import type { WaitlistEntry } from '../entry/waitlist-entry.ts';
import type { Candidate, WaitingClient } from '../matching/candidate.ts';
import { decideChain } from './decide-chain.ts';
import { type FreedTime, newChain, type Offer, type OfferChain } from './offer-chain.ts';
import { type OfferFacts, type OfferPlan, offerPlan } from './offer-plan.ts';

/** In order of signup: ana, ben, eve. */
const who = (
  id: string,
  client: Partial<WaitingClient> = {},
  entry: Partial<WaitlistEntry> = {},
  refused: readonly Instant[] = [],
): Candidate => candidateFacts({ id, signedUpAt: NOW - DAY + id.charCodeAt(0), ...entry }, client, refused);
const three = [who('ben'), who('eve'), who('ana')];
const time = freedFacts();
const hoursLater = (hours: number, more: Partial<FreedTime> = {}): FreedTime => freedFacts(time.startsAt + hours * HOUR, more);
const quietless = offerSettings({ quiet: null });
const facts = (more: Partial<OfferFacts> = {}): OfferFacts => ({
  now: NOW,
  settings: quietless,
  chains: [newChain(time)],
  candidates: three,
  open: [],
  ...more,
});
const said = ({ steps }: OfferPlan): string[] =>
  steps.map((step) =>
    step.kind === 'offered'
      ? `offered ${step.offer.entryId}`
      : step.kind === 'public'
        ? `public: ${step.why}`
        : `${step.kind} ${step.entryId}`,
  );
const answer = (chain: OfferChain | undefined, kind: 'accept' | 'decline', entryId: string, now: Instant): OfferChain => {
  const result = decideChain(chain!, { kind, entryId }, now);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe('one after another', () => {
  it('the first has twelve hours; then the next, and after the last it is public', () => {
    let plan = offerPlan(facts());
    const seen = [said(plan)];
    for (const _ of three) {
      expect(plan.nextAt).not.toBeNull();
      plan = offerPlan(facts({ chains: plan.chains, now: plan.nextAt! }));
      seen.push(said(plan));
    }
    expect(seen).toEqual([
      ['offered ana'],
      ['ran_out ana', 'offered ben'],
      ['ran_out ben', 'offered eve'],
      ['ran_out eve', 'public: nobody_left'],
    ]);
    expect(plan.chains[0]!.offers.map(({ until, offeredAt }) => until - offeredAt)).toEqual([12 * HOUR, 12 * HOUR, 12 * HOUR]);
    expect(plan).toMatchObject({ nextAt: null, waits: [], chains: [{ state: 'public' }] });
  });

  it('a no lets the next in line have it at once, a yes ends it', () => {
    const first = offerPlan(facts());
    const second = offerPlan(facts({ now: NOW + HOUR, chains: [answer(first.chains[0], 'decline', 'ana', NOW + HOUR)] }));
    expect(said(second)).toEqual(['offered ben']);
    const taken = answer(second.chains[0], 'accept', 'ben', NOW + 2 * HOUR);
    expect(offerPlan(facts({ now: NOW + 2 * HOUR, chains: [taken] }))).toMatchObject({
      steps: [],
      nextAt: null,
      chains: [{ state: 'taken' }],
    });
  });

  it('asked twice at the same moment changes nothing more', () => {
    const first = offerPlan(facts());
    expect(offerPlan(facts({ chains: first.chains }))).toMatchObject({ steps: [], chains: first.chains, nextAt: first.nextAt });
  });

  it('nobody there: public at once; too near: public, whoever waits', () => {
    expect(said(offerPlan(facts({ candidates: [] })))).toEqual(['public: nobody_left']);
    expect(said(offerPlan(facts({ now: time.startsAt - 4 * HOUR })))).toEqual(['public: cut_off']);
    expect(said(offerPlan(facts({ now: time.startsAt - 4 * HOUR - 29 * MINUTE })))).toEqual(['public: nobody_left']);
    expect(said(offerPlan(facts({ now: time.startsAt - 4 * HOUR - 30 * MINUTE })))).toEqual(['offered ana']);
  });

  it('waits for quiet hours of the first and does not ask the next meanwhile', () => {
    const night = Date.parse('2027-04-06T04:00:00Z');
    const candidates = [who('ana'), who('ben', { timeZone: 'Asia/Tokyo' })];
    const plan = offerPlan(facts({ settings: offerSettings(), candidates, now: night }));
    const morning = Date.parse('2027-04-06T12:00:00Z');
    expect(plan).toMatchObject({ steps: [], nextAt: morning, waits: [{ dueAt: morning, asks: [{ entryId: 'ana', at: morning }] }] });
    expect(said(offerPlan(facts({ settings: offerSettings(), candidates, chains: plan.chains, now: morning })))).toEqual(['offered ana']);
  });

  it('passes over who can’t be asked in time', () => {
    const start = Date.parse('2027-04-06T15:00:00Z');
    const candidates = [who('ana'), who('ben', { timeZone: 'Asia/Tokyo' })];
    const chains = [newChain(freedFacts(start))];
    expect(said(offerPlan(facts({ settings: offerSettings(), candidates, chains, now: start - 11 * HOUR })))).toEqual(['offered ben']);
  });

  it('withdraws from who can’t take it any more, and asks the next', () => {
    const { chains } = offerPlan(facts());
    const [, eve] = three;
    const now = NOW + HOUR;
    for (const [ana, why] of [
      [[], 'gone'],
      [[who('ana', {}, { state: 'left' })], 'not_in_line'],
      [[who('ana', {}, { state: 'paused' })], 'paused'],
      [[who('ana', { state: 'paused' })], 'client_paused'],
      [[who('ana', { bookedOn: [time.date] })], 'booked_that_day'],
    ] as const) {
      const plan = offerPlan(facts({ now, chains, candidates: [...ana, eve!] }));
      expect(plan.steps[0]).toEqual({ kind: 'withdrawn', freedId: time.id, entryId: 'ana', why });
      expect(said(plan)).toEqual(['withdrawn ana', 'offered eve']);
    }
  });

  it('leaves an offer alone whose wish has changed since: it was made', () => {
    const { chains } = offerPlan(facts());
    expect(offerPlan(facts({ chains, candidates: [who('ana', {}, { weekdays: [1] })] })).steps).toEqual([]);
  });

  it('keeps an offer that was promised before the cut-off was moved', () => {
    const now = time.startsAt - 20 * HOUR;
    const { chains } = offerPlan(facts({ now }));
    const until = chains[0]!.offers[0]!.until;
    const settings = { ...quietless, cutOffMinutes: 20 * 60 };
    expect(offerPlan(facts({ now, chains, settings }))).toMatchObject({ steps: [], nextAt: until });
    expect(said(offerPlan(facts({ now: until, chains, settings })))).toEqual(['ran_out ana', 'public: cut_off']);
  });
});

describe('several at once', () => {
  it('asks the best so many, and one more for each who says no', () => {
    const settings = { ...quietless, mode: 'best' as const, atOnce: 2 };
    const first = offerPlan(facts({ settings }));
    expect(said(first)).toEqual(['offered ana', 'offered ben']);
    const chains = [answer(first.chains[0], 'decline', 'ben', NOW + HOUR)];
    expect(said(offerPlan(facts({ settings, chains, now: NOW + HOUR })))).toEqual(['offered eve']);
  });

  it('tells all, those who sleep when they wake', () => {
    const settings = offerSettings({ mode: 'all' });
    const candidates = [who('ana', { timeZone: 'Asia/Tokyo' }), who('ben'), who('eve')];
    const plan = offerPlan(facts({ settings, candidates }));
    expect(said(plan)).toEqual(['offered ben', 'offered eve']);
    expect(plan.waits[0]!.asks).toEqual([{ entryId: 'ana', at: Date.parse('2027-04-05T23:00:00Z') }]);
  });
});

describe('what the coach offers by hand', () => {
  const chosen = (entryId: string, freed = time): Offer => ({
    entryId,
    clientId: entryId,
    startsAt: freed.startsAt,
    endsAt: freed.endsAt,
    offeredAt: NOW,
    until: NOW + HOUR,
    state: 'offered',
    byHand: true,
    alternatives: [],
  });
  const settings = offerSettings({ quiet: null, mode: 'all' });

  it('one person has alone, however many are asked at once, until they have answered; then the line goes on', () => {
    const kept = { ...newChain(time), offers: [chosen('eve')] };
    expect(offerPlan(facts({ settings, chains: [kept] }))).toMatchObject({ steps: [], nextAt: NOW + HOUR });
    const declined = answer(kept, 'decline', 'eve', NOW);
    expect(said(offerPlan(facts({ settings, chains: [declined] })))).toEqual(['offered ana', 'offered ben']);
    expect(said(offerPlan(facts({ settings, chains: [kept], now: NOW + HOUR })))).toEqual(['ran_out eve', 'offered ana', 'offered ben']);
  });

  it('of their open time is offered to nobody else', () => {
    const open = hoursLater(0, { byHand: true });
    expect(said(offerPlan(facts({ chains: [{ ...newChain(open), offers: [chosen('eve')] }] })))).toEqual([]);
    const declined = answer({ ...newChain(open), offers: [chosen('eve')] }, 'decline', 'eve', NOW);
    expect(said(offerPlan(facts({ chains: [declined] })))).toEqual(['public: nobody_left']);
  });

  it.each<[string, Partial<WaitingClient>, Partial<WaitlistEntry>, string[]]>([
    ['has a session that day', { bookedOn: [time.date] }, {}, []],
    ['is paused as a client', { state: 'paused' }, {}, []],
    ['wishes for another day', {}, { weekdays: [1] }, []],
    ['is paused in line since', {}, { state: 'paused' }, ['withdrawn eve', 'public: nobody_left']],
    ['has left the line since', {}, { state: 'left' }, ['withdrawn eve', 'public: nobody_left']],
  ])('to somebody who %s', (_, client, entry, steps) => {
    const chains = [{ ...newChain(time), offers: [chosen('eve')] }];
    expect(said(offerPlan(facts({ chains, candidates: [who('eve', client, entry)] })))).toEqual(steps);
  });
});

describe('several times', () => {
  it('one person never holds two that overlap; the other goes to the next, and waits where there is none', () => {
    const half = hoursLater(0.5, { id: 'a name that comes first' });
    const chains = [newChain(half), newChain(time)];
    const plan = offerPlan(facts({ chains, candidates: [who('ana'), who('ben')] }));
    expect(plan.chains.map(({ offers }) => offers.map(({ entryId }) => entryId))).toEqual([['ben'], ['ana']]);
    const alone = offerPlan(facts({ chains, candidates: [who('ana')] }));
    expect(said(alone)).toEqual(['offered ana']);
    expect(alone.waits.map(({ dueAt }) => dueAt)).toEqual([NOW + 12 * HOUR, NOW + 12 * HOUR]);
    const later = offerPlan(facts({ chains: alone.chains, candidates: [who('ana')], now: NOW + 12 * HOUR }));
    expect(said(later)).toEqual(['ran_out ana', 'public: nobody_left', 'offered ana']);
  });

  it('two seats at one start go to two people', () => {
    const chains = ['one', 'two'].map((id) => newChain({ ...time, id }));
    expect(said(offerPlan(facts({ chains })))).toEqual(['offered ana', 'offered ben']);
  });

  it('one person holds no more than so many; then times go to the next, and public where there is none', () => {
    const chains = [0, 2, 4].map((hours) => newChain(hoursLater(hours)));
    const settings = { ...quietless, offersEach: 2 };
    expect(said(offerPlan(facts({ chains, settings })))).toEqual(['offered ana', 'offered ana', 'offered ben']);
    expect(said(offerPlan(facts({ chains, settings, candidates: [who('ana')] })))).toEqual([
      'offered ana',
      'offered ana',
      'public: nobody_left',
    ]);
  });

  it('who takes one is not asked for another that day, though the booking is not known yet', () => {
    const now = NOW + HOUR;
    const taken = answer(offerPlan(facts()).chains[0], 'accept', 'ana', now);
    const chains = [taken, newChain(hoursLater(3)), newChain(hoursLater(24))];
    expect(offerPlan(facts({ chains, candidates: [who('ana')], now })).chains.map(({ state }) => state)).toEqual([
      'taken',
      'public',
      'offering',
    ]);
    const both = offerPlan(facts({ chains: [newChain(time), newChain(hoursLater(3))], candidates: [who('ana')] })).chains;
    const plan = offerPlan(facts({ chains: [answer(both[0], 'accept', 'ana', now), both[1]!], candidates: [who('ana')], now }));
    expect(plan.steps[0]).toMatchObject({ kind: 'withdrawn', entryId: 'ana', why: 'booked_that_day' });
  });

  it('two entries of one person are asked once', () => {
    const twice = [who('ana'), who('anb', {}, { clientId: 'ana' })];
    expect(said(offerPlan(facts({ candidates: twice, settings: { ...quietless, mode: 'all' } })))).toEqual(['offered ana']);
    const asleep = twice.map((each) => ({ ...each, client: { ...each.client, timeZone: 'Asia/Tokyo' } }));
    const settings = offerSettings({ mode: 'best', atOnce: 2 });
    expect(said(offerPlan(facts({ candidates: [...asleep, who('ben'), who('eve')], settings })))).toEqual(['offered ben']);
  });
});

describe('while the cycle is not public', () => {
  const opensAt = NOW + 3 * DAY;
  const chains = [newChain(hoursLater(0, { season: { isPublic: false, opensAt, serviceIds: ['session'] } }))];
  const candidates = [who('ana'), who('reg', { isRegular: true })];

  it('regulars are asked first, whoever is before them; then it rests until the opening', () => {
    const first = offerPlan(facts({ chains, candidates }));
    expect(said(first)).toEqual(['offered reg']);
    const rests = offerPlan(facts({ chains: first.chains, candidates, now: first.nextAt! }));
    expect(said(rests)).toEqual(['ran_out reg']);
    expect(rests).toMatchObject({ nextAt: opensAt, chains: [{ state: 'offering' }] });
    const open = rests.chains.map((chain) => ({
      ...chain,
      freed: { ...chain.freed, season: { isPublic: true, opensAt, serviceIds: ['session'] } },
    }));
    expect(said(offerPlan(facts({ chains: open, candidates, now: opensAt })))).toEqual(['offered ana']);
  });

  it('rests until the cut-off where the opening is by hand', () => {
    const byHand = [newChain(hoursLater(0, { season: { isPublic: false, opensAt: null, serviceIds: ['session'] } }))];
    expect(offerPlan(facts({ chains: byHand, candidates: [who('ana')] })).nextAt).toBe(time.startsAt - 4 * HOUR);
    const late = facts({ chains: byHand, candidates: [who('ana')], now: time.startsAt - 4 * HOUR });
    expect(said(offerPlan(late))).toEqual(['public: cut_off']);
  });
});

describe('alternatives', () => {
  const named = (more: Partial<OfferFacts>): unknown =>
    offerPlan(facts({ candidates: [who('ana')], ...more })).chains.flatMap(({ offers }) => offers.map(({ alternatives }) => alternatives));
  const start = (hours: number): Instant => time.startsAt + hours * HOUR;

  it('are the three nearest open times that suit and lie apart, the earlier of two as near', () => {
    const open = [-30, -2, -1, 0, 0.5, 2, 3, 24].map((hours) => hoursLater(hours));
    expect(named({ open })).toEqual([
      [
        { kind: 'open', startsAt: start(-1) },
        { kind: 'open', startsAt: start(-2) },
        { kind: 'open', startsAt: start(2) },
      ],
    ]);
    const afternoons = who('ana', {}, { hours: [{ startMinute: 600, endMinute: 660 }] }, [start(24)]);
    expect(named({ candidates: [afternoons], open: [...open, hoursLater(48)] })).toEqual([[{ kind: 'open', startsAt: start(48) }]]);
  });

  it('are what else this person holds and what goes public now, never what is held for somebody else', () => {
    const chains = [0, 2, 4, 6].map((hours) => newChain(hoursLater(hours)));
    const settings = { ...quietless, offersEach: 2 };
    expect(named({ chains: chains.slice(0, 3), settings })).toEqual([
      [
        { kind: 'offered', startsAt: start(2) },
        { kind: 'freed', startsAt: start(4) },
      ],
      [
        { kind: 'offered', startsAt: start(0) },
        { kind: 'freed', startsAt: start(4) },
      ],
    ]);
    expect(named({ chains, settings, candidates: [who('ana'), who('ben')] })).toMatchObject([
      [{ startsAt: start(2) }],
      [{ startsAt: start(0) }],
      [{ startsAt: start(6) }],
      [{ startsAt: start(4) }],
    ]);
  });

  it('are of any day for who waited for one slot', () => {
    const slot = who(
      'ana',
      {},
      { target: { kind: 'slot', startsAt: time.startsAt }, weekdays: [4], earliest: time.date, latest: time.date },
    );
    expect(named({ candidates: [slot], open: [hoursLater(25)] })).toEqual([[{ kind: 'open', startsAt: start(25) }]]);
  });
});
