import { describe, expect, it } from 'vitest';
import { blockedDay } from '../../test/facts/blocked-day.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import type { Weekday } from '../time/instant.ts';
import type { Override, WeeklyHours } from './availability-input.ts';
import { availabilityBands } from './availability-bands.ts';
import { publishedSlotsFromHours } from './published-slots-from-hours.ts';
import { slotDays } from './slot-days.ts';

const ZONE = 'America/Toronto';
const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const at = (date: string, text: string): number => wallToInstant(ZONE, date, clock(text));
const every = (start: string, end: string, capacity = 1): WeeklyHours[] =>
  ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).map((weekday) => ({ weekday, startMinute: clock(start), endMinute: clock(end), capacity }));
const override = (change: Partial<Override>): Override => ({ ...blockedDay('2026-06-15'), id: 'o', ...change });

describe('the bands of a calendar', () => {
  const span = { from: at('2026-06-15', '00:00'), until: at('2026-06-17', '00:00') };
  const told = (change: { hours?: WeeklyHours[]; overrides?: Override[]; slot?: [string, string, number] }): string[] => {
    const publishedSlots = change.slot
      ? [
          {
            id: 'p',
            date: '2026-06-15',
            startMinute: clock(change.slot[0]),
            endMinute: clock(change.slot[1]),
            capacity: change.slot[2],
            serviceId: 'any',
          },
        ]
      : [];
    const wall = (instant: number): string => {
      const { date, minute } = instantToWall(ZONE, instant);
      return `${date.slice(8)}/${minute / 60}`;
    };
    return availabilityBands(
      { zone: ZONE, hours: change.hours ?? every('09:00', '12:00'), overrides: change.overrides ?? [], publishedSlots },
      span,
    ).map((band) => `${wall(band.from)}–${wall(band.until)} ${band.kind} ${band.capacity} ${band.note}`.trim());
  };

  it('are the hours of each day, merged where they touch with one capacity', () => {
    expect(told({ hours: [...every('09:00', '12:00'), ...every('12:00', '13:00'), ...every('13:00', '14:00', 2)] })).toEqual([
      '15/9–15/13 open 1',
      '15/13–15/14 open 2',
      '16/9–16/13 open 1',
      '16/13–16/14 open 2',
    ]);
  });

  it('show blocks apart from open time, with their note', () => {
    expect(told({ overrides: [override({ kind: 'teaching', note: 'Yoga', startMinute: 600, endMinute: 660 })] })).toEqual([
      '15/9–15/10 open 1',
      '15/10–15/11 teaching 0 Yoga',
      '15/11–15/12 open 1',
      '16/9–16/12 open 1',
    ]);
  });

  it('join the days of a journey, cut to what is asked for', () => {
    expect(told({ overrides: [override({ kind: 'travel', note: 'Lisbon', startsOn: '2026-06-10', endsOn: null })] })).toEqual([
      '15/0–17/0 travel 0 Lisbon',
    ]);
  });

  it('keep blocks of different kinds apart even where they overlap', () => {
    const overrides = [
      override({ id: 'a', kind: 'travel', startMinute: 540, endMinute: 660 }),
      override({ id: 'b', kind: 'personal', startMinute: 600, endMinute: 720 }),
    ];
    expect(told({ overrides })).toEqual(['15/9–15/11 travel 0', '15/10–15/12 personal 0', '16/9–16/12 open 1']);
  });

  it('show published slots as open time, the greater capacity where they lie in hours', () => {
    expect(told({ slot: ['11:00', '13:00', 3] })).toEqual(['15/9–15/11 open 1', '15/11–15/13 open 3', '16/9–16/12 open 1']);
  });
});

