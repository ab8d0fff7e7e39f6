import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bookingFacts } from '../../../test/facts/booking-facts.ts';
import { seriesFacts } from '../../../test/facts/series-facts.ts';
import { simpleCheck } from '../../../test/facts/simple-check.ts';
import type { Claim, Override, PublishedSlot } from '../../availability/availability-input.ts';
import { addDays } from '../../time/add-days.ts';
import { MINUTE } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { checkDates } from '../check-dates.ts';
import { seriesDates } from '../series-dates.ts';

/** Clocks that change at two, at midnight, to the day before, by half an hour, and not at all; each with a day just before a change. */
const ZONES = [
  ['America/Toronto', '2026-10-26'],
  ['Africa/Cairo', '2026-04-20'],
  ['America/Nuuk', '2027-03-22'],
  ['Australia/Lord_Howe', '2026-09-28'],
  ['Asia/Kolkata', '2026-06-01'],
] as const;

const day = fc.integer({ min: -9, max: 45 });
const claim = fc.tuple(day, fc.integer({ min: 0, max: 95 }), fc.constantFrom(30, 60, 600, 2880), fc.boolean(), fc.boolean());
const exception = fc.tuple(day, fc.integer({ min: 0, max: 9 }), fc.constantFrom('personal', 'extra', 'capacity'), fc.boolean());
const offer = fc.tuple(day, fc.integer({ min: 0, max: 22 }), fc.boolean());
const rhythm = fc.constantFrom(
  { kind: 'weekly', every: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] } as const,
  { kind: 'weekly', every: 1, weekdays: [1, 4, 7] } as const,
  { kind: 'weekly', every: 3, weekdays: [7] } as const,
);
const move = fc.tuple(fc.nat(9), fc.integer({ min: -2, max: 3 }), fc.integer({ min: 0, max: 1439 }), fc.constantFrom(15, 60, 300));
const asked = fc.record({
  zone: fc.constantFrom(...ZONES),
  claims: fc.array(claim, { maxLength: 40 }),
  exceptions: fc.array(exception, { maxLength: 5 }),
  offers: fc.array(offer, { maxLength: 4 }),
  rhythm,
  startMinute: fc.constantFrom(0, 30, 540, 720, 1410),
  moves: fc.array(move, { maxLength: 4 }),
  hours: fc.constantFrom([0, 1440] as const, [480, 780] as const, [1200, 1440] as const),
  capacity: fc.constantFrom(1, 3),
  rules: fc.record({
    bufferBeforeMinutes: fc.constantFrom(0, 30),
    bufferAfterMinutes: fc.constantFrom(0, 15),
    intervalMinutes: fc.constantFrom(15, 60),
    windowDays: fc.constantFrom(20, 400),
    noticeMinutes: fc.constantFrom(0, 20_000),
    limits: fc.constantFrom([], [{ scope: 'coach', per: 'week', most: 3 }], [{ scope: 'service', per: 'day', most: 1 }]),
  }),
  cycle: fc.boolean(),
  by: fc.constantFrom('client', 'coach'),
  reachDays: fc.constantFrom(1, 7),
});

function setting({ zone: [zone, first], hours, capacity, ...wish }: typeof asked extends fc.Arbitrary<infer T> ? T : never) {
  const at = (days: number, minute: number): number => wallToInstant(zone, addDays(first, days), 0) + minute * MINUTE;
  const claims = wish.claims.map(([days, quarter, length, isOther, isSession]): Claim => {
    const startsAt = at(days, quarter * 15);
    const taken = { startsAt, blockedFrom: startsAt, blockedUntil: startsAt + length * MINUTE };
    return { ...taken, scheduleId: isOther ? 'other' : 'sessions', serviceId: 'session', seats: 1, isSession };
  });
  const overrides = wish.exceptions.map(([from, length, kind, allDay], index): Override => ({
    id: `${index}`,
    kind,
    startsOn: addDays(first, from),
    endsOn: length === 9 ? null : addDays(first, from + length),
    weekdays: length > 4 ? [1, 3, 7] : null,
    startMinute: allDay ? null : 600,
    endMinute: allDay ? null : 900,
    capacity: 2,
    note: '',
  }));
  const publishedSlots = wish.offers.map(([days, hour, ours], index): PublishedSlot => ({
    id: `${index}`,
    date: addDays(first, days),
    startMinute: hour * 60,
    endMinute: hour * 60 + 75,
    capacity: 1,
    serviceId: ours ? null : 'another',
  }));
  const input = bookingFacts({
    availability: {
      zone,
      claims,
      overrides,
      publishedSlots,
      hours: ([1, 2, 4, 6, 7] as const).map((weekday) => ({ weekday, startMinute: hours[0], endMinute: hours[1], capacity })),
      now: at(-2, 100),
      onlyWithin: wish.cycle ? [{ from: addDays(first, 2), to: addDays(first, 12) }] : null,
    },
    rules: wish.rules,
  }).availability;
  const series = seriesFacts({
    timeZone: zone,
    startsOn: first,
    startMinute: wish.startMinute,
    rhythm: wish.rhythm,
    end: { kind: 'count', count: 10 },
  });
  const dates = seriesDates(series).map((date, index) => {
    const [, days, minute, durationMinutes] = wish.moves.find(([which]) => which === index) ?? [0, 0, null, 0];
    if (minute === null) return date;
    const place = { date: addDays(date.id, days), minute, durationMinutes };
    const startsAt = wallToInstant(zone, place.date, minute);
    return { ...date, ...place, startsAt, endsAt: startsAt + durationMinutes * MINUTE };
  });
  return { input, dates };
}

it('says of every date what looking at each by itself says, with the same other times', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(asked, (wish) => {
      const { input, dates } = setting(wish);
      const check = { by: wish.by, alternatives: 3, reachDays: wish.reachDays };
      expect(checkDates(input, dates, check)).toEqual(simpleCheck(input, dates, check));
    }),
    { numRuns: 150 },
  );
});
