import { addDays } from '../core/time/add-days.ts';
import { DAY, HOUR, type Weekday } from '../core/time/instant.ts';
import { wallToInstant } from '../core/time/wall-to-instant.ts';
import { RELATIONSHIPS } from '../core/policies/relationship.ts';
import type { Candidate } from '../core/waitlist/matching/candidate.ts';
import { slotTime } from '../core/waitlist/matching/slot-time.ts';
import type { FreedTime } from '../core/waitlist/offers/offer-chain.ts';

const ZONE = 'America/New_York';
/** A Monday; the clocks go back on 7 November. */
const FIRST_DATE = '2027-10-18';
export const WAITLIST_BENCH_NOW = wallToInstant(ZONE, FIRST_DATE, 9 * 60);

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

const ZONES = [ZONE, ZONE, ZONE, 'America/Los_Angeles', 'Europe/London'];
const SERVICES = ['session', 'session', 'session', 'double'];

/** One in five can come at any time; the others on two or three weekdays, in the morning or the afternoon. */
function candidate(roll: (sides: number) => number, index: number): Candidate {
  const id = `e${String(index).padStart(5, '0')}`;
  const serviceId = SERVICES[roll(SERVICES.length)]!;
  const isFree = roll(5) === 0;
  const first = 1 + roll(5);
  const weekdays = ([first, (first % 5) + 1, ((first + 2) % 5) + 1] as Weekday[]).slice(0, 2 + roll(2));
  return {
    entry: {
      id,
      clientId: id,
      target: { kind: 'service' },
      serviceId,
      durationMinutes: serviceId === 'double' ? 90 : 60,
      weekdays: isFree ? [] : weekdays.toSorted((a, b) => a - b),
      hours: isFree ? [] : [roll(2) === 0 ? { startMinute: 540, endMinute: 780 } : { startMinute: 720, endMinute: 1080 }],
      earliest: roll(3) === 0 ? addDays(FIRST_DATE, roll(40)) : null,
      latest: roll(3) === 0 ? addDays(FIRST_DATE, 30 + roll(60)) : null,
      recurring: null,
      message: '',
      state: roll(20) === 0 ? 'paused' : 'waiting',
      signedUpAt: WAITLIST_BENCH_NOW - roll(120 * 24) * HOUR,
      expiresAt: WAITLIST_BENCH_NOW + 90 * DAY,
    },
    client: {
      state: roll(30) === 0 ? 'paused' : 'active',
      relationship: RELATIONSHIPS[roll(3)]!,
      isRegular: roll(4) === 0,
      timeZone: ZONES[roll(ZONES.length)]!,
      bookedOn: Array.from({ length: roll(8) }, () => addDays(FIRST_DATE, roll(90))),
      kept: roll(60),
      missed: roll(6),
      knownSince: WAITLIST_BENCH_NOW - roll(1500) * DAY,
      offers: roll(5),
    },
    refused: [],
  };
}

/** So many people in line and so many times of 60 or 90 minutes that fell free over nine weeks, on weekdays between nine and five; the same for a seed. */
export function benchWaitlist(
  entries: number,
  times: number,
  seed: number,
): { readonly candidates: readonly Candidate[]; readonly freed: readonly FreedTime[] } {
  const roll = dice(seed);
  const freed = Array.from({ length: times }, (_, index): FreedTime => {
    const week = Math.floor(index / 5) % 9;
    const startsAt = wallToInstant(ZONE, addDays(FIRST_DATE, 1 + 7 * week + (index % 4)), 540 + 90 * roll(5));
    const isLong = roll(4) === 0;
    const serviceIds = isLong ? ['double'] : ['session'];
    return {
      id: `f${index}`,
      season: null,
      byHand: false,
      notFor: [],
      ...slotTime(ZONE, { startsAt, endsAt: startsAt + (isLong ? 1.5 : 1) * HOUR, serviceIds, cycleId: null }),
    };
  });
  return { candidates: Array.from({ length: entries }, (_, index) => candidate(roll, index)), freed };
}
