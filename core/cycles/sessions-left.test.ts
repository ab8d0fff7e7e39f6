import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import type { AvailabilityInput, Claim, SlotRules } from '../availability/availability-input.ts';
import { openSlots } from '../availability/open-slots.ts';
import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { countSessions } from './count-sessions.ts';
import { sessionsLeft } from './sessions-left.ts';

const MONDAY = '2026-03-09';
/** 00:00 of that Monday in Toronto, the day after the clocks went forward. */
const MIDNIGHT = Date.parse('2026-03-09T04:00:00Z');

interface Wishes extends Partial<AvailabilityInput> {
  readonly from?: number;
  readonly until?: number;
  readonly capacity?: number;
  readonly slots?: Partial<SlotRules>;
}

const offer = ({ from = 540, until = 720, capacity = 1, slots, ...more }: Wishes = {}): AvailabilityInput => ({
  ...bookingFacts({ rules: { noticeMinutes: 0, windowDays: 730, ...slots } }).availability,
  hours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, startMinute: from, endMinute: until, capacity })),
  ...more,
});
const onMonday = (...offers: AvailabilityInput[]) => sessionsLeft(offers, { firstDate: MONDAY, lastDate: MONDAY });
const at = (minute: number) => MIDNIGHT + minute * MINUTE;

const claimOf = ({ scheduleId, serviceId, rules }: AvailabilityInput, startsAt: number): Claim =>
  claimAt(startsAt, {
    scheduleId,
    serviceId,
    blockedFrom: startsAt - rules.bufferBeforeMinutes * MINUTE,
    blockedUntil: startsAt + (rules.durationMinutes + rules.bufferAfterMinutes) * MINUTE,
  });

const isOpen = (input: AvailabilityInput, startsAt: number, more: readonly Claim[]): boolean =>
  openSlots({ ...input, claims: [...input.claims, ...more] }, { from: startsAt, until: startsAt + 1 }).length > 0;

/** The most sessions of one offer on the Monday, tried in every way there is. */
function most(input: AvailabilityInput, starts: readonly number[], chosen: readonly Claim[] = []): number {
  const [first, ...rest] = starts;
  if (first === undefined) return chosen.length;
  const without = most(input, rest, chosen);
  return isOpen(input, first, chosen) ? Math.max(without, most(input, rest, [...chosen, claimOf(input, first)])) : without;
}

describe('sessions that still fit beside each other', () => {
  it.each<[string, Wishes, number[]]>([
    ['hour after hour', {}, [540, 600, 660]],
    ['as many at once as the hours take', { capacity: 2 }, [540, 540, 600, 600, 660, 660]],
    ['with the time between them', { slots: { bufferAfterMinutes: 30 } }, [540, 630]],
    ['only whole ones', { until: 710 }, [540, 600]],
    ['round what is booked', { claims: [claimAt(at(590))] }, [660]],
    ['past what is booked where there is another seat', { capacity: 2, claims: [claimAt(at(600))] }, [540, 540, 600, 660, 660]],
    ['no more than a day takes', { slots: { limits: [{ scope: 'coach', per: 'day', most: 2 }] } }, [540, 600]],
    [
      'no more than a week takes, those of other days counted',
      { slots: { limits: [{ scope: 'coach', per: 'week', most: 2 }] }, claims: [claimAt(at(600) + 3 * DAY)] },
      [540],
    ],
    ['not what is past', { now: at(545) }, [570, 630]],
    ['not within the notice', { now: at(540), slots: { noticeMinutes: 60 } }, [600, 660]],
    ['nothing while another schedule is busy', { claims: [claimAt(at(540), { scheduleId: 'other', blockedUntil: at(720) })] }, []],
  ])('%s', (_, wishes, starts) => {
    expect(onMonday(offer(wishes)).flatMap(({ minute, seats }) => Array<number>(seats).fill(minute))).toEqual(starts);
  });

  it('come with where they lie and when they end', () => {
    expect(onMonday(offer({ from: 600, until: 660 }))).toEqual([
      {
        scheduleId: 'sessions',
        serviceId: 'session',
        startsAt: at(600),
        endsAt: at(660),
        date: MONDAY,
        minute: 600,
        endMinute: 660,
        seats: 1,
      },
    ]);
  });

  it('keep the wall clock over a change of the clocks', () => {
    const sunday = sessionsLeft([offer({ from: 0, until: 300 })], { firstDate: '2026-03-08', lastDate: '2026-03-08' });
    expect(sunday.map(({ minute, endMinute }) => [minute, endMinute])).toEqual([
      [0, 60],
      [60, 180],
      [180, 240],
      [240, 300],
    ]);
  });

  it('give the first service what it can take, and the next what is left', () => {
    const checkIn = offer({ serviceId: 'check-in', slots: { durationMinutes: 30 } });
    expect(onMonday(offer({ until: 690 }), { ...checkIn, hours: offer({ until: 690 }).hours }).map(({ serviceId }) => serviceId)).toEqual([
      'session',
      'session',
      'check-in',
    ]);
  });

  it('are none without an offer, and none in a season that is over', () => {
    expect(onMonday()).toEqual([]);
    expect(onMonday(offer({ now: MIDNIGHT + DAY }))).toEqual([]);
  });
});

