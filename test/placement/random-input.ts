import fc from 'fast-check';
import type { PlacementSettings } from '../../core/cycles/placement/placement-settings.ts';
import type { AvailabilityInput, Claim, Override, WeeklyHours } from '../../core/availability/availability-input.ts';
import type { PlacementInput, Regular } from '../../core/cycles/placement/placement-input.ts';
import { DEFAULT_PLACEMENT_SETTINGS, FREQUENCIES } from '../../core/cycles/placement/placement-settings.ts';
import { addDays } from '../../core/time/add-days.ts';
import { MINUTE } from '../../core/time/instant.ts';
import type { Weekday } from '../../core/time/instant.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';

const ZONE = 'Europe/Berlin';
/** A Monday; the clocks go forward on the 28th. */
export const FIRST_DATE = '2027-03-15';

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const halfHour = (from: number, to: number) => fc.integer({ min: from * 2, max: to * 2 }).map((half) => half * 30);

/** Wide windows and hardly any play between visits: gaps decide nearly everything. */
const TIGHT: PlacementSettings = {
  ...DEFAULT_PLACEMENT_SETTINGS,
  frequencies: {
    ...DEFAULT_PLACEMENT_SETTINGS.frequencies,
    weekly: { period: 7, window: 3, leastGap: 6, mostGap: 7 },
    biweekly: { period: 14, window: 4, leastGap: 13, mostGap: 15 },
  },
};

/** Null so many times for once. */
const seldom = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const hours: fc.Arbitrary<WeeklyHours> = fc
  .record({
    weekday: fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Weekday>,
    startMinute: halfHour(9, 11),
    length: fc.constantFrom(60, 90, 120, 180),
    capacity: fc.constantFrom(1, 1, 1, 2, 3),
  })
  .map(({ length, startMinute, ...rest }) => ({ ...rest, startMinute, endMinute: startMinute + length }));

const block: fc.Arbitrary<Override> = fc
  .record({ off: fc.nat(27), long: fc.nat(3), kind: fc.constantFrom('blocked' as const, 'capacity' as const), id: fc.uuid() })
  .map(({ off, long, kind, id }) => ({
    id,
    kind,
    startsOn: addDays(FIRST_DATE, off),
    endsOn: addDays(FIRST_DATE, off + long),
    weekdays: null,
    startMinute: null,
    endMinute: null,
    capacity: kind === 'capacity' ? 2 : null,
    note: '',
  }));

const claim: fc.Arbitrary<Claim> = fc
  .record({ off: fc.nat(27), minute: halfHour(9, 12), scheduleId: fc.constantFrom('own', 'own', 'other') })
  .map(({ off, minute, scheduleId }) => {
    const startsAt = wallToInstant(ZONE, addDays(FIRST_DATE, off), minute);
    const blockedUntil = startsAt + 60 * MINUTE;
    return { scheduleId, serviceId: 'session', startsAt, blockedFrom: startsAt, blockedUntil, seats: 1, isSession: true };
  });

interface Shape {
  readonly weeks: number;
  readonly regulars: number;
  /** Both of two schedules may hold several clients at once: there the search is stricter than booking. */
  readonly roomy?: boolean;
}

