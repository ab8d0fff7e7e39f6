import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateFacts, freedFacts, WAITLIST_NOW as NOW } from '../../../test/facts/waitlist-facts.ts';
import { DAY, HOUR } from '../../time/instant.ts';
import { RELATIONSHIPS } from '../../policies/relationship.ts';
import type { WaitlistEntry } from '../entry/waitlist-entry.ts';
import { WAITLIST_STATES } from '../entry/waitlist-state.ts';
import type { Candidate, WaitingClient } from './candidate.ts';
import { eligibleFor } from './eligible-for.ts';
import { inOrder, WAITLIST_ORDERS } from './in-order.ts';
import { SCORE_FACTORS, SCORE_START, SCORE_WEIGHTS, scoreOf } from './score-of.ts';
import { WaitingLine } from './waiting-line.ts';

/** Thursday 15 April 2027, 10:00 to 11:00. */
const time = freedFacts();
const range = (startMinute: number, endMinute: number) => ({ startMinute, endMinute });

describe('who is eligible', () => {
  it.each<[string | null, string, Partial<WaitlistEntry>, Partial<WaitingClient>]>([
    [null, 'waits for any session', {}, {}],
    [null, 'has an offer for another time', { state: 'offered' }, {}],
    ['paused', 'was paused by the coach', { state: 'paused' }, {}],
    ['not_in_line', 'has left', { state: 'left' }, {}],
    ['not_in_line', 'was booked', { state: 'booked' }, {}],
    ['not_in_line', 'has expired', { state: 'expired' }, {}],
    ['not_in_line', 'expires now, though nobody wrote it down', { expiresAt: NOW }, {}],
    ['client_paused', 'is a paused client', {}, { state: 'paused' }],
    ['client_paused', 'is an inactive client', {}, { state: 'inactive' }],
    ['booked_that_day', 'comes that day already', {}, { bookedOn: ['2027-04-14', '2027-04-15'] }],
    [null, 'comes the day before', {}, { bookedOn: ['2027-04-14'] }],
    ['service', 'waits for another service', { serviceId: 'other' }, {}],
    ['cycle', 'waits for a cycle the day is not in', { target: { kind: 'cycle', cycleId: 'summer' } }, {}],
    [null, 'waits for its cycle', { target: { kind: 'cycle', cycleId: 'spring' } }, {}],
    ['slot', 'waits for another slot', { target: { kind: 'slot', startsAt: time.startsAt + HOUR } }, {}],
    [null, 'waits for this slot', { target: { kind: 'slot', startsAt: time.startsAt } }, {}],
    ['length', 'needs longer', { durationMinutes: 61 }, {}],
    [null, 'needs less', { durationMinutes: 30 }, {}],
    ['date', 'can come only later', { earliest: '2027-04-16' }, {}],
    ['date', 'can come only sooner', { latest: '2027-04-14' }, {}],
    [null, 'can come on this day alone', { earliest: '2027-04-15', latest: '2027-04-15' }, {}],
    ['weekday', 'can’t come on Thursdays', { weekdays: [1, 2, 3, 5, 6, 7] }, {}],
    [null, 'can come on Thursdays', { weekdays: [4] }, {}],
    ['hour', 'can come only until a minute too early', { hours: [range(540, 659)] }, {}],
    ['hour', 'can come only from a minute too late', { hours: [range(601, 720)] }, {}],
    [null, 'can come just then', { hours: [range(0, 540), range(600, 660)] }, {}],
    [null, 'can come then, for less', { hours: [range(600, 630)], durationMinutes: 30 }, {}],
  ])('%s: somebody who %s', (reason, _, entry, client) => {
    const answer = eligibleFor(candidateFacts(entry, client), { ...time, cycleId: 'spring' }, NOW);
    expect(answer).toEqual(reason === null ? { eligible: true } : { eligible: false, reason });
  });

  it('is not who said no to this very start', () => {
    expect(eligibleFor(candidateFacts({}, {}, [time.startsAt]), time, NOW)).toEqual({ eligible: false, reason: 'asked_before' });
    expect(eligibleFor(candidateFacts({}, {}, [time.startsAt + HOUR]), time, NOW)).toEqual({ eligible: true });
  });

  it('goes by the coach’s clock, on both sides of a clock change', () => {
    const morning = candidateFacts({ weekdays: [7], hours: [range(600, 660)] });
    for (const start of ['2027-11-07T15:00:00Z', '2027-10-31T14:00:00Z'])
      expect(eligibleFor(morning, freedFacts(Date.parse(start)), NOW)).toEqual({ eligible: true });
  });
});

