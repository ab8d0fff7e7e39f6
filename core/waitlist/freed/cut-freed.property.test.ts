import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOfLine, cutFacts, freedSpan, LINE_DAY, serviceOfLine } from '../../../test/facts/line-facts.ts';
import { candidateFacts } from '../../../test/facts/waitlist-facts.ts';
import { openSlots } from '../../availability/open-slots.ts';
import type { Claim } from '../../availability/availability-input.ts';
import { DEFAULT_COACH_RULES } from '../../policies/default-coach-rules.ts';
import { type Instant, MINUTE } from '../../time/instant.ts';
import { eligibleFor } from '../matching/eligible-for.ts';
import { slotTime } from '../matching/slot-time.ts';
import { asClaim } from './as-claim.ts';
import { type CutFacts, type CutTime, cutFreed } from './cut-freed.ts';
import type { FreedSpan } from './freed-span.ts';
import { lineAvailability } from './line-availability.ts';

const span = { from: LINE_DAY, until: LINE_DAY + 1440 * MINUTE };
const quarter = (least: number, most: number) => fc.integer({ min: least, max: most }).map((each) => each * 15);
const SERVICES = ['session', 'double', 'other'];

/** A Thursday of one coach: hours of one to three seats, claims, spans that fell free, and people who wait for one of three services, one of another schedule. */
const day: fc.Arbitrary<CutFacts> = fc
  .record({
    capacity: fc.integer({ min: 1, max: 3 }),
    buffers: fc.constantFrom<[number, number]>([0, 0], [0, 15], [15, 30]),
    interval: fc.constantFrom(15, 30, 60),
    isBound: fc.boolean(),
    block: fc.option(fc.record({ from: quarter(36, 60), length: quarter(1, 4) })),
    slot: fc.option(fc.record({ from: quarter(68, 80), length: quarter(2, 6) })),
    claims: fc.array(
      fc.record({ from: quarter(36, 64), length: quarter(1, 8), seats: fc.integer({ min: 1, max: 2 }), isOther: fc.boolean() }),
      { maxLength: 5 },
    ),
    spans: fc.array(
      fc.record({
        from: quarter(34, 80),
        length: quarter(1, 10),
        seats: fc.integer({ min: 1, max: 3 }),
        isOpened: fc.boolean(),
        isOther: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    people: fc.array(
      fc.record({
        serviceId: fc.constantFrom(...SERVICES),
        durationMinutes: fc.constantFrom(30, 60, 90),
        hours: fc.constantFrom([], [], [{ startMinute: 540, endMinute: 720 }]),
        state: fc.constantFrom('waiting', 'waiting', 'offered', 'paused'),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ capacity, buffers, interval, isBound, block, slot, claims, spans, people }) => {
    const scheduleOf = (isOther: boolean) => (isOther ? 'others' : 'schedule');
    const plan = {
      hours: [{ weekday: 4 as const, startMinute: 540, endMinute: 1020, capacity }],
      overrides: block
        ? [
            {
              id: 'b',
              kind: 'blocked' as const,
              startsOn: '2027-04-15',
              endsOn: '2027-04-15',
              weekdays: null,
              capacity: null,
              note: '',
              startMinute: block.from,
              endMinute: block.from + block.length,
            },
          ]
        : [],
      publishedSlots: slot
        ? [{ id: 'p', date: '2027-04-15', startMinute: slot.from, endMinute: slot.from + slot.length, capacity, serviceId: null }]
        : [],
    };
    return cutFacts({
      coach: {
        rules: { ...DEFAULT_COACH_RULES, intervalMinutes: interval, bufferBeforeMinutes: buffers[0], bufferAfterMinutes: buffers[1] },
      },
      services: [
        serviceOfLine({ ...plan, cycleBound: isBound }),
        serviceOfLine({ ...plan, id: 'double', rules: { bufferAfterMinutes: 15, intervalMinutes: 60 } }),
        serviceOfLine({ ...plan, id: 'other', scheduleId: 'others' }),
      ],
      cycles: [{ id: 'spring', phase: 'planning', automatic: false, opensAt: null, firstDate: '2027-04-01', lastDate: '2027-05-31' }],
      claims: claims.map(({ from, length, seats, isOther }) =>
        claimOfLine(from, from + length, { seats, scheduleId: scheduleOf(isOther) }),
      ),
      spans: spans.map(({ from, length, seats, isOpened, isOther }) =>
        freedSpan(from, from + length, { seats, scheduleId: scheduleOf(isOther), ...(isOpened && { cause: 'opened', sessionAt: null }) }),
      ),
      candidates: people.map((person, index) => candidateFacts({ id: `p${index}`, ...person })),
    });
  });

/** Where the coach could book a session, asked of the rules for slots. */
const openAt = (facts: CutFacts, serviceId: string, durationMinutes: number, claims: readonly Claim[]): ReadonlySet<Instant> => {
  const service = facts.services.find(({ id }) => id === serviceId)!;
  return new Set(openSlots(lineAvailability(facts.coach, service, { ...facts, claims }, { durationMinutes, now: facts.now }), span));
};
const asTaken = (freed: FreedSpan): Claim => claimOfLine((freed.startsAt - LINE_DAY) / MINUTE, (freed.endsAt - LINE_DAY) / MINUTE, freed);
const held = (times: readonly CutTime[]): readonly Claim[] => times.map(({ scheduleId, claim }) => asClaim(scheduleId, claim));

/** Who could come at a start, each for as long as they wait for. */
const comers = (facts: CutFacts, at: Instant) =>
  facts.candidates
    .filter(({ entry }) => entry.state !== 'paused')
    .filter((candidate) => {
      const { serviceId, durationMinutes } = candidate.entry;
      const time = slotTime(facts.coach.timeZone, {
        startsAt: at,
        endsAt: at + durationMinutes * MINUTE,
        serviceIds: [serviceId],
        cycleId: 'spring',
      });
      return eligibleFor(candidate, time, facts.now).eligible;
    });

describe('what is cut out of any day', () => {
  it('is free one after the other, and somebody who could come is there for each', () => {
    fc.assert(
      fc.property(day, (facts) => {
        const times = cutFreed(facts);
        for (const [index, { time, claim }] of times.entries()) {
          const claims = [...facts.claims, ...held(times.slice(0, index))];
          const minutes = (time.endsAt - time.startsAt) / MINUTE;
          expect(time.serviceIds.some((id) => openAt(facts, id, minutes, claims).has(time.startsAt))).toBe(true);
          const fit = comers(facts, time.startsAt).filter(
            ({ entry }) => time.serviceIds.includes(entry.serviceId) && entry.durationMinutes <= minutes,
          );
          expect(fit.length).toBeGreaterThan(0);
          // Whoever fits by its words has room with their buffers too.
          for (const { entry } of fit) expect(openAt(facts, entry.serviceId, entry.durationMinutes, claims).has(time.startsAt)).toBe(true);
          expect(claim.blockedFrom <= claim.startsAt && claim.endsAt === time.endsAt && claim.endsAt <= claim.blockedUntil).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('was free for none of those who could come before, where a session lay there', () => {
    fc.assert(
      fc.property(day, (any) => {
        const facts = { ...any, spans: any.spans.map((each) => ({ ...each, cause: 'cancelled' as const })) };
        const before = [...facts.claims, ...facts.spans.map(asTaken)];
        for (const { time } of cutFreed(facts)) {
          const some = comers(facts, time.startsAt).filter(({ entry }) => time.serviceIds.includes(entry.serviceId));
          expect(some.some(({ entry }) => !openAt(facts, entry.serviceId, entry.durationMinutes, before).has(time.startsAt))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves nothing that somebody could have', () => {
    fc.assert(
      fc.property(day, (any) => {
        const facts = { ...any, spans: any.spans.map((each) => ({ ...each, cause: 'cancelled' as const })) };
        const before = [...facts.claims, ...facts.spans.map(asTaken)];
        const after = [...facts.claims, ...held(cutFreed(facts))];
        for (const { serviceId, durationMinutes } of facts.candidates.map(({ entry }) => entry)) {
          const was = openAt(facts, serviceId, durationMinutes, before);
          for (const at of openAt(facts, serviceId, durationMinutes, after))
            if (!was.has(at))
              expect(
                comers(facts, at).filter(({ entry }) => entry.serviceId === serviceId && entry.durationMinutes === durationMinutes),
              ).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same however people and claims come', () => {
    fc.assert(
      fc.property(day, (facts) => {
        const turned = {
          ...facts,
          candidates: facts.candidates.toReversed(),
          claims: facts.claims.toReversed(),
          services: facts.services.toReversed(),
        };
        expect(cutFreed(turned)).toEqual(cutFreed(facts));
      }),
    );
  });
});
