import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateFacts, freedFacts, offerSettings, WAITLIST_NOW } from '../../../test/facts/waitlist-facts.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../time/instant.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { stateAfterOffers } from '../entry/state-after-offers.ts';
import type { Candidate } from '../matching/candidate.ts';
import { eligibleFor } from '../matching/eligible-for.ts';
import { inOrder } from '../matching/in-order.ts';
import { type ChainEvent, decideChain } from './decide-chain.ts';
import { newChain, type OfferChain } from './offer-chain.ts';
import { type OfferPlan, offerPlan } from './offer-plan.ts';
import { OFFER_MODES, type OfferSettings } from './offer-settings.ts';

const PEOPLE = 6;
const ZONES = ['America/Toronto', 'Europe/Berlin', 'Asia/Tokyo', 'Pacific/Auckland'];

interface World {
  readonly now: Instant;
  readonly settings: OfferSettings;
  readonly chains: readonly OfferChain[];
  readonly candidates: readonly Candidate[];
}

/** What somebody does, and how much time passes before; null: nobody does anything until the plan is due. */
interface Move {
  readonly minutes: number | null;
  readonly kind: ChainEvent['kind'] | 'leave' | 'join';
  readonly chain: number;
  readonly person: number;
}

const settings: fc.Arbitrary<OfferSettings> = fc
  .record({
    mode: fc.constantFrom(...OFFER_MODES),
    atOnce: fc.integer({ min: 1, max: 3 }),
    offersEach: fc.integer({ min: 1, max: 3 }),
    order: fc.constantFrom('signup', 'score'),
    leastMinutes: fc.constantFrom(10, 30, 120),
    deadlineMinutes: fc.constantFrom(120, 720, 2000),
    quiet: fc.constantFrom({ startMinute: 1260, endMinute: 480 }, { startMinute: 0, endMinute: 90 }, null),
    cutOffMinutes: fc.constantFrom(0, 240, 1440),
  })
  .map((more) => offerSettings(more as Partial<OfferSettings>));

const person = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  relationship: fc.constantFrom('not_connected', 'connected', 'vip'),
  isRegular: fc.boolean(),
  kept: fc.nat(3),
  signedUp: fc.nat(4),
  durationMinutes: fc.constantFrom(30, 60),
  recurring: fc.constantFrom('weekly', null),
  weekdays: fc.constantFrom([], [], [1, 2, 3, 4, 5], [6, 7]),
  /** Two entries of one client are somebody too. */
  isTwice: fc.constantFrom(false, false, false, true),
});

/** In spring and in autumn, so that clocks change in the middle of some; times of one world begin on a raster of half hours, so that many overlap. */
const world: fc.Arbitrary<World> = fc
  .record({
    now: fc
      .tuple(fc.constantFrom(WAITLIST_NOW, Date.parse('2027-03-13T20:00Z'), Date.parse('2027-11-05T20:00Z')), fc.nat(1440))
      .map(([day, minutes]) => day + minutes * MINUTE),
    settings,
    freed: fc.array(
      fc.record({
        halfHours: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 200 })),
        season: fc.constantFrom(null, null, false, true),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    people: fc.array(person, { maxLength: PEOPLE }),
  })
  .map(({ now, settings, freed, people }) => ({
    now,
    settings,
    chains: freed.map(({ halfHours, season }, index) =>
      newChain(
        freedFacts(Math.ceil(now / (30 * MINUTE)) * 30 * MINUTE + halfHours * 30 * MINUTE, {
          id: `f${index}`,
          season: season === null ? null : { isPublic: season, opensAt: now + 2 * DAY, serviceIds: ['session'] },
        }),
      ),
    ),
    candidates: people.map(
      ({ timeZone, relationship, isRegular, kept, signedUp, durationMinutes, recurring, weekdays, isTwice }, index) => {
        const id = `p${index}`;
        const entry = { id, clientId: isTwice ? 'twice' : id, signedUpAt: now - signedUp * DAY, durationMinutes, recurring, weekdays };
        return candidateFacts(entry, isTwice ? { isRegular: true } : { timeZone, relationship, isRegular, kept });
      },
    ),
  }));

const move: fc.Arbitrary<Move> = fc.record({
  minutes: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 2 }),
  kind: fc.constantFrom('accept', 'decline', 'decline', 'decline', 'withdraw', 'take_back', 'leave', 'join'),
  chain: fc.nat(3),
  person: fc.nat(PEOPLE - 1),
});

/** As the database would look after it: entries in their state, days on which people are booked. */
function settled(world: World): World {
  const offers = world.chains.flatMap(({ freed, offers }) => offers.map((offer) => ({ ...offer, date: freed.date })));
  const candidates = world.candidates.map((candidate): Candidate => {
    const { entry, client } = candidate;
    const own = offers.filter(({ entryId }) => entryId === entry.id);
    const booked = offers.filter(({ clientId, state }) => clientId === entry.clientId && state === 'accepted');
    return {
      ...candidate,
      entry: {
        ...entry,
        state: stateAfterOffers(
          entry,
          own.map(({ state }) => state),
        ),
      },
      client: { ...client, bookedOn: [...new Set(booked.map(({ date }) => date))] },
    };
  });
  return { ...world, candidates };
}

