import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedDay } from '../../../test/facts/blocked-day.ts';
import { addDays } from '../../time/add-days.ts';
import type { Weekday } from '../../time/instant.ts';
import { OVERRIDE_KINDS } from '../availability-input.ts';
import { checkOverride } from '../check-override.ts';
import { applyChange } from './apply-change.ts';
import { changedDays } from './changed-days.ts';
import { dayRangeOf } from './day-range-of.ts';
import type { PlannedException } from './exception.ts';
import { exceptionsOn } from './exceptions-on.ts';
import { isPainted } from './is-painted.ts';
import { paintDays } from './paint-days.ts';
import type { PaintWish } from './paint-wish.ts';
import { planChange } from './plan-change.ts';
import { toggledWish } from './toggled-wish.ts';

const SCHEDULES = ['sessions', 'check-ins'];
/** A Monday. */
const START = '2027-03-01';
const day = (index: number) => addDays(START, index);

let ids = 0;
const saved = (some: Partial<PlannedException>): PlannedException => ({
  ...blockedDay(START),
  id: `saved ${(ids += 1)}`,
  version: 1,
  ...some,
});
const wish = (some: Partial<PaintWish>): PaintWish => ({
  dates: [START],
  kind: 'blocked',
  startMinute: null,
  endMinute: null,
  capacity: null,
  note: '',
  scheduleId: null,
  seen: null,
  ...some,
});
const days = (...indices: number[]) => indices.map(day);
const fortnight = days(...Array.from({ length: 14 }, (_, index) => index));

/** An exception in a few words: `blocked 2027-03-01..2027-03-14`, `… 1,3` for weekdays, `… 540-600` for minutes. */
const brief = ({ kind, startsOn, endsOn, weekdays, startMinute, endMinute, note, scheduleId }: PlannedException): string =>
  [
    kind,
    `${startsOn.slice(5)}..${endsOn?.slice(5) ?? ''}`,
    weekdays?.join(','),
    startMinute === null ? '' : `${startMinute}-${endMinute}`,
    note,
    scheduleId,
  ]
    .filter(Boolean)
    .join(' ');
const after = (overrides: readonly PlannedException[], painted: PaintWish) =>
  applyChange(overrides, paintDays(overrides, painted, SCHEDULES))
    .map(brief)
    .sort();

