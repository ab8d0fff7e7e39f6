import { describe, expect, it } from 'vitest';
import { bookedSession } from '../../../test/facts/booked-session.ts';
import { bookingFacts } from '../../../test/facts/booking-facts.ts';
import { claimAt } from '../../../test/facts/claim-at.ts';
import { DAY, HOUR, MINUTE } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { decideNewTime } from './decide-new-time.ts';
import { nearbyTimes } from './nearby-times.ts';

const ZONE = 'America/Toronto';
/** A Tuesday at ten. */
const TEN = wallToInstant(ZONE, '2026-03-10', 600);
const season = { firstDate: '2026-03-09', lastDate: '2026-06-30' };

const booked = () => bookedSession(bookingFacts(), { startsAt: TEN });

describe('times nearby', () => {
  const anyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ startMinute: 0, endMinute: 1440 }] };
  const asked = { zone: ZONE, startsAt: TEN, durationMinutes: 60, acceptable: anyDay, others: [] };
  const hourly = Array.from({ length: 24 * 28 }, (_, index) => TEN - 14 * DAY + index * HOUR);

  it('are at most twelve, three of one day, near the date and by start, and never the date itself', () => {
    const found = nearbyTimes(hourly, asked);
    expect(found).toHaveLength(12);
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(found).not.toContain(TEN);
    expect(found).toEqual(expect.arrayContaining([TEN - HOUR, TEN + HOUR, TEN + DAY, TEN - DAY]));
    const perDay = Object.values(Object.groupBy(found, (start) => Math.floor((start - TEN) / DAY + 0.5))).map((each) => each?.length);
    expect(perDay.sort()).toEqual([1, 2, 3, 3, 3]);
  });

  it('are first of all those that suit the client', () => {
    const acceptable = { weekdays: [4], hours: [{ startMinute: 840, endMinute: 960 }] };
    const found = nearbyTimes(hourly, { ...asked, acceptable });
    const thursdayAtTwo = wallToInstant(ZONE, '2026-03-12', 840);
    expect(found).toEqual(expect.arrayContaining([thursdayAtTwo, thursdayAtTwo + HOUR]));
    // In summer time the same hour of the wall clock, and never one the session would run out of.
    expect(found).not.toContain(thursdayAtTwo + 2 * HOUR);
  });

  it('are never of a day the client comes anyway', () => {
    const found = nearbyTimes(hourly, { ...asked, others: [{ from: TEN + DAY, until: TEN + DAY + HOUR }] });
    expect(found.filter((start) => start > TEN + 14 * HOUR && start < TEN + 38 * HOUR)).toEqual([]);
  });
});

describe('a new time', () => {
  const booking = { ...booked(), status: 'proposed', sequence: 1 } as const;
  const availability = (more: Parameters<typeof bookingFacts>[0] = {}) => bookingFacts(more).availability;
  const offered = (startsAt: number) => ({ startsAt, must: 'be_offered' }) as const;
  const free = (startsAt: number) => ({ startsAt, must: 'be_free' }) as const;

  it('is counted for calendars, and not as a move of the client', () => {
    expect(decideNewTime(booking, availability(), season, offered(TEN + HOUR))).toMatchObject({
      ok: true,
      value: {
        booking: { startsAt: TEN + HOUR, wallMinute: 660, moveCount: 0, sequence: 2 },
        claim: { startsAt: TEN + HOUR },
        effects: [],
      },
    });
  });

  it('may lie beyond the window and where no cycle is open to the public, but not outside the cycle', () => {
    const bound = { rules: { windowDays: 3 }, availability: { onlyWithin: [] } };
    expect(decideNewTime(booking, availability(bound), season, offered(TEN + 30 * DAY))).toMatchObject({ ok: true });
    expect(decideNewTime(booking, availability(bound), season, offered(TEN - 3 * DAY))).toEqual({
      ok: false,
      refusal: { code: 'outside_cycle' },
    });
  });

  it.each([
    ['taken', { availability: { claims: [claimAt(TEN + HOUR)] } }, TEN + HOUR, 'slot_taken'],
    ['outside the hours', { availability: { hours: [] } }, TEN + HOUR, 'not_open'],
    ['between two starts', {}, TEN + 10 * MINUTE, 'not_open'],
    ['within the notice', { availability: { now: TEN } }, TEN + HOUR, 'too_soon'],
  ])('is refused where it is %s', (_, more, startsAt, code) => {
    expect(decideNewTime(booking, availability(more), season, offered(startsAt))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('that was proposed need only be free', () => {
    expect(decideNewTime(booking, availability({ availability: { hours: [] } }), season, free(TEN - 3 * DAY))).toMatchObject({ ok: true });
    expect(decideNewTime(booking, availability({ availability: { claims: [claimAt(TEN + HOUR)] } }), season, free(TEN + HOUR))).toEqual({
      ok: false,
      refusal: { code: 'slot_taken' },
    });
  });
});
