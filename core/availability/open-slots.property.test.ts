import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateOfEpochDay } from '../time/date-of-epoch-day.ts';
import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import type { Instant, Weekday } from '../time/instant.ts';
import type { Span } from '../time/span.ts';
import { zoneOffsets } from '../time/zone-offsets.ts';
import { BLOCK_KINDS, OVERRIDE_KINDS } from './availability-input.ts';
import type { AvailabilityInput, Claim, Override, OverrideKind } from './availability-input.ts';
import { explainTime } from './explain-time.ts';
import { nearestOpenSlots } from './nearest-open-slots.ts';
import { openSlots } from './open-slots.ts';
import { seatsDuring } from './seats-during.ts';
import { slotDays } from './slot-days.ts';

// ---- the reference: every rule read out loud, five minutes after five minutes, with Temporal and nothing of ours ----

const TICK = 5 * MINUTE;

interface Tick {
  capacity: number;
  blocked: boolean;
  own: number;
  other: boolean;
}

const monday = (day: Temporal.PlainDate): string => day.subtract({ days: day.dayOfWeek - 1 }).toString();

class Reference {
  readonly ticks = new Map<Instant, Tick>();
  readonly gridStarts = new Set<Instant>();
  readonly slots: (Span & { capacity: number })[];
  readonly input: AvailabilityInput;

  constructor(input: AvailabilityInput, span: Span) {
    this.input = input;
    this.slots = input.publishedSlots
      .filter((slot) => slot.serviceId === null || slot.serviceId === input.serviceId)
      .map((slot) => ({
        ...this.range(Temporal.PlainDate.from(slot.date), slot.startMinute, slot.endMinute),
        date: slot.date,
        capacity: slot.capacity,
      }))
      .filter((slot) => this.dateAt(slot.from).toString() === slot.date);
    let date = this.dateAt(span.from - HOUR);
    for (let at = span.from - HOUR; at < span.until + 12 * HOUR; at += TICK) {
      if (at % (15 * MINUTE) === 0 || at === span.from - HOUR) date = this.dateAt(at);
      this.ticks.set(at, this.tick(at, date));
    }
  }

  /** The date shown. The minute past midnight after which St. John's turned its clocks back to the day before (until 2011) belongs to the new day. */
  dateAt(instant: Instant): Temporal.PlainDate {
    const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(this.input.zone).toPlainDate();
    const next = shown.add({ days: 1 });
    return this.dayStart(next) <= instant ? next : shown;
  }

  dayStart = (date: Temporal.PlainDate): Instant => date.toZonedDateTime(this.input.zone).epochMilliseconds;

  at(date: Temporal.PlainDate, minute: number): Instant {
    const end = this.dayStart(date.add({ days: 1 }));
    if (minute === 1440) return end;
    const wall = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
    return Math.min(wall.toZonedDateTime(this.input.zone, { disambiguation: 'compatible' }).epochMilliseconds, end);
  }

  range(date: Temporal.PlainDate, startMinute: number | null, endMinute: number | null): Span {
    return { from: startMinute === null ? this.dayStart(date) : this.at(date, startMinute), until: this.at(date, endMinute ?? 1440) };
  }

  readonly plans = new Map<string, { hours: (Span & { capacity: number })[]; changes: (Span & { capacity: number })[]; blocks: Span[] }>();

  /** What is planned for the day; also notes the starts its ranges offer. */
  plan(date: Temporal.PlainDate) {
    const known = this.plans.get(date.toString());
    if (known) return known;
    const plan = { hours: [] as (Span & { capacity: number })[], changes: [] as (Span & { capacity: number })[], blocks: [] as Span[] };
    this.plans.set(date.toString(), plan);
    const addHours = (startMinute: number, endMinute: number, capacity: number): void => {
      const range = this.range(date, startMinute, endMinute);
      plan.hours.push({ ...range, capacity });
      for (let minute = startMinute; minute < endMinute; minute += this.input.rules.intervalMinutes) {
        const start = this.at(date, minute);
        if (range.from <= start && start < range.until) this.gridStarts.add(start);
      }
    };
    for (const each of this.input.hours) if (each.weekday === date.dayOfWeek) addHours(each.startMinute, each.endMinute, each.capacity);
    for (const each of this.input.overrides.filter((override) => this.holds(override, date))) {
      const range = this.range(date, each.startMinute, each.endMinute);
      if (each.kind === 'extra') addHours(each.startMinute ?? 0, each.endMinute ?? 1440, each.capacity!);
      else if (each.kind === 'capacity') plan.changes.push({ ...range, capacity: each.capacity! });
      else plan.blocks.push(range);
    }
    return plan;
  }