describe('painting', () => {
  it.each<[string, PlannedException[], PaintWish, string[]]>([
    ['a fortnight is one exception', [], wish({ dates: fortnight }), ['blocked 03-01..03-14']],
    ['the order of the days does not matter', [], wish({ dates: days(2, 0, 1) }), ['blocked 03-01..03-03']],
    ['all Tuesdays of a spring are one exception', [], wish({ dates: days(1, 8, 15, 22, 29) }), ['blocked 03-02..03-30 2']],
    ['two Tuesdays are two days', [], wish({ dates: days(1, 8) }), ['blocked 03-02..03-02', 'blocked 03-09..03-09']],
    ['days beside what is there already join it', [saved({ endsOn: day(3) })], wish({ dates: days(4) }), ['blocked 03-01..03-05']],
    [
      'a gap that is filled joins both sides',
      [saved({ endsOn: day(3) }), saved({ startsOn: day(5), endsOn: day(8) })],
      wish({ dates: days(4) }),
      ['blocked 03-01..03-09'],
    ],
    [
      'the next Tuesday of a pattern continues it',
      [saved({ startsOn: day(1), endsOn: day(22), weekdays: [2] })],
      wish({ dates: days(29) }),
      ['blocked 03-02..03-30 2'],
    ],
    [
      'another note is another exception',
      [saved({ endsOn: day(3), note: 'Ottawa' })],
      wish({ dates: days(4) }),
      ['blocked 03-01..03-04 Ottawa', 'blocked 03-05..03-05'],
    ],
    [
      'a day taken out of a fortnight splits it',
      [saved({ endsOn: day(13) })],
      wish({ dates: days(6), kind: 'open' }),
      ['blocked 03-01..03-06', 'blocked 03-08..03-14'],
    ],
    [
      'another kind on a day of a fortnight takes its place',
      [saved({ endsOn: day(13) })],
      wish({ dates: days(0), kind: 'travel' }),
      ['blocked 03-02..03-14', 'travel 03-01..03-01'],
    ],
    [
      'a recurring exception without an end is split, not lost',
      [saved({ kind: 'teaching', endsOn: null, weekdays: [3] })],
      wish({ dates: days(9), kind: 'open' }),
      ['teaching 03-01..03-03 3', 'teaching 03-17.. 3'],
    ],
    [
      'and whole again when the day is painted back',
      [
        saved({ kind: 'teaching', endsOn: day(2), weekdays: [3] }),
        saved({ kind: 'teaching', startsOn: day(16), endsOn: null, weekdays: [3] }),
      ],
      wish({ dates: days(9), kind: 'teaching' }),
      ['teaching 03-01.. 3'],
    ],
    [
      'an hour over a blocked day leaves the rest of it blocked',
      [saved({})],
      wish({ kind: 'extra', startMinute: 600, endMinute: 720, capacity: 1 }),
      ['blocked 03-01..03-01 0-600', 'blocked 03-01..03-01 720-1440', 'extra 03-01..03-01 600-720'],
    ],
    [
      'what lies outside of the minutes stays',
      [saved({ kind: 'personal', startMinute: 540, endMinute: 600, note: 'Dentist' })],
      wish({ kind: 'teaching', startMinute: 840, endMinute: 960 }),
      ['personal 03-01..03-01 540-600 Dentist', 'teaching 03-01..03-01 840-960'],
    ],
    [
      'a number of clients leaves extra hours alone',
      [saved({ kind: 'extra', startMinute: 540, endMinute: 720, capacity: 1 })],
      wish({ kind: 'capacity', capacity: 3 }),
      ['capacity 03-01..03-01', 'extra 03-01..03-01 540-720'],
    ],
    [
      'one schedule opened, the other keeps its block',
      [saved({ endsOn: day(1) })],
      wish({ kind: 'open', scheduleId: 'sessions' }),
      ['blocked 03-01..03-01 check-ins', 'blocked 03-02..03-02'],
    ],
    [
      "another schedule's exceptions are none of its business",
      [saved({ scheduleId: 'check-ins' })],
      wish({ kind: 'open', scheduleId: 'sessions' }),
      ['blocked 03-01..03-01 check-ins'],
    ],
    [
      'clearing a day for all leaves alone what a schedule out of sight has of its own',
      [saved({}), saved({ kind: 'extra', startMinute: 540, endMinute: 600, capacity: 1, scheduleId: 'check-ins' })],
      wish({ kind: 'open', seen: 'sessions' }),
      ['extra 03-01..03-01 540-600 check-ins'],
    ],
  ])('%s', (_, overrides, painted, expected) => {
    expect(after(overrides, painted)).toEqual(expected);
  });

  it('again changes nothing', () => {
    const overrides = [
      saved({ startsOn: day(-20), endsOn: null, weekdays: [1, 3] }),
      saved({ kind: 'travel', startsOn: day(4), endsOn: day(5) }),
    ];
    expect(paintDays(overrides, wish({ dates: days(0, 2, 7) }), SCHEDULES)).toEqual({ create: [], remove: [] });
    expect(paintDays(overrides, wish({ dates: days(4), kind: 'travel' }), SCHEDULES)).toEqual({ create: [], remove: [] });
  });

  it('of nothing changes nothing', () => {
    expect(paintDays([saved({})], wish({ dates: [] }), SCHEDULES)).toEqual({ create: [], remove: [] });
  });
});