/** The plan at the world's moment, which after `opensAt` has seasons open. */
function planned(world: World): { readonly before: World; readonly plan: OfferPlan; readonly after: World } {
  const chains = world.chains.map((chain) => {
    const { season } = chain.freed;
    const isPublic = season !== null && (season.isPublic || (season.opensAt !== null && season.opensAt <= world.now));
    return { ...chain, freed: { ...chain.freed, season: season === null ? null : { ...season, isPublic } } };
  });
  const before = { ...world, chains };
  const plan = offerPlan({ ...before, open: [] });
  return { before, plan, after: settled({ ...world, chains: plan.chains }) };
}

function moved(world: World, { kind, chain, person }: Move): World {
  const entryId = `p${person}`;
  const states = { leave: 'left', join: 'waiting' } as const;
  if (kind === 'leave' || kind === 'join') {
    const candidates = world.candidates.map((each) =>
      each.entry.id === entryId && (kind === 'leave' || each.entry.state === 'left')
        ? { ...each, entry: { ...each.entry, state: states[kind] } }
        : each,
    );
    return { ...world, candidates };
  }
  const chains = world.chains.map((each, index) => {
    if (index !== chain) return each;
    const result = decideChain(each, kind === 'take_back' ? { kind } : { kind, entryId }, world.now);
    return result.ok ? result.value : each;
  });
  return settled({ ...world, chains });
}

const isOut = ({ state }: { readonly state: string }): boolean => state === 'offered';
const overlaps = (one: { startsAt: number; endsAt: number }, other: { startsAt: number; endsAt: number }): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** By the hands of the client's clock. */
function isQuiet(world: World, entryId: string, at: Instant): boolean {
  const { quiet } = world.settings;
  if (quiet === null) return false;
  const { minute } = instantToWall(world.candidates.find(({ entry }) => entry.id === entryId)!.client.timeZone, at);
  const { startMinute, endMinute } = quiet;
  return startMinute < endMinute ? minute >= startMinute && minute < endMinute : minute >= startMinute || minute < endMinute;
}

/** What holds in every world, whatever happened before. */
function mustHold(world: World): void {
  const held = world.chains.flatMap(({ offers }) => offers.filter(isOut));
  for (const { freed, offers, state } of world.chains) {
    expect(new Set(offers.map(({ clientId }) => clientId)).size).toBe(offers.length);
    expect(offers.filter((offer) => offer.state === 'accepted')).toHaveLength(state === 'taken' ? 1 : 0);
    if (state !== 'offering') expect(offers.some(isOut)).toBe(false);
    if (world.settings.mode === 'one') expect(offers.filter(isOut).length).toBeLessThanOrEqual(1);
    if (world.settings.mode === 'best') expect(offers.filter(isOut).length).toBeLessThanOrEqual(world.settings.atOnce);
    for (const { entryId, offeredAt, until } of offers) {
      expect(until - offeredAt).toBeGreaterThanOrEqual(world.settings.leastMinutes * MINUTE);
      expect(until).toBeLessThanOrEqual(freed.startsAt - world.settings.cutOffMinutes * MINUTE);
      expect(isQuiet(world, entryId, offeredAt)).toBe(false);
      expect(isQuiet(world, entryId, until - 1)).toBe(false);
    }
  }
  for (const [index, one] of held.entries()) {
    expect(held.slice(index + 1).some((other) => other.clientId === one.clientId && overlaps(one, other))).toBe(false);
    expect(held.filter(({ clientId }) => clientId === one.clientId).length).toBeLessThanOrEqual(world.settings.offersEach);
  }
}

/** Why the line may pass somebody over, said again without the plan's own rules: looked up in the worlds before and after it. */
function mayPass({ before, after }: ReturnType<typeof planned>, candidate: Candidate, chain: OfferChain): boolean {
  const { entry, client } = candidate;
  const { freed } = chain;
  if (!eligibleFor(candidate, freed, before.now).eligible) return true;
  if (freed.season?.isPublic === false && !client.isRegular) return true;
  if (chain.offers.some(({ clientId }) => clientId === entry.clientId)) return true;
  const held = after.chains.flatMap(({ offers }) => offers.filter((offer) => isOut(offer) && offer.clientId === entry.clientId));
  const wanted = { startsAt: freed.startsAt, endsAt: freed.startsAt + entry.durationMinutes * MINUTE };
  if (held.length >= after.settings.offersEach || held.some((offer) => overlaps(offer, wanted))) return true;
  // Not in time: they are not up long enough before the cut-off, counted minute by minute.
  const publicAt = freed.startsAt - before.settings.cutOffMinutes * MINUTE;
  const { leastMinutes } = before.settings;
  let awake = 0;
  for (let at = before.now; at < publicAt && awake < leastMinutes; at += MINUTE) if (!isQuiet(before, entry.id, at)) awake += 1;
  return awake < leastMinutes;
}