  holds = ({ startsOn, endsOn, weekdays }: Override, date: Temporal.PlainDate): boolean =>
    startsOn <= date.toString() &&
    (endsOn === null || date.toString() <= endsOn) &&
    (weekdays === null || weekdays.includes(date.dayOfWeek as Weekday));

  tick(at: Instant, date: Temporal.PlainDate): Tick {
    const plan = this.plan(date);
    const inside = (span: Span): boolean => span.from <= at && at < span.until;
    const hours = plan.hours.filter(inside).map((each) => each.capacity);
    const changes = plan.changes.filter(inside).map((each) => each.capacity);
    const here = this.input.claims.filter((claim) => claim.blockedFrom <= at && at < claim.blockedUntil);
    return {
      capacity: hours.length === 0 ? 0 : changes.length === 0 ? Math.max(...hours) : Math.min(...changes),
      blocked: plan.blocks.some(inside),
      own: here.filter((claim) => claim.scheduleId === this.input.scheduleId).reduce((sum, claim) => sum + claim.seats, 0),
      other: here.some((claim) => claim.scheduleId !== this.input.scheduleId),
    };
  }

  during(from: Instant, until: Instant): Tick[] {
    const ticks: Tick[] = [];
    for (let at = from; at < until; at += TICK) ticks.push(this.ticks.get(at)!);
    return ticks;
  }

  capacityFor(start: Instant): number {
    const end = start + this.input.rules.durationMinutes * MINUTE;
    const byHours = this.gridStarts.has(start) ? Math.min(...this.during(start, end).map((tick) => tick.capacity)) : 0;
    const bySlots = this.slots.filter((slot) => slot.from === start && end <= slot.until).map((slot) => slot.capacity);
    return Math.max(byHours, ...bySlots);
  }

  allowedThen(start: Instant): boolean {
    const { now, rules } = this.input;
    if (start < now || start < now + rules.noticeMinutes * MINUTE) return false;
    const date = this.dateAt(start);
    if (Temporal.PlainDate.compare(date, this.dateAt(now).add({ days: rules.windowDays })) > 0) return false;
    return rules.limits.every(({ scope, per, most }) => {
      const same = (day: Temporal.PlainDate): boolean => (per === 'day' ? day.equals(date) : monday(day) === monday(date));
      const counted = this.input.claims.filter(
        (claim) => claim.isSession && (scope === 'coach' || claim.serviceId === this.input.serviceId),
      );
      return counted.filter((claim) => same(this.dateAt(claim.startsAt))).length < most;
    });
  }

  isOpen(start: Instant): boolean {
    const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = this.input.rules;
    const capacity = this.capacityFor(start);
    if (capacity === 0 || !this.allowedThen(start)) return false;
    const end = start + durationMinutes * MINUTE;
    const around = this.during(start - bufferBeforeMinutes * MINUTE, end + bufferAfterMinutes * MINUTE);
    return !this.during(start, end).some((tick) => tick.blocked) && !around.some((tick) => tick.other || tick.own + 1 > capacity);
  }
}

// ---- random practices, most of them around a clock change ----

const ZONES = Intl.supportedValuesOf('timeZone');
const changesOf = (zone: string): Instant[] =>
  zoneOffsets(zone, Date.UTC(2005, 0, 1), Date.UTC(2030, 0, 1))
    .slice(1)
    .map((change) => change.at);

/** A zone and a UTC midnight, next to one of the zone's clock changes wherever it has any. */
const place = fc.tuple(fc.constantFrom(...ZONES), fc.nat(), fc.integer({ min: 12_800, max: 21_900 })).map(([zone, pick, day]) => {
  const changes = changesOf(zone);
  const change = changes.length > 0 ? changes[pick % changes.length]! : day * DAY;
  return { zone, midnight: Math.floor(change / DAY) * DAY };
});