const minutes = fc.oneof(
  { arbitrary: fc.constant({ startMinute: null, endMinute: null }), weight: 2 },
  {
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 8 }))
      .map(([from, hours]) => ({ startMinute: from * 60, endMinute: Math.min(1440, (from + hours) * 60) })),
    weight: 3,
  },
);
const content = fc
  .record({
    kind: fc.constantFrom(...OVERRIDE_KINDS),
    minutes,
    note: fc.constantFrom('', '', 'Ottawa'),
    scheduleId: fc.constantFrom(null, ...SCHEDULES),
    seats: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ kind, minutes, note, scheduleId, seats }) => ({
    kind,
    ...minutes,
    note,
    scheduleId,
    capacity: kind === 'extra' || kind === 'capacity' ? seats : null,
  }));
const override = fc
  .record({
    content,
    first: fc.integer({ min: -15, max: 25 }),
    length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 4 }),
    weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }), { nil: null }),
  })
  .map(({ content, first, length, weekdays }) =>
    saved({
      ...content,
      startsOn: day(first),
      endsOn: length === null ? null : day(first + length),
      weekdays: weekdays === null ? null : (weekdays.sort((a, b) => a - b) as Weekday[]),
    }),
  )
  .filter((each) => checkOverride({ ...each }).ok);
const anyWish = fc
  .record({
    content,
    isOpen: fc.boolean(),
    seen: fc.constantFrom(null, ...SCHEDULES),
    dates: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ content, isOpen, seen, dates }): PaintWish => ({
    ...content,
    seen,
    dates: dates.map(day),
    ...(isOpen ? { kind: 'open', capacity: null, note: '' } : {}),
  }));

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const word = ({ kind, capacity, note }: Pick<PlannedException, 'kind' | 'capacity' | 'note'>) => `${kind} ${capacity} ${note}`;
const during = (hour: number, each: Pick<PlannedException, 'startMinute' | 'endMinute'>): boolean =>
  dayRangeOf(each).startMinute <= hour * 60 && hour * 60 < dayRangeOf(each).endMinute;
const said = (words: readonly string[]): string => [...new Set(words)].sort().join(', ');

/** Slowly and plainly: what holds on a day for one schedule, hour by hour. */
const image = (overrides: readonly PlannedException[], date: string, schedule: string): string[] => {
  const there = exceptionsOn(overrides, date, schedule);
  return HOURS.map((hour) => said(there.filter((each) => during(hour, each)).map(word)));
};

/** What it shall be: in the hours of the wish only the wish, and what the wish doesn't sweep away. */
const wishedImage = (overrides: readonly PlannedException[], date: string, schedule: string, painted: PaintWish): string[] => {
  if (!painted.dates.includes(date) || (painted.scheduleId ?? schedule) !== schedule) return image(overrides, date, schedule);
  const outOfSight = painted.scheduleId === null && painted.seen !== null && painted.seen !== schedule;
  const stays = (each: PlannedException) =>
    (painted.kind === 'capacity' && each.kind === 'extra') || (outOfSight && each.scheduleId !== null);
  return HOURS.map((hour) => {
    const there = exceptionsOn(overrides, date, schedule).filter((each) => during(hour, each));
    if (!during(hour, painted)) return said(there.map(word));
    return said([...there.filter(stays).map(word), ...(painted.kind === 'open' ? [] : [word({ ...painted, kind: painted.kind })])]);
  });
};

/** From before the first exception until long after the last end, and once more where only endless ones are left. */
const HORIZON = [...Array.from({ length: 90 }, (_, index) => index - 20), ...Array.from({ length: 14 }, (_, index) => index + 3000)].map(
  day,
);