const client: fc.Arbitrary<Partial<WaitingClient>> = fc.record({
  relationship: fc.constantFrom(...RELATIONSHIPS),
  kept: fc.nat(500),
  missed: fc.nat(500),
  offers: fc.nat(100),
  knownSince: fc.integer({ min: NOW - 9000 * DAY, max: NOW + DAY }),
});
const signedUpAt = fc.integer({ min: NOW - 900 * DAY, max: NOW + DAY });
const total = (client: Partial<WaitingClient>, signedUpAt = NOW - DAY): number =>
  scoreOf(candidateFacts({ signedUpAt }, client), NOW).total;

describe('the score', () => {
  it('weighs as the spec says, and the weights add up', () => {
    expect(SCORE_WEIGHTS).toEqual({ connection: 0.3, history: 0.2, cancellations: -0.2, waiting: 0.15, account: 0.1, offers: 0.05 });
    expect(SCORE_FACTORS.reduce((sum, factor) => sum + Math.abs(SCORE_WEIGHTS[factor]), 0)).toBeCloseTo(1);
  });

  it.each<[string, Partial<WaitingClient>, number, object]>([
    [
      'a stranger who has just come',
      { relationship: 'not_connected', knownSince: NOW },
      0,
      { connection: 0, history: 0, cancellations: 0, waiting: 0, account: 0, offers: 1 },
    ],
    [
      'half of everything',
      { relationship: 'connected', kept: 10, missed: 13, knownSince: NOW - 365 * DAY, offers: 2 },
      30,
      { connection: 0.8, history: 0.5, cancellations: 0.5, waiting: 0.5, account: 0.5, offers: 0.5 },
    ],
    [
      'a favourite',
      { relationship: 'vip', kept: 90, missed: 7, knownSince: NOW - 1095 * DAY, offers: 6 },
      90,
      { connection: 1, history: 0.9, cancellations: 0.07, waiting: 0.75, account: 0.75, offers: 0.25 },
    ],
    [
      'one who cancelled their only session',
      { relationship: 'connected', missed: 1, knownSince: NOW },
      0,
      { connection: 0.8, history: 0, cancellations: 0.25, waiting: 0, account: 0, offers: 1 },
    ],
  ])('of %s', (_, client, days, values) => {
    const { parts, total } = scoreOf(candidateFacts({ signedUpAt: NOW - days * DAY }, client), NOW);
    expect(Object.fromEntries(SCORE_FACTORS.map((factor) => [factor, parts[factor].value]))).toEqual(values);
    expect(total).toBeCloseTo(SCORE_START + SCORE_FACTORS.reduce((sum, factor) => sum + SCORE_WEIGHTS[factor] * parts[factor].value, 0));
  });

  it('and all its factors lie within 0 and 1, whatever somebody did', () => {
    fc.assert(
      fc.property(client, signedUpAt, (client, signedUpAt) => {
        const { total, parts } = scoreOf(candidateFacts({ signedUpAt }, client), NOW);
        for (const number of [total, ...SCORE_FACTORS.map((factor) => parts[factor].value)]) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('rises with each factor that is for somebody and falls with each that is against', () => {
    fc.assert(
      fc.property(client, fc.integer({ min: NOW - 900 * DAY, max: NOW }), (client, signedUpAt) => {
        const before = total(client, signedUpAt);
        const { kept = 0, missed = 0, offers = 0, knownSince = NOW } = client;
        expect(total({ ...client, kept: kept + 1 }, signedUpAt)).toBeGreaterThan(before);
        expect(total({ ...client, missed: missed + 1 }, signedUpAt)).toBeLessThan(before);
        expect(total({ ...client, offers: offers + 1 }, signedUpAt)).toBeLessThan(before);
        expect(total({ ...client, knownSince: Math.min(NOW, knownSince) - DAY }, signedUpAt)).toBeGreaterThan(before);
        expect(total(client, signedUpAt - DAY)).toBeGreaterThan(before);
        const ladder = RELATIONSHIPS.map((relationship) => total({ ...client, relationship }, signedUpAt));
        expect(ladder).toEqual(ladder.toSorted((a, b) => a - b));
        expect(new Set(ladder).size).toBe(3);
      }),
    );
  });
});

/** Few values, so that many are alike. */
const anybody: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      entry: fc.record({
        signedUpAt: fc.constantFrom(NOW, NOW - DAY, NOW - 40 * DAY),
        state: fc.constantFrom(...WAITLIST_STATES, 'waiting' as const, 'waiting' as const),
        serviceId: fc.constantFrom('session', 'other'),
        weekdays: fc.subarray([2, 4, 6] as const),
        target: fc.constantFrom<WaitlistEntry['target']>(
          { kind: 'service' },
          { kind: 'cycle', cycleId: 'spring' },
          { kind: 'slot', startsAt: time.startsAt },
        ),
        durationMinutes: fc.constantFrom(30, 60, 90),
      }),
      client: fc.record({
        kept: fc.constantFrom(0, 3),
        relationship: fc.constantFrom(...RELATIONSHIPS),
        state: fc.constantFrom('active', 'paused'),
      }),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map(({ entry, client }, index) => candidateFacts({ ...entry, id: `e${index}` }, client as Partial<WaitingClient>)));

describe('the order', () => {
  it('by signup is by signup, then by id', () => {
    const three = [
      candidateFacts({ id: 'b', signedUpAt: 1 }),
      candidateFacts({ id: 'c', signedUpAt: 0 }, { relationship: 'not_connected' }),
      candidateFacts({ id: 'a', signedUpAt: 1 }, { relationship: 'not_connected' }),
    ];
    expect(inOrder(three, 'signup', NOW).map(({ candidate }) => candidate.entry.id)).toEqual(['c', 'a', 'b']);
  });

  it('by score is by score; those who score alike by signup, then by id', () => {
    const known = { relationship: 'vip' as const };
    const four = [
      candidateFacts({ id: 'late', signedUpAt: NOW + 1 }, known),
      candidateFacts({ id: 'stranger', signedUpAt: NOW - DAY }, { relationship: 'not_connected' }),
      candidateFacts({ id: 'z', signedUpAt: NOW }, known),
      candidateFacts({ id: 'y', signedUpAt: NOW }, known),
    ];
    expect(inOrder(four, 'score', NOW).map(({ candidate }) => candidate.entry.id)).toEqual(['y', 'z', 'late', 'stranger']);
  });

  it('is total and the same however the entries come, and nobody is lost', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(...WAITLIST_ORDERS), fc.infiniteStream(fc.nat()), (all, order, dice) => {
        const ids = inOrder(all, order, NOW).map(({ candidate }) => candidate.entry.id);
        const drawn = all.map((candidate) => ({ candidate, at: dice.next().value! }));
        const shuffled = drawn.toSorted((a, b) => a.at - b.at).map(({ candidate }) => candidate);
        expect(inOrder(shuffled, order, NOW).map(({ candidate }) => candidate.entry.id)).toEqual(ids);
        expect(ids.toSorted()).toEqual(all.map(({ entry }) => entry.id).toSorted());
      }),
    );
  });
});

describe('a line', () => {
  it('gives for each time those who are eligible, in order: what looking at everybody gives', () => {
    const times = fc.array(
      fc.record({
        startsAt: fc.integer({ min: 0, max: 60 }).map((hours) => time.startsAt + hours * HOUR),
        serviceIds: fc.constantFrom(['session'], ['other'], ['session', 'other'], []),
        cycleId: fc.constantFrom('spring', null),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(anybody, times, fc.constantFrom(...WAITLIST_ORDERS), (all, times, order) => {
        const line = new WaitingLine(all, order, NOW);
        for (const { startsAt, ...more } of times) {
          const freed = freedFacts(startsAt, more);
          const eligible = all.filter((candidate) => eligibleFor(candidate, freed, NOW).eligible);
          expect(line.at(freed)).toEqual(inOrder(eligible, order, NOW));
          expect([...line.walk(freed)]).toEqual(line.at(freed));
        }
      }),
    );
  });
});