const regular = (days: number): fc.Arbitrary<Omit<Regular, 'id'>> =>
  fc
    .record({
      priority: fc.constantFrom(1, 2, 2, 3),
      frequency: fc.constantFrom('weekly' as const, ...FREQUENCIES),
      weekday: fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Weekday>,
      minute: fc.constantFrom(540, 600, 600, 630, 690),
      acceptableWeekdays: fc.oneof(fc.constant([1, 2, 3, 4, 5, 6, 7] as const), fc.uniqueArray(weekday, { minLength: 3, maxLength: 7 })),
      acceptableHours: fc.constantFrom([{ startMinute: 0, endMinute: 1440 }], [{ startMinute: 540, endMinute: 720 }]),
      offerId: fc.constantFrom('hour', 'hour', 'hour', 'half', 'elsewhere'),
      lastSession: seldom(
        1,
        fc.integer({ min: 1, max: 30 }).map((ago) => addDays(FIRST_DATE, -ago)),
      ),
      skips: fc.oneof(
        { weight: 3, arbitrary: fc.constant<number[]>([]) },
        { weight: 1, arbitrary: fc.array(fc.nat(days - 1), { minLength: 1, maxLength: 2 }) },
      ),
      extra: seldom(5, fc.nat(days - 1)),
      pin: seldom(
        5,
        fc.record({ off: fc.nat(days - 1), by: fc.integer({ min: -1, max: 1 }), minute: halfHour(8, 12), isBooked: fc.boolean() }),
      ),
    })
    .map(({ pin, skips, extra, ...rest }) => ({
      ...rest,
      stands: [],
      skips: skips.map((off) => addDays(FIRST_DATE, off)),
      extras: extra === null ? [] : [addDays(FIRST_DATE, extra)],
      pins: pin
        ? [{ dueOn: addDays(FIRST_DATE, pin.off), date: addDays(FIRST_DATE, pin.off + pin.by), minute: pin.minute, isBooked: pin.isBooked }]
        : [],
    }));

/** Inputs in which nearly everything may happen, small enough to try all plans. */
export const randomInput = ({ weeks, regulars, roomy = false }: Shape): fc.Arbitrary<PlacementInput> =>
  fc
    .record({
      hours: fc.array(hours, { minLength: 2, maxLength: 4 }),
      other: fc.array(hours, { maxLength: 2 }).map((all) => all.map((each) => (roomy ? each : { ...each, capacity: 1 }))),
      overrides: fc.array(block, { maxLength: 2 }),
      claims: fc.array(claim, { maxLength: 3 }),
      after: fc.constantFrom(0, 0, 15),
      limit: seldom(3, fc.integer({ min: 1, max: 3 })),
      settings: fc.constantFrom(DEFAULT_PLACEMENT_SETTINGS, TIGHT),
      regulars: fc.array(regular(7 * weeks), { minLength: Math.max(1, regulars - 1), maxLength: regulars }),
    })
    .map(({ hours, other, overrides, claims, after, limit, settings, regulars }) => {
      const pinnedIn = regulars.flatMap(({ pins, offerId }) => pins.filter(({ isBooked }) => isBooked).map((pin) => ({ ...pin, offerId })));
      // As the coach's own word has it: a booked pin is as long as it was booked for, whatever is booked now.
      const booked = pinnedIn.map(({ date, minute, offerId }): Claim => {
        const startsAt = wallToInstant(ZONE, date, minute);
        const scheduleId = offerId === 'elsewhere' ? 'other' : 'own';
        return {
          scheduleId,
          serviceId: scheduleId,
          startsAt,
          blockedFrom: startsAt,
          blockedUntil: startsAt + 45 * MINUTE,
          seats: 1,
          isSession: true,
        };
      });
      const offer = (scheduleId: string, own: readonly WeeklyHours[], durationMinutes: number): AvailabilityInput => ({
        zone: ZONE,
        scheduleId,
        serviceId: scheduleId,
        hours: own,
        overrides: overrides.filter(({ kind }) => roomy || scheduleId === 'own' || kind !== 'capacity'),
        publishedSlots: [],
        claims: [...claims, ...booked],
        now: 0,
        rules: {
          noticeMinutes: 0,
          windowDays: 10_000,
          intervalMinutes: 30,
          durationMinutes,
          bufferBeforeMinutes: 0,
          bufferAfterMinutes: after,
          limits: limit === null ? [] : [{ scope: 'coach', per: limit === 1 ? 'day' : 'week', most: limit }],
        },
      });
      return {
        zone: ZONE,
        firstDate: FIRST_DATE,
        lastDate: addDays(FIRST_DATE, 7 * weeks - 1),
        offers: { hour: offer('own', hours, 60), half: offer('own', hours, 30), elsewhere: offer('other', other, 60) },
        regulars: regulars.map((each, index) => ({ ...each, id: `r${index}` })),
        settings,
      };
    });
