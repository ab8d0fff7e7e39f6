import type { AvailabilityInput, Override, WeeklyHours } from '../core/availability/availability-input.ts';
import type { PlacementInput, Regular } from '../core/cycles/placement/placement-input.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../core/cycles/placement/placement-settings.ts';
import type { Frequency } from '../core/cycles/placement/placement-settings.ts';
import { addDays } from '../core/time/add-days.ts';
import type { Weekday } from '../core/time/instant.ts';

const ZONE = 'America/New_York';
/** A Monday; the clocks go back on 1 November. */
const FIRST_DATE = '2027-08-30';
const WEEKS = 17;

/** Numbers from a seed, the same on every machine (Mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

const MIX: readonly Frequency[] = [
  'weekly',
  'weekly',
  'weekly',
  'weekly',
  'biweekly',
  'biweekly',
  'biweekly',
  'monthly',
  'monthly',
  'two_monthly',
];
/** People like the ends of the day. */
const LIKED = [540, 540, 600, 660, 780, 840, 900, 960, 960, 1020, 1020, 1020];

/** Nine to six with an hour for lunch on five days, sessions of an hour, half-hour steps. */
const week = (capacity: number): readonly WeeklyHours[] =>
  ([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
    { weekday, startMinute: 540, endMinute: 720, capacity },
    { weekday, startMinute: 780, endMinute: 1080, capacity },
  ]);

const block = (from: number, to: number): Override => ({
  id: `${from}`,
  kind: 'blocked',
  startsOn: addDays(FIRST_DATE, from),
  endsOn: addDays(FIRST_DATE, to),
  weekdays: null,
  startMinute: null,
  endMinute: null,
  capacity: null,
  note: '',
});

const offer = (capacity: number): AvailabilityInput => ({
  zone: ZONE,
  scheduleId: 'sessions',
  serviceId: 'session',
  hours: week(capacity),
  overrides: [block(84, 90), block(42, 42)],
  publishedSlots: [],
  claims: [],
  rules: {
    noticeMinutes: 0,
    windowDays: 0,
    intervalMinutes: 30,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    limits: [],
  },
  now: 0,
});

function regular(roll: (sides: number) => number, index: number): Regular {
  const weekday = (1 + roll(5)) as Weekday;
  const narrow = roll(4) === 0;
  const minute = LIKED[roll(LIKED.length)]!;
  return {
    id: `r${index}`,
    priority: 1 + Math.min(2, roll(5)),
    frequency: MIX[roll(MIX.length)]!,
    weekday,
    minute,
    acceptableWeekdays: narrow ? [weekday] : [1, 2, 3, 4, 5],
    acceptableHours: [
      narrow
        ? { startMinute: Math.max(540, minute - 120), endMinute: Math.min(1080, minute + 180) }
        : { startMinute: 540, endMinute: 1080 },
    ],
    offerId: 'hour',
    lastSession: roll(4) === 0 ? null : addDays(FIRST_DATE, -1 - roll(14)),
    pins: [],
    skips: [],
    extras: [],
    stands: [],
  };
}

/** A season of a practice with so many regulars: three classes, a week of holiday, room for all of them but not where they want it. */
export function benchSeason(regulars: number, capacity: number, seed: number): PlacementInput {
  const roll = dice(seed);
  return {
    zone: ZONE,
    firstDate: FIRST_DATE,
    lastDate: addDays(FIRST_DATE, 7 * WEEKS - 1),
    offers: { hour: offer(capacity) },
    regulars: Array.from({ length: regulars }, (_, index) => regular(roll, index)),
    settings: DEFAULT_PLACEMENT_SETTINGS,
  };
}