const anyOffer = fc
  .record({
    length: fc.constantFrom(30, 45, 60, 90),
    before: fc.constantFrom(0, 15),
    after: fc.constantFrom(0, 10, 30),
    capacity: fc.integer({ min: 1, max: 2 }),
    until: fc.integer({ min: 10, max: 14 }),
    claims: fc.array(fc.record({ minute: fc.integer({ min: 500, max: 800 }), length: fc.constantFrom(20, 60), other: fc.boolean() }), {
      maxLength: 3,
    }),
    most: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  })
  .map(({ length, before, after, capacity, until, claims, most: mostPerDay }) =>
    offer({
      from: 540,
      until: until * 60,
      capacity,
      slots: {
        durationMinutes: length,
        bufferBeforeMinutes: before,
        bufferAfterMinutes: after,
        limits: mostPerDay === null ? [] : [{ scope: 'coach', per: 'day', most: mostPerDay }],
      },
      claims: claims.map((claim) =>
        claimAt(at(claim.minute), {
          scheduleId: claim.other ? 'other' : 'sessions',
          blockedUntil: at(claim.minute + claim.length),
        }),
      ),
    }),
  );

describe('of one offer', () => {
  it('there is no way to have more', () => {
    fc.assert(
      fc.property(anyOffer, (input) => {
        const starts = openSlots(input, { from: MIDNIGHT, until: MIDNIGHT + DAY });
        const seats = starts.flatMap((start) => Array<number>(input.hours[0]!.capacity).fill(start));
        // Every way there is: only where that can be waited for.
        fc.pre(seats.length <= 12);
        expect(countSessions(onMonday(input))).toBe(most(input, seats));
      }),
      { numRuns: 150 },
    );
  });
});

describe('of several offers', () => {
  it('each can be booked after those taken before it', () => {
    fc.assert(
      fc.property(anyOffer, anyOffer, fc.boolean(), (one, two, sameSchedule) => {
        const second: AvailabilityInput = {
          ...two,
          serviceId: 'second',
          scheduleId: sameSchedule ? 'sessions' : 'seconds',
          claims: one.claims,
        };
        const sessions = onMonday(one, second);
        const booked: Claim[] = [];
        for (const input of [one, second]) {
          const own = sessions.filter(({ serviceId }) => serviceId === input.serviceId).toSorted((a, b) => a.endsAt - b.endsAt);
          for (const { startsAt } of own.flatMap((session) => Array<typeof session>(session.seats).fill(session))) {
            expect(isOpen(input, startsAt, booked)).toBe(true);
            booked.push(claimOf(input, startsAt));
          }
          // And no more of this one.
          for (let start = MIDNIGHT; start < MIDNIGHT + 24 * HOUR; start += 30 * MINUTE) {
            expect(isOpen(input, start, booked)).toBe(false);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