describe('painting any days over any exceptions', () => {
  it('gives these days what is wished in its minutes, and leaves everything else as it was', () => {
    fc.assert(
      fc.property(fc.array(override, { maxLength: 6 }), anyWish, (overrides, painted) => {
        const result = applyChange(overrides, paintDays(overrides, painted, SCHEDULES));
        for (const schedule of SCHEDULES) {
          const wished = HORIZON.map((date) => wishedImage(overrides, date, schedule, painted));
          expect(HORIZON.map((date) => image(result, date, schedule))).toEqual(wished);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('asks only for exceptions that may be saved, takes away only what is there, and is done after once', () => {
    fc.assert(
      fc.property(fc.array(override, { maxLength: 6 }), anyWish, (overrides, painted) => {
        const change = paintDays(overrides, painted, SCHEDULES);
        for (const each of change.create) expect(checkOverride({ ...each }).ok).toBe(true);
        expect(new Set(change.remove).size).toBe(change.remove.length);
        expect(change.remove.every((each) => overrides.includes(each))).toBe(true);
        const result = applyChange(overrides, change);
        for (const date of painted.dates) expect(isPainted(result, date, painted)).toBe(true);
        const again = paintDays(result, painted, SCHEDULES);
        expect(changedDays(again, day(-30), day(90))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('changes no other days than those that are painted', () => {
    fc.assert(
      fc.property(fc.array(override, { maxLength: 6 }), anyWish, (overrides, painted) => {
        const changed = changedDays(paintDays(overrides, painted, SCHEDULES), day(-30), day(90));
        expect(changed.filter((date) => !painted.dates.includes(date))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('several paints', () => {
  it('add up to one change', () => {
    const overrides = [saved({ endsOn: day(6) })];
    const once = applyChange(overrides, paintDays(overrides, wish({ dates: days(2), kind: 'open' }), SCHEDULES));
    const twice = applyChange(once, paintDays(once, wish({ dates: days(2), kind: 'travel' }), SCHEDULES));
    const { create, remove } = planChange(overrides, twice);
    expect(create.map(brief).sort()).toEqual(['blocked 03-01..03-02', 'blocked 03-04..03-07', 'travel 03-03..03-03']);
    expect(remove).toEqual(overrides);
  });

  it('that lead back are no change', () => {
    const overrides = [saved({ kind: 'teaching', endsOn: null, weekdays: [3] })];
    const away = applyChange(overrides, paintDays(overrides, wish({ dates: days(9), kind: 'open' }), SCHEDULES));
    const back = applyChange(away, paintDays(away, wish({ dates: days(9), kind: 'teaching' }), SCHEDULES));
    expect(planChange(overrides, back)).toEqual({ create: [], remove: [] });
  });
});

describe('a day', () => {
  it.each<[string, PlannedException[], Partial<PaintWish>, boolean]>([
    ['without exceptions is open', [], { kind: 'open' }, true],
    ['that is blocked is not open', [saved({})], { kind: 'open' }, false],
    ['that is blocked is blocked, whatever the note', [saved({ note: 'Ottawa' })], {}, true],
    ['with another note than the wished one is not painted', [saved({ note: 'Ottawa' })], { note: 'Montréal' }, false],
    ['blocked for a part is not blocked', [saved({ startMinute: 540, endMinute: 600 })], {}, false],
    ['blocked wholly is blocked in a part', [saved({})], { startMinute: 540, endMinute: 600 }, true],
    ['blocked for all is blocked for one schedule', [saved({})], { scheduleId: 'sessions' }, true],
  ])('%s', (_, overrides, painted, expected) => {
    expect(isPainted(overrides, START, wish(painted))).toBe(expected);
  });
});

describe('a touch of the brush', () => {
  it('blocks an open day, and opens it again', () => {
    const touch = (overrides: readonly PlannedException[]) =>
      applyChange(overrides, paintDays(overrides, toggledWish(overrides, wish({ dates: days(2) })), SCHEDULES));
    const once = touch([]);
    expect(once.map(brief)).toEqual(['blocked 03-03..03-03']);
    expect(touch(once)).toEqual([]);
  });

  it('does to all days what it does to the first', () => {
    const overrides = [saved({ startsOn: day(1), endsOn: day(1) })];
    expect(toggledWish(overrides, wish({ dates: days(0, 1) })).kind).toBe('blocked');
    expect(toggledWish(overrides, wish({ dates: days(1, 0) })).kind).toBe('open');
  });
});
