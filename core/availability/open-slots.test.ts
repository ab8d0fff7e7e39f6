import { describe, expect, it } from 'vitest';
import { blockedDay } from '../../test/facts/blocked-day.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import { DAY, MINUTE } from '../time/instant.ts';
import type { Instant, Weekday } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import type { AvailabilityInput, Claim, Override, PublishedSlot, SlotRules, WeeklyHours } from './availability-input.ts';
import { explainTime } from './explain-time.ts';
import { nearestOpenSlots } from './nearest-open-slots.ts';
import { openSlots } from './open-slots.ts';
import { seatsDuring } from './seats-during.ts';

const ZONE = 'America/Toronto';
/** A Monday in summer, five days before the days asked about begin to matter. */
const MONDAY = '2026-06-15';

const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const time = (date: string, text: string): Instant => wallToInstant(ZONE, date, clock(text));
const every = (start: string, end: string, capacity = 1): WeeklyHours[] =>
  ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).map((weekday) => ({ weekday, startMinute: clock(start), endMinute: clock(end), capacity }));

const RULES: SlotRules = {
  noticeMinutes: 0,
  windowDays: 90,
  intervalMinutes: 30,
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  limits: [],
};

type Change = Partial<Omit<AvailabilityInput, 'rules'>> & { rules?: Partial<SlotRules> };
const practice = ({ rules, ...change }: Change = {}): AvailabilityInput => ({
  zone: ZONE,
  scheduleId: 'sessions',
  serviceId: 'coaching',
  hours: every('09:00', '12:00'),
  overrides: [],
  publishedSlots: [],
  claims: [],
  now: time('2026-06-10', '08:00'),
  ...change,
  rules: { ...RULES, ...rules },
});

const claim = (start: string, end: string, change: Partial<Claim> & { date?: string; buffer?: number } = {}): Claim => {
  const { date = MONDAY, buffer = 0, ...rest } = change;
  const startsAt = time(date, start);
  return {
    scheduleId: 'sessions',
    serviceId: 'coaching',
    startsAt,
    blockedFrom: startsAt - buffer * MINUTE,
    blockedUntil: time(date, end) + buffer * MINUTE,
    seats: 1,
    isSession: true,
    ...rest,
  };
};

const override = (change: Partial<Override>): Override => ({ ...blockedDay(MONDAY), id: 'o1', ...change });

const slot = (start: string, end: string, change: Partial<PublishedSlot> = {}): PublishedSlot => ({
  id: 'p1',
  date: MONDAY,
  startMinute: clock(start),
  endMinute: clock(end),
  capacity: 1,
  serviceId: null,
  ...change,
});