describe('slots by days of a viewer', () => {
  it('are minutes since the day began, with no shift on most days', () => {
    expect(slotDays([at('2026-06-15', '09:00'), at('2026-06-15', '09:30')], ZONE, '2026-06-14', '2026-06-16')).toEqual([
      { date: '2026-06-15', from: at('2026-06-15', '00:00'), minutes: [540, 570], shifts: [] },
    ]);
  });

  it('lie on the days of the zone they are asked in', () => {
    const days = slotDays([at('2026-06-15', '09:00')], 'Asia/Tokyo', '2026-06-14', '2026-06-17');
    expect(days).toMatchObject([{ date: '2026-06-15', minutes: [1320] }]);
  });

  it('leave out what lies before the first or after the last day', () => {
    const starts = [at('2026-06-14', '23:30'), at('2026-06-15', '00:00'), at('2026-06-15', '23:30'), at('2026-06-16', '00:00')];
    expect(slotDays(starts, ZONE, '2026-06-15', '2026-06-15')).toMatchObject([{ minutes: [0, 1410] }]);
  });

  it('tell of the hour the clocks jump or repeat', () => {
    expect(slotDays([at('2026-03-08', '09:00')], ZONE, '2026-03-08', '2026-03-08')).toMatchObject([
      { minutes: [480], shifts: [{ after: 120, by: 60 }] },
    ]);
    expect(slotDays([at('2026-11-01', '09:00')], ZONE, '2026-11-01', '2026-11-01')).toMatchObject([
      { minutes: [600], shifts: [{ after: 120, by: -60 }] },
    ]);
  });

  it('tell of a day that begins at 01:00', () => {
    const start = wallToInstant('America/Sao_Paulo', '2018-11-04', 540);
    expect(slotDays([start], 'America/Sao_Paulo', '2018-11-04', '2018-11-04')).toMatchObject([
      { minutes: [480], shifts: [{ after: 0, by: 60 }] },
    ]);
  });
});

describe('weekly hours written out as published slots', () => {
  const wish = {
    zone: ZONE,
    hours: every('09:00', '11:30', 2),
    overrides: [],
    firstDate: '2026-06-15',
    lastDate: '2026-06-15',
    lengthMinutes: 60,
    serviceId: 'coaching',
    existing: [],
  };
  const told = (change: Partial<Parameters<typeof publishedSlotsFromHours>[0]>): string =>
    publishedSlotsFromHours({ ...wish, ...change })
      .slots.map((slot) => `${slot.date.slice(5)} ${slot.startMinute / 60}–${slot.endMinute / 60}`)
      .join(', ');

  it('follow one another as long as a whole one fits', () => {
    expect(publishedSlotsFromHours(wish)).toEqual({
      slots: [
        { date: '2026-06-15', startMinute: 540, endMinute: 600, capacity: 2, serviceId: 'coaching' },
        { date: '2026-06-15', startMinute: 600, endMinute: 660, capacity: 2, serviceId: 'coaching' },
      ],
      skipped: 0,
    });
  });

  it('are made for every day of the span', () => {
    expect(told({ lastDate: '2026-06-16', lengthMinutes: 120 })).toBe('06-15 9–11, 06-16 9–11');
  });

  it('leave out blocked time and take extra hours and the changed capacity', () => {
    const overrides = [
      override({ id: 'a', startMinute: 540, endMinute: 570 }),
      override({ id: 'b', kind: 'extra', startMinute: 900, endMinute: 960, capacity: 4 }),
      override({ id: 'c', kind: 'capacity', capacity: 1, startMinute: 600, endMinute: 610 }),
    ];
    const { slots } = publishedSlotsFromHours({ ...wish, overrides });
    expect(slots.map((slot) => [slot.startMinute, slot.capacity])).toEqual([
      [600, 1],
      [900, 4],
    ]);
  });

  it('are not made over slots that are there, which are counted', () => {
    const existing = [{ date: '2026-06-15', startMinute: 570, endMinute: 600 }];
    expect(told({ existing })).toBe('06-15 10–11');
    expect(publishedSlotsFromHours({ ...wish, existing }).skipped).toBe(1);
  });

  it('are not made in an hour the clocks skip, nor one over another where ranges overlap', () => {
    expect(told({ hours: every('01:00', '04:00'), firstDate: '2026-03-08', lastDate: '2026-03-08' })).toBe('03-08 1–2, 03-08 3–4');
    expect(told({ hours: [...every('09:00', '11:00'), ...every('09:30', '12:30')] })).toBe('06-15 9–10, 06-15 10–11, 06-15 11.5–12.5');
  });
});