/** Nobody before the one who is offered a time is skipped, and a time goes public only where nobody is left. */
function nobodyIsSkipped(look: ReturnType<typeof planned>): void {
  const { before, plan, after } = look;
  const line = inOrder(before.candidates, before.settings.order, before.now).map(({ candidate }) => candidate);
  for (const step of plan.steps) {
    if (step.kind !== 'offered' && (step.kind !== 'public' || step.why === 'cut_off')) continue;
    const chain = after.chains.find(({ freed }) => freed.id === step.freedId)!;
    const place = step.kind === 'offered' ? line.findIndex(({ entry }) => entry.id === step.offer.entryId) : line.length;
    const asks = plan.waits.find(({ freedId }) => freedId === step.freedId)?.asks ?? [];
    for (const candidate of line.slice(0, place))
      if (!asks.some(({ entryId }) => line.find(({ entry }) => entry.id === entryId)?.entry.clientId === candidate.entry.clientId))
        expect(mayPass(look, candidate, chain)).toBe(true);
  }
}

describe('chains of offers', { timeout: 120_000 }, () => {
  it('keep their promises, whatever people do and whenever somebody looks', () => {
    fc.assert(
      fc.property(world, fc.array(move, { maxLength: 25 }), (start, moves) => {
        let look = planned(start);
        for (const each of moves) {
          const { plan, after } = look;
          mustHold(after);
          nobodyIsSkipped(look);
          expect(plan.nextAt === null).toBe(after.chains.every(({ state }) => state !== 'offering'));
          if (plan.nextAt !== null) expect(plan.nextAt).toBeGreaterThan(after.now);
          expect(planned(after).plan.steps).toEqual([]);
          const now = each.minutes === null ? (plan.nextAt ?? after.now) : after.now + each.minutes * MINUTE;
          look = planned(moved({ ...after, now }, each));
        }
      }),
      { numRuns: 700 },
    );
  });

  it('are the same whether somebody looks in between or not: nothing is to be done before the plan is due', () => {
    fc.assert(
      fc.property(world, fc.double({ min: 0, max: 0.999, noNaN: true }), (start, share) => {
        const { plan, after } = planned(start);
        if (plan.nextAt === null || start.settings.order === 'score') return;
        const between = Math.floor(after.now + (plan.nextAt - after.now) * share);
        expect(planned({ ...after, now: between }).plan.steps).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of people who all decline, or never answer, end public, each asked once and in order', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.boolean()), (start, dice) => {
        let look = planned(start);
        for (let round = 0; look.plan.nextAt !== null; round += 1) {
          expect(round).toBeLessThan(300);
          const out = look.after.chains.flatMap(({ offers }, chain) => offers.filter(isOut).map(({ entryId }) => ({ chain, entryId })));
          const first = out[0];
          const answers = first !== undefined && dice.next().value === true;
          const move = { minutes: null, kind: 'decline' as const, chain: first?.chain ?? 0, person: Number(first?.entryId.slice(1) ?? 0) };
          look = planned(answers ? moved(look.after, move) : { ...look.after, now: look.plan.nextAt });
          mustHold(look.after);
        }
        expect(look.after.chains.map(({ state }) => state)).toEqual(start.chains.map(() => 'public'));
      }),
      { numRuns: 500 },
    );
  });

  it('of thirty people asks all thirty, one after another, and then it is public', () => {
    const candidates = Array.from({ length: 30 }, (_, index) =>
      candidateFacts({ id: `p${String(index).padStart(2, '0')}`, signedUpAt: WAITLIST_NOW - DAY }),
    );
    let look = planned({
      now: WAITLIST_NOW,
      settings: offerSettings(),
      chains: [newChain(freedFacts(WAITLIST_NOW + 60 * DAY))],
      candidates,
    });
    while (look.plan.nextAt !== null) {
      const out = look.after.chains[0]!.offers.findIndex(isOut);
      look = planned(
        out % 2 === 0
          ? moved({ ...look.after, now: look.after.now + HOUR }, { minutes: null, kind: 'decline', chain: 0, person: -1 })
          : { ...look.after, now: look.plan.nextAt },
      );
      if (out % 2 === 0) look = planned({ ...look.after, now: look.plan.nextAt ?? look.after.now });
    }
    const [chain] = look.after.chains;
    expect(chain!.state).toBe('public');
    expect(chain!.offers.map(({ entryId }) => entryId)).toEqual(candidates.map(({ entry }) => entry.id));
  });
});
