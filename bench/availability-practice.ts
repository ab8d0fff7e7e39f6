import type { Claim } from '../core/availability/availability-input.ts';
import type { AvailabilityInput, Override, OverrideKind } from '../core/availability/availability-input.ts';
import { addDays } from '../core/time/add-days.ts';
import { MINUTE, type Weekday } from '../core/time/instant.ts';
import { wallToInstant } from '../core/time/wall-to-instant.ts';

export const ZONE = 'America/Toronto';
/** The span begins a week before the clocks change, so that one change lies in it. */
export const FIRST_DATE = '2026-03-01';
const SCHEDULE = '0198c7a2-5d1e-7b60-9c1f-3a5b7c9d1e2f';
const SERVICE = '0198c7a2-6f00-7b60-8d2a-4b6c8e0f2a4c';
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const RANGES = [
  [540, 720],
  [780, 1020],
] as const;

/** Chance with a seed: every run measures the same book (Numerical Recipes' linear congruence). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const KINDS: readonly OverrideKind[] = ['blocked', 'teaching', 'travel', 'personal', 'extra', 'capacity'];

function overrides(days: number): readonly Override[] {
  return Array.from({ length: 20 }, (_, index) => {
    const kind = KINDS[index % KINDS.length]!;
    const day = addDays(FIRST_DATE, Math.floor((index * days) / 20));
    const startMinute = kind === 'extra' ? 1080 : 600;
    const capacity = kind === 'extra' || kind === 'capacity' ? 2 : null;
    return {
      id: `override-${index}`,
      kind,
      startsOn: day,
      endsOn: day,
      weekdays: null,
      startMinute,
      endMinute: startMinute + 120,
      capacity,
      note: '',
    };
  });
}

/** As many clients at once as keep about a third of the starts open. */
const capacityFor = (claims: number, days: number): number => Math.max(1, Math.ceil(((claims / days) * 90) / (7 * 60)) + 2);

/** Sessions of an hour with a quarter of an hour before and after, scattered over the working days, in the order of their start. */
function claimRows(count: number, days: number): Claim[] {
  const pick = seeded(count + days);
  return Array.from({ length: count }, () => {
    const startsAt = wallToInstant(ZONE, addDays(FIRST_DATE, pick(days)), 540 + 15 * pick(28));
    // Read from bytes, as a driver reads them off the wire: no two rows share one string.
    return {
      scheduleId: Buffer.from(SCHEDULE).toString(),
      serviceId: Buffer.from(SERVICE).toString(),
      isSession: true,
      seats: 1,
      startsAt: startsAt,
      blockedFrom: startsAt - 15 * MINUTE,
      blockedUntil: startsAt + 75 * MINUTE,
    };
  }).sort((a, b) => a.blockedFrom - b.blockedFrom);
}

export interface BenchPractice {
  readonly rows: readonly Claim[];
  readonly lastDate: string;
  readonly span: { readonly from: number; readonly until: number };
  /** Everything but the claims, which come from the rows. */
  readonly input: AvailabilityInput;
}

export function benchPractice(days: number, claims: number): BenchPractice {
  const capacity = capacityFor(claims, days);
  return {
    rows: claimRows(claims, days),
    lastDate: addDays(FIRST_DATE, days - 1),
    span: { from: wallToInstant(ZONE, FIRST_DATE, 0), until: wallToInstant(ZONE, addDays(FIRST_DATE, days), 0) },
    input: {
      zone: ZONE,
      scheduleId: SCHEDULE,
      serviceId: SERVICE,
      hours: WEEKDAYS.flatMap((weekday) => RANGES.map(([startMinute, endMinute]) => ({ weekday, startMinute, endMinute, capacity }))),
      overrides: overrides(days),
      publishedSlots: [],
      claims: [],
      now: wallToInstant(ZONE, '2026-02-20', 720),
      rules: {
        noticeMinutes: 720,
        windowDays: 400,
        intervalMinutes: 30,
        durationMinutes: 60,
        bufferBeforeMinutes: 15,
        bufferAfterMinutes: 15,
        limits: [],
      },
    },
  };
}
