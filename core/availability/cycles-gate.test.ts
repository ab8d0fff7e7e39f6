import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { decideTime } from '../bookings/decide-time.ts';
import { addDays } from '../time/add-days.ts';
import type { DateRange } from '../time/date-range.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import type { AvailabilityInput } from './availability-input.ts';
import { explainTime } from './explain-time.ts';
import { nearestOpenSlots } from './nearest-open-slots.ts';
import { openSlots } from './open-slots.ts';
import { withOwnCycles } from './with-own-cycles.ts';
import { withinCycle } from './within-cycle.ts';
import { withoutCycles } from './without-cycles.ts';

const ZONE = 'America/Toronto';
/** Monday 2 March 2026, 08:00 in Toronto; the window ends on 2 June, the clocks go forward on the 8th. */
const NOW = Date.parse('2026-03-02T13:00:00Z');
const SPRING = { from: '2026-03-09', to: '2026-03-31' };
const AUTUMN = { from: '2026-09-01', to: '2026-09-02' };

const input = (onlyWithin: AvailabilityInput['onlyWithin'], more: Partial<AvailabilityInput> = {}) =>
  bookingFacts({ availability: { onlyWithin, ...more } }).availability;
const on = (date: string, hour = 10): Instant => wallToInstant(ZONE, date, hour * 60);
const YEAR = { from: NOW - DAY, until: NOW + 365 * DAY };
const daysOf = (starts: readonly Instant[]) => [...new Set(starts.map((start) => instantToWall(ZONE, start).date))];

describe('a service that is booked in cycles', () => {
  it('is open on all days of those that are open, and on no other', () => {
    const days = daysOf(openSlots(input([AUTUMN, SPRING]), YEAR));
    expect(days.filter((date) => date < '2026-06-01')).toEqual(Array.from({ length: 23 }, (_, day) => addDays(SPRING.from, day)));
    expect(days.slice(23)).toEqual(['2026-09-01', '2026-09-02']);
  });

  it('has the first and the last minute of the coach’s days', () => {
    const starts = openSlots(input([AUTUMN]), YEAR);
    expect([starts[0], starts.at(-1)]).toEqual([on('2026-09-01', 0), on('2026-09-02', 23.5)]);
  });

  it('is open on none where no cycle is', () => {
    expect(openSlots(input([]), YEAR)).toEqual([]);
    expect(nearestOpenSlots(input([]), on('2026-03-10'), 3)).toEqual([]);
  });

  it('is bound by no window, but by the notice', () => {
    expect(explainTime(input([AUTUMN], { now: NOW }), on('2026-09-01'))).toEqual([]);
    const running = input([{ from: '2026-02-01', to: '2026-04-30' }]);
    expect(openSlots(running, YEAR)[0]).toBe(NOW + 12 * HOUR);
    expect(explainTime(running, NOW + HOUR)).toMatchObject([{ code: 'too_soon' }]);
  });

  it('says why another day is shut, to the coach and to the client', () => {
    expect(explainTime(input([SPRING]), on('2026-04-01'))).toEqual([{ code: 'no_open_cycle' }]);
    expect(explainTime(input([SPRING]), NOW - HOUR)).toEqual([{ code: 'in_the_past' }]);
    const client = { by: 'client', overbook: false } as const;
    expect(decideTime(input([SPRING]), on('2026-04-01'), client)).toEqual({ ok: false, refusal: { code: 'no_open_cycle' } });
    expect(decideTime(input([SPRING]), on('2026-03-31'), client)).toMatchObject({ ok: true });
  });

  it('binds the coach to nothing', () => {
    expect(decideTime(input([]), on('2026-04-01'), { by: 'coach', overbook: false })).toMatchObject({ ok: true });
  });

  it('looks for other times only where they can be had', () => {
    expect(nearestOpenSlots(input([SPRING]), on('2026-04-02'), 1)).toEqual([on('2026-03-31', 23.5)]);
  });

  it('counts touching and overlapping cycles once', () => {
    const twice = openSlots(input([SPRING, { from: '2026-03-20', to: '2026-04-02' }, SPRING]), YEAR);
    expect(twice).toEqual(openSlots(input([{ from: SPRING.from, to: '2026-04-02' }]), YEAR));
  });
});

describe('lifting the gate', () => {
  it('adds a client’s own cycles, where there is a gate', () => {
    expect(withOwnCycles(input([SPRING]), [AUTUMN]).onlyWithin).toEqual([SPRING, AUTUMN]);
    expect(withOwnCycles(input(null), [AUTUMN]).onlyWithin).toBeNull();
  });

  it('leaves one cycle alone, whoever may book it', () => {
    expect(daysOf(openSlots(withinCycle(input(null), AUTUMN), YEAR))).toEqual(['2026-09-01', '2026-09-02']);
  });

  it('shows the hours as they would be', () => {
    expect(explainTime(withoutCycles(input([])), on('2026-09-05'))).toEqual([]);
    expect(explainTime(withoutCycles(input(null)), on('2026-09-05'))).toMatchObject([{ code: 'too_far' }]);
  });
});

it('opens exactly the starts of its days that the hours leave, by a count of every start', () => {
  const anyRange = fc
    .record({ first: fc.integer({ min: -10, max: 60 }), length: fc.integer({ min: 0, max: 12 }) })
    .map(({ first, length }): DateRange => ({ from: addDays('2026-03-02', first), to: addDays('2026-03-02', first + length) }));
  fc.assert(
    fc.property(fc.array(anyRange, { maxLength: 4 }), fc.integer({ min: -5, max: 40 }), (ranges, start) => {
      const span = { from: NOW + start * DAY, until: NOW + (start + 20) * DAY };
      const inside = (instant: Instant) => {
        const { date } = instantToWall(ZONE, instant);
        return ranges.some(({ from, to }) => from <= date && date <= to);
      };
      const wanted = openSlots(input(null), span).filter(inside);
      const gated = input(ranges);
      expect(openSlots(gated, span)).toEqual(wanted);
      for (const each of wanted.slice(0, 3)) expect(explainTime(gated, each)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