const wallMinute = (max: number) => fc.integer({ min: 0, max: max / 5 }).map((five) => five * 5);
const wallRange = fc
  .tuple(wallMinute(1435), wallMinute(900))
  .map(([startMinute, length]) => ({ startMinute, endMinute: Math.min(1440, startMinute + Math.max(5, length)) }));
/** Night hours more often than coaches keep them: that is where clocks change. */
const nightRange = fc
  .tuple(wallMinute(240), wallMinute(300))
  .map(([startMinute, length]) => ({ startMinute, endMinute: startMinute + Math.max(5, length) }));
const range = fc.oneof(
  wallRange,
  nightRange,
  fc.constant({ startMinute: 1380, endMinute: 1440 }),
  fc.constant({ startMinute: 0, endMinute: 1440 }),
);
const capacity = fc.integer({ min: 1, max: 3 });
const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;

const override = (midnight: Instant): fc.Arbitrary<Override> =>
  fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom<OverrideKind>(...OVERRIDE_KINDS),
      first: fc.integer({ min: -3, max: 3 }),
      length: fc.option(fc.nat(2)),
      weekdays: fc.option(fc.uniqueArray(weekday, { minLength: 1 })),
      times: fc.option(range, { freq: 2 }),
      capacity,
    })
    .map(({ id, kind, first, length, weekdays, times, capacity }) => ({
      id,
      kind,
      startsOn: dateOfEpochDay(midnight / DAY + first),
      endsOn: length === null ? null : dateOfEpochDay(midnight / DAY + first + length),
      weekdays,
      startMinute: times?.startMinute ?? null,
      endMinute: times?.endMinute ?? null,
      capacity: (BLOCK_KINDS as readonly string[]).includes(kind) ? null : capacity,
      note: '',
    }));

const claim = (midnight: Instant): fc.Arbitrary<Claim> =>
  fc
    .record({
      scheduleId: fc.constantFrom('own', 'own', 'own', 'other'),
      serviceId: fc.constantFrom('this', 'that', null),
      start: fc.integer({ min: -700, max: 1500 }),
      length: fc.integer({ min: 0, max: 24 }),
      buffer: fc.nat(4),
      seats: fc.integer({ min: 1, max: 2 }),
      isSession: fc.boolean(),
    })
    .map(({ start, length, buffer, ...rest }) => {
      const startsAt = midnight + start * TICK;
      return { ...rest, startsAt, blockedFrom: startsAt - buffer * TICK, blockedUntil: startsAt + (length + buffer) * TICK };
    });

const slot = (midnight: Instant) =>
  fc
    .record({ id: fc.uuid(), day: fc.integer({ min: -1, max: 3 }), range, capacity, serviceId: fc.constantFrom('this', 'that', null) })
    .map(({ day, range, ...rest }) => ({ ...rest, ...range, date: dateOfEpochDay(midnight / DAY + day) }));