const shown = (instant: Instant): string => {
  const { minute } = instantToWall(ZONE, instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};
/** The open starts of one day as its clock shows them. */
const open = (input: AvailabilityInput, date = MONDAY): string =>
  openSlots(input, { from: time(date, '00:00'), until: time(date, '24:00') })
    .map(shown)
    .join(' ');

const apia = (date: string): Instant => wallToInstant('Pacific/Apia', date, 0);
const withSlot = (...publishedSlots: PublishedSlot[]): string => open(practice({ hours: [], publishedSlots }));
const codes = (input: AvailabilityInput, at: Instant): string[] => explainTime(input, at).map((reason) => reason.code);

describe('hours', () => {
  it('offer starts in steps from their beginning, as long as a whole session fits', () => {
    expect(open(practice())).toBe('09:00 09:30 10:00 10:30 11:00');
    expect(open(practice({ hours: every('09:10', '11:00'), rules: { intervalMinutes: 20 } }))).toBe('09:10 09:30 09:50');
  });

  it('that touch carry a session over the seam, each with its own steps', () => {
    const hours = [...every('09:00', '10:15'), ...every('10:15', '12:00')];
    expect(open(practice({ hours }))).toBe('09:00 09:30 10:00 10:15 10:45');
  });

  it('with a gap do not', () => {
    expect(open(practice({ hours: [...every('09:00', '10:30'), ...every('11:00', '12:00')] }))).toBe('09:00 09:30 11:00');
  });

  it('until midnight carry a session into the next day', () => {
    const hours = [...every('23:00', '24:00'), ...every('00:00', '01:00')];
    expect(open(practice({ hours }))).toBe('00:00 23:00 23:30');
  });

  it('of one weekday are there on that weekday only', () => {
    const hours = every('09:00', '10:00').filter((range) => range.weekday === 2);
    expect(open(practice({ hours }))).toBe('');
    expect(open(practice({ hours }), '2026-06-16')).toBe('09:00');
  });

  it('that overlap give the greater capacity', () => {
    const input = practice({ hours: [...every('09:00', '12:00'), ...every('10:00', '11:00', 2)], claims: [claim('09:00', '12:00')] });
    expect(open(input)).toBe('10:00');
  });
});

describe('the day clocks change', () => {
  const night = every('00:00', '05:00');

  it('09:00 stays 09:00', () => {
    expect(open(practice({ now: time('2026-03-01', '00:00') }), '2026-03-08')).toBe('09:00 09:30 10:00 10:30 11:00');
    expect(open(practice({ now: time('2026-10-25', '00:00') }), '2026-11-01')).toBe('09:00 09:30 10:00 10:30 11:00');
  });

  it('the skipped hour has no starts', () => {
    expect(open(practice({ hours: night, now: time('2026-03-01', '00:00') }), '2026-03-08')).toBe(
      '00:00 00:30 01:00 01:30 03:00 03:30 04:00',
    );
  });

  it('the repeated hour has starts in its first showing, and a session is as long as ever', () => {
    const input = practice({ hours: every('01:00', '02:30'), now: time('2026-10-25', '00:00') });
    const starts = openSlots(input, { from: time('2026-11-01', '00:00'), until: time('2026-11-01', '24:00') });
    expect(starts).toEqual([Date.UTC(2026, 10, 1, 5), Date.UTC(2026, 10, 1, 5, 30)]);
    expect(
      openSlots(
        { ...input, rules: { ...input.rules, durationMinutes: 150 } },
        { from: time('2026-11-01', '00:00'), until: time('2026-11-01', '24:00') },
      ),
    ).toEqual([Date.UTC(2026, 10, 1, 5)]);
  });

  it('hours that lie wholly in the skipped hour are not there', () => {
    const input = practice({ hours: every('02:00', '03:00'), rules: { durationMinutes: 30 }, now: time('2026-03-01', '00:00') });
    expect(open(input, '2026-03-08')).toBe('');
    expect(open(input, '2026-03-09')).toBe('02:00 02:30');
  });

  it('a start that two ranges give is listed once', () => {
    const input = practice({ hours: [...every('01:00', '03:00'), ...every('03:00', '06:00')], now: time('2026-03-01', '00:00') });
    expect(open(input, '2026-03-08')).toBe('01:00 01:30 03:00 03:30 04:00 04:30 05:00');
  });

  it('a day the zone skipped has no starts, and the days around it all theirs', () => {
    const input = practice({ zone: 'Pacific/Apia', hours: every('09:00', '10:00'), now: apia('2011-12-20') });
    const starts = openSlots(input, { from: apia('2011-12-29'), until: apia('2012-01-01') });
    expect(starts.map((start) => instantToWall('Pacific/Apia', start).date)).toEqual(['2011-12-29', '2011-12-31']);
    expect(starts[1]! - starts[0]!).toBe(DAY);
  });
});

describe('overrides', () => {
  it.each([
    ['a blocked day', { startMinute: null, endMinute: null }, ''],
    ['a blocked stretch', { startMinute: 600, endMinute: 630 }, '09:00 10:30 11:00'],
    ['a block on other weekdays', { weekdays: [2, 3] as Weekday[] }, '09:00 09:30 10:00 10:30 11:00'],
    ['a block on this weekday for ever', { weekdays: [1] as Weekday[], startsOn: '2026-01-01', endsOn: null }, ''],
    ['a block that ended yesterday', { startsOn: '2026-06-01', endsOn: '2026-06-14' }, '09:00 09:30 10:00 10:30 11:00'],
    ['extra hours', { kind: 'extra' as const, startMinute: 720, endMinute: 780, capacity: 1 }, '09:00 09:30 10:00 10:30 11:00 11:30 12:00'],
    [
      'extra hours apart from the week, with steps of their own',
      { kind: 'extra' as const, startMinute: 850, endMinute: 945, capacity: 1 },
      '09:00 09:30 10:00 10:30 11:00 14:10 14:40',
    ],
  ])('%s', (_, change, expected) => {
    expect(open(practice({ overrides: [override(change)] }))).toBe(expected);
  });

  it('that block win over extra hours and published slots', () => {
    const overrides = [
      override({ id: 'a', kind: 'extra', startMinute: 780, endMinute: 840, capacity: 3 }),
      override({ id: 'b', kind: 'travel' }),
    ];
    expect(open(practice({ overrides, publishedSlots: [slot('15:00', '16:00')] }))).toBe('');
  });

  it('of the capacity replace the number where hours are, and open nothing where there are none', () => {
    const overrides = [override({ kind: 'capacity', capacity: 2, startMinute: 600, endMinute: 900 })];
    expect(open(practice({ overrides, claims: [claim('09:00', '12:00')] }))).toBe('10:00 10:30 11:00');
    const fewer = [override({ kind: 'capacity', capacity: 1 })];
    expect(open(practice({ hours: every('09:00', '12:00', 3), overrides: fewer, claims: [claim('10:00', '11:00')] }))).toBe('09:00 11:00');
  });

  it('of the capacity that overlap: the least holds', () => {
    const change = { kind: 'capacity' as const, startMinute: 540, endMinute: 720 };
    const overrides = [
      override({ ...change, id: 'a', capacity: 3 }),
      override({ ...change, id: 'b', capacity: 1 }),
      override({ ...change, id: 'c', capacity: 2 }),
    ];
    expect(open(practice({ overrides, claims: [claim('10:00', '11:00')] }))).toBe('09:00 11:00');
  });

  it('that block within another block take nothing from it', () => {
    const overrides = [
      override({ id: 'a', startMinute: 540, endMinute: 660 }),
      override({ id: 'b', kind: 'personal', startMinute: 570, endMinute: 600 }),
    ];
    expect(open(practice({ overrides }))).toBe('11:00');
  });
});

describe('published slots', () => {
  it('open at their start only, for a session that fits in', () => {
    expect(withSlot(slot('13:10', '15:10'))).toBe('13:10');
    expect(withSlot(slot('13:10', '14:00'))).toBe('');
  });

  it('of another service open nothing', () => {
    expect(withSlot(slot('13:00', '14:00', { serviceId: 'other' }))).toBe('');
    expect(withSlot(slot('13:00', '14:00', { serviceId: 'coaching' }))).toBe('13:00');
  });

  it('have their own capacity, also inside hours', () => {
    const input = practice({ publishedSlots: [slot('10:00', '11:00', { capacity: 2 })], claims: [claim('09:00', '12:00')] });
    expect(open(input)).toBe('10:00');
  });

  it('on a day the zone skipped are not there, and those after it are', () => {
    const publishedSlots = [slot('09:00', '10:00', { date: '2011-12-30' }), slot('11:00', '12:00', { id: 'p2', date: '2011-12-31' })];
    const input = practice({ zone: 'Pacific/Apia', hours: [], publishedSlots, now: apia('2011-12-20') });
    expect(openSlots(input, { from: apia('2011-12-28'), until: apia('2012-01-02') })).toEqual([
      wallToInstant('Pacific/Apia', '2011-12-31', 660),
    ]);
  });

  it('stand in line with the starts of the hours, each start once', () => {
    const publishedSlots = [slot('10:10', '11:10'), slot('10:00', '11:00', { id: 'p2' }), slot('10:00', '11:30', { id: 'p3' })];
    expect(open(practice({ publishedSlots }))).toBe('09:00 09:30 10:00 10:10 10:30 11:00');
  });
});

describe('claims', () => {
  it('with two seats and two clients 16:00–17:00, 16:30 is closed and 17:00 is open', () => {
    const input = practice({ hours: every('15:00', '18:00', 2), claims: [claim('16:00', '17:00'), claim('16:00', '17:00')] });
    expect(open(input)).toBe('15:00 17:00');
  });

  it('are counted at every instant, not by how many overlap', () => {
    const input = practice({ hours: every('09:00', '12:00', 2), claims: [claim('09:00', '09:30'), claim('09:30', '10:00')] });
    expect(open(input)).toBe('09:00 09:30 10:00 10:30 11:00');
  });

  it('close the least capacity over the length of the session', () => {
    const hours = [...every('09:00', '10:00', 2), ...every('10:00', '12:00', 1)];
    expect(open(practice({ hours, claims: [claim('09:00', '10:00')] }))).toBe('09:00 10:00 10:30 11:00');
  });

  it('keep buffers on both sides, theirs and those of the new session', () => {
    const rules = { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 };
    expect(open(practice({ hours: every('08:00', '14:00'), rules, claims: [claim('10:30', '11:00')] }))).toBe(
      '08:00 08:30 09:00 11:30 12:00 12:30 13:00',
    );
    expect(open(practice({ hours: every('08:00', '13:00'), claims: [claim('10:00', '11:00', { buffer: 15 })] }))).toBe(
      '08:00 08:30 11:30 12:00',
    );
  });

  it('buffers run over the hours and into blocks, which are not claims', () => {
    const overrides = [override({ startMinute: clock('10:00'), endMinute: clock('11:00') })];
    expect(open(practice({ rules: { bufferBeforeMinutes: 30, bufferAfterMinutes: 30 }, overrides }))).toBe('09:00 11:00');
  });

  it('of another schedule close the time whatever the capacity', () => {
    const input = practice({ hours: every('09:00', '12:00', 5), claims: [claim('10:00', '10:30', { scheduleId: 'check-ins' })] });
    expect(open(input)).toBe('09:00 10:30 11:00');
  });

  it('may take several seats at once', () => {
    const input = practice({ hours: every('09:00', '11:00', 3), claims: [claim('09:00', '10:00', { seats: 3 })] });
    expect(open(input)).toBe('10:00');
  });

  it('without length take nothing', () => {
    expect(open(practice({ claims: [claim('10:00', '10:00')] }))).toBe('09:00 09:30 10:00 10:30 11:00');
  });

  it('that end before they begin take nothing and give nothing back', () => {
    const reversed = claim('10:00', '11:00', { blockedFrom: time(MONDAY, '11:00'), blockedUntil: time(MONDAY, '10:00') });
    expect(open(practice({ claims: [claim('10:00', '11:00'), reversed] }))).toBe('09:00 11:00');
  });

  it('may come in any order, even many thousand', () => {
    // From 09:00 on one begins every second, and stays; scrambled by a step that is prime to their number.
    const many = Array.from({ length: 5000 }, (_, index) =>
      claim('09:00', '24:00', { blockedFrom: time(MONDAY, '09:00') + ((index * 2999) % 5000) * 1000 }),
    );
    const input = practice({ hours: every('08:00', '12:00', 1790), claims: many, rules: { durationMinutes: 30 } });
    expect(open(input)).toBe('08:00 08:30');
    expect(seatsDuring(input, time(MONDAY, '10:00')).peak).toBe(5000);
  });
});

describe('rules', () => {
  it('notice and past close what begins before', () => {
    const now = time(MONDAY, '09:30');
    expect(open(practice({ now }))).toBe('09:30 10:00 10:30 11:00');
    expect(open(practice({ now: now + 1 }))).toBe('10:00 10:30 11:00');
    expect(open(practice({ now, rules: { noticeMinutes: 90 } }))).toBe('11:00');
  });

  it('the window ends with a whole day of the coach', () => {
    const input = practice({ now: time('2026-06-10', '23:30'), rules: { windowDays: 5 } });
    expect(open(input)).toBe('09:00 09:30 10:00 10:30 11:00');
    expect(open(input, '2026-06-16')).toBe('');
  });

  it('limits count the sessions of the day or ISO week, of the service or of all, and no holds', () => {
    const claims = [
      claim('14:00', '15:00', { serviceId: 'other', scheduleId: 'check-ins' }),
      claim('16:00', '17:00', { date: '2026-06-21' }),
      claim('18:00', '19:00', { isSession: false }),
      claim('10:00', '11:00', { date: '2026-06-22' }),
    ];
    const limited = (scope: 'coach' | 'service', per: 'day' | 'week', most: number, date = MONDAY): boolean =>
      open(practice({ claims, rules: { limits: [{ scope, per, most }] } }), date) === '';
    expect(limited('coach', 'day', 1)).toBe(true);
    expect(limited('coach', 'day', 2)).toBe(false);
    expect(limited('service', 'day', 1)).toBe(false);
    expect(limited('service', 'week', 1)).toBe(true);
    expect(limited('coach', 'week', 2)).toBe(true);
    expect(limited('coach', 'week', 3)).toBe(false);
    expect(limited('coach', 'week', 2, '2026-06-22')).toBe(false);
  });
});

describe('the reasons why a time is not open', () => {
  it('are none where it is', () => {
    expect(explainTime(practice(), time(MONDAY, '09:00'))).toEqual([]);
  });

  it.each([
    ['outside the hours', practice(), '11:30', ['outside_hours']],
    ['between the steps', practice(), '09:10', ['off_grid']],
    ['taken', practice({ claims: [claim('09:30', '10:00')] }), '09:00', ['taken']],
    ['another schedule', practice({ claims: [claim('09:30', '10:00', { scheduleId: 'x' })] }), '09:00', ['other_schedule']],
    [
      'all at once',
      practice({
        overrides: [override({})],
        claims: [claim('07:30', '08:00'), claim('07:30', '08:00', { scheduleId: 'x' })],
        rules: { noticeMinutes: 14_400, limits: [{ scope: 'coach', per: 'week', most: 2 }] },
      }),
      '07:00',
      ['too_soon', 'outside_hours', 'blocked', 'taken', 'other_schedule', 'limit_reached'],
    ],
  ])('%s', (_, input, at, expected) => {
    expect(codes(input, time(MONDAY, at))).toEqual(expected);
  });

  it('carry what a coach wants to know', () => {
    const input = practice({
      hours: every('09:00', '12:00', 2),
      overrides: [override({ kind: 'teaching', note: 'Yoga', startsOn: '2026-06-01', endsOn: '2026-06-30' })],
      claims: [claim('10:00', '11:00'), claim('10:00', '11:00')],
      rules: { limits: [{ scope: 'coach', per: 'day', most: 2 }] },
    });
    expect(explainTime(input, time(MONDAY, '10:00'))).toEqual([
      { code: 'blocked', kind: 'teaching', overrideId: 'o1', note: 'Yoga' },
      { code: 'taken', seats: 2, capacity: 2 },
      { code: 'limit_reached', scope: 'coach', per: 'day', most: 2 },
    ]);
  });

  it('do not name a block that only touches the session, or lies in the hour the clocks skip', () => {
    const overrides = [
      override({ startMinute: clock('08:00'), endMinute: clock('09:00') }),
      override({ id: 'o2', startMinute: clock('10:00'), endMinute: clock('11:00') }),
    ];
    expect(explainTime(practice({ overrides }), time(MONDAY, '09:00'))).toEqual([]);
    const skipped = override({ startsOn: '2026-03-08', endsOn: '2026-03-08', startMinute: clock('02:30'), endMinute: clock('03:00') });
    const night = practice({
      hours: every('01:00', '05:00'),
      overrides: [skipped],
      rules: { durationMinutes: 90 },
      now: time('2026-03-01', '00:00'),
    });
    expect(explainTime(night, time('2026-03-08', '01:30'))).toEqual([]);
  });

  it('name the first and last moment that could be booked', () => {
    const input = practice({ rules: { noticeMinutes: 60, windowDays: 1 } });
    expect(explainTime(input, input.now - 1)[0]).toEqual({ code: 'in_the_past' });
    expect(explainTime(input, input.now)[0]).toEqual({ code: 'too_soon', earliest: time('2026-06-10', '09:00') });
    expect(explainTime(input, time(MONDAY, '09:00'))).toEqual([{ code: 'too_far', latest: time('2026-06-12', '00:00') - 1 }]);
  });
});

describe('seats', () => {
  it('of a session are the most taken at once, beside the least capacity', () => {
    const hours = [...every('09:00', '10:00', 3), ...every('10:00', '12:00', 2)];
    const input = practice({ hours, claims: [claim('09:00', '09:45'), claim('09:30', '10:30'), claim('10:00', '11:00')] });
    expect(seatsDuring(input, time(MONDAY, '09:30'))).toEqual({ peak: 2, capacity: 2, otherSchedule: false });
  });

  it('outside the hours are one, so that the coach may still put somebody there', () => {
    expect(seatsDuring(practice(), time(MONDAY, '20:00'))).toEqual({ peak: 0, capacity: 1, otherSchedule: false });
  });

  it('of a published slot are its own', () => {
    expect(seatsDuring(practice({ publishedSlots: [slot('20:00', '21:00', { capacity: 4 })] }), time(MONDAY, '20:00')).capacity).toBe(4);
  });
});

describe('the nearest open starts', () => {
  it('lie on both sides, nearest first and of two as near the earlier', () => {
    const input = practice({ claims: [claim('10:00', '10:30')] });
    expect(nearestOpenSlots(input, time(MONDAY, '10:00'), 3).map(shown)).toEqual(['10:30', '09:00', '11:00']);
    expect(
      nearestOpenSlots(practice({ claims: [claim('09:45', '10:15')], hours: every('08:00', '12:00') }), time(MONDAY, '09:30'), 2).map(
        shown,
      ),
    ).toEqual(['08:30', '10:30']);
  });

  it('are looked for within 14 days, and farther only when asked to', () => {
    const input = practice({ hours: [], publishedSlots: [slot('09:00', '10:00', { date: '2026-07-20' })] });
    expect(nearestOpenSlots(input, time(MONDAY, '10:00'), 3)).toEqual([]);
    expect(nearestOpenSlots(input, time(MONDAY, '10:00'), 3, 60)).toEqual([time('2026-07-20', '09:00')]);
  });
});