const rules = fc.record({
  noticeMinutes: fc.constantFrom(0, 0, 120, 1440),
  windowDays: fc.constantFrom(0, 1, 3, 90),
  intervalMinutes: fc.constantFrom(5, 15, 30, 45, 60),
  durationMinutes: fc.constantFrom(5, 30, 60, 90, 600),
  bufferBeforeMinutes: fc.constantFrom(0, 0, 15, 60),
  bufferAfterMinutes: fc.constantFrom(0, 0, 10, 30),
  limits: fc.array(
    fc.record({
      scope: fc.constantFrom('coach' as const, 'service' as const),
      per: fc.constantFrom('day' as const, 'week' as const),
      most: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 2 },
  ),
});

const practice = place.chain(({ zone, midnight }) =>
  fc
    .record({
      hours: fc.array(
        fc.tuple(weekday, range, capacity).map(([day, times, seats]) => ({ weekday: day, ...times, capacity: seats })),
        { maxLength: 14 },
      ),
      overrides: fc.array(override(midnight), { maxLength: 5 }),
      publishedSlots: fc.array(slot(midnight), { maxLength: 4 }),
      claims: fc.array(claim(midnight), { maxLength: 25 }),
      rules,
      nowTicks: fc.integer({ min: -800, max: 200 }),
    })
    .map(({ nowTicks, ...rest }) => ({
      input: { ...rest, zone, scheduleId: 'own', serviceId: 'this', now: midnight + nowTicks * TICK } satisfies AvailabilityInput,
      span: { from: midnight - DAY, until: midnight + 2 * DAY },
    })),
);

const ticksOf = (span: Span): Instant[] => Array.from({ length: (span.until - span.from) / TICK }, (_, index) => span.from + index * TICK);

// A slow machine must not fail a test: nothing here is about time that passes.
describe('open slots of random practices in all zones', { timeout: 120_000 }, () => {
  it('are exactly those that the rules allow when read minute by minute', () => {
    let seen = 0;
    fc.assert(
      fc.property(practice, ({ input, span }) => {
        const reference = new Reference(input, span);
        const expected = ticksOf(span).filter((start) => reference.isOpen(start));
        expect(openSlots(input, span)).toEqual(expected);
        seen += expected.length;
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  it('are exactly those for which no reason against is found', () => {
    fc.assert(
      fc.property(practice, fc.integer({ min: 1, max: 37 }), ({ input, span }, stride) => {
        const open = new Set(openSlots(input, span));
        const asked = ticksOf(span)
          .filter((_, index) => index % stride === 0)
          .slice(0, 60);
        for (const start of [...asked, ...[...open].slice(0, 20)]) {
          const reasons = explainTime(input, start);
          expect({ start, reasons, free: reasons.length === 0 }).toEqual({ start, reasons, free: open.has(start) });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same whatever part of the time is asked for, and in whatever order claims come', () => {
    fc.assert(
      fc.property(practice, fc.integer({ min: 0, max: 864 }), fc.integer({ min: 0, max: 864 }), ({ input, span }, a, b) => {
        const part = { from: span.from + Math.min(a, b) * TICK, until: span.from + Math.max(a, b) * TICK };
        const whole = openSlots(input, span);
        expect(openSlots({ ...input, claims: input.claims.toReversed() }, part)).toEqual(
          whole.filter((start) => start >= part.from && start < part.until),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('leave a seat: booking one of them never goes over the capacity it was offered with', () => {
    fc.assert(
      fc.property(practice, fc.nat(), ({ input, span }, pick) => {
        const open = openSlots(input, span);
        if (open.length === 0) return;
        const start = open[pick % open.length]!;
        const seats = seatsDuring(input, start);
        expect(seats.otherSchedule).toBe(false);
        expect(seats.peak + 1).toBeLessThanOrEqual(seats.capacity);
      }),
      { numRuns: 200 },
    );
  });

  it('nearest to a wanted start are the first of all, sorted by how far they lie', () => {
    fc.assert(
      fc.property(practice, fc.integer({ min: 0, max: 864 }), fc.integer({ min: 1, max: 6 }), ({ input, span }, at, count) => {
        const wanted = span.from + at * TICK;
        const all = openSlots(input, { from: wanted - 14 * DAY, until: wanted + 14 * DAY + 1 });
        const expected = [...all].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b).slice(0, count);
        expect(nearestOpenSlots(input, wanted, count)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('travel as days of any viewer and come back as the same instants, with the wall clock that viewer sees', () => {
    fc.assert(
      fc.property(practice, place, ({ input, span }, { zone }) => {
        const starts = openSlots(input, span);
        const days = slotDays(starts, zone, dateOfEpochDay(span.from / DAY - 2), dateOfEpochDay(span.until / DAY + 2));
        expect(days.flatMap((day) => day.minutes.map((minute) => day.from + minute * MINUTE))).toEqual(starts);
        for (const day of days) {
          for (const minutes of day.minutes.slice(0, 30)) {
            const shown = day.shifts.reduce((sum, shift) => (shift.after <= minutes ? sum + shift.by : sum), minutes);
            const wall = Temporal.Instant.fromEpochMilliseconds(day.from + minutes * MINUTE).toZonedDateTimeISO(zone);
            const expected = Temporal.PlainDate.from(day.date).toPlainDateTime().add({ minutes: shown });
            expect(wall.toPlainDateTime().toString()).toBe(expected.toString());
          }
        }
        expect(days.every((day) => day.minutes.length > 0 && day.from > span.from - 3 * DAY && day.from < span.until + HOUR * 48)).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });
});
