import { describe, expect, it } from 'vitest';
import { after, lines, said, seriesFacts } from '../../test/facts/series-facts.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { decideEdits } from './decide-edits.ts';
import type { Series } from './series.ts';
import { seriesDates } from './series-dates.ts';
import type { SeriesEdit } from './series-edit.ts';

const on = (date: string, minute = 0): number => wallToInstant('America/Toronto', date, minute);
const MAY = on('2026-05-20');
const mondays = (count = 4): Series => seriesFacts({ end: { kind: 'count', count } });
const weekly = (...weekdays: (1 | 2 | 3 | 4 | 5)[]) => ({ kind: 'weekly', every: 1, weekdays }) as const;
const skip = (id: string): SeriesEdit => ({ kind: 'skip', id });
const move = (id: string, date: string, minute = 840): SeriesEdit => ({ kind: 'move', id, date, minute });

const code = (series: Series, now: number, ...edits: SeriesEdit[]): string => {
  const decided = decideEdits(series, edits, now);
  return decided.ok ? 'ok' : decided.refusal.code;
};
const changes = (series: Series, now: number, ...edits: SeriesEdit[]) => {
  const decided = decideEdits(series, edits, now);
  if (!decided.ok) throw new Error(decided.refusal.code);
  const { cancelled, moved, added } = decided.value.changes;
  return {
    cancelled: cancelled.map(said),
    moved: moved.map((each) => `${said(each.before)} > ${said(each.after)}`),
    added: added.map(said),
  };
};

describe('one date', () => {
  it('is skipped, and comes back where it was', () => {
    const moved = after(mondays(), MAY, move('2026-06-08', '2026-06-10'));
    const skipped = after(moved, MAY, skip('2026-06-08'));
    expect(lines(skipped)).toEqual(['06-01 09:00', '06-08 on 06-10 14:00 skipped', '06-15 09:00', '06-22 09:00']);
    expect(after(skipped, MAY, { kind: 'restore', id: '2026-06-08' })).toEqual(moved);
    expect(changes(moved, MAY, skip('2026-06-08'))).toEqual({ cancelled: ['06-08 on 06-10 14:00'], moved: [], added: [] });
  });

  it('is moved, over others too, and back into the rhythm', () => {
    const moved = after(mondays(), MAY, move('2026-06-08', '2026-06-17'));
    expect(lines(moved)).toEqual(['06-01 09:00', '06-15 09:00', '06-08 on 06-17 14:00', '06-22 09:00']);
    expect(after(moved, MAY, move('2026-06-08', '2026-06-08', 540))).toEqual(mondays());
  });

  it.each<[string, SeriesEdit[], number, string]>([
    ['that nobody knows', [skip('2026-06-09')], MAY, 'unknown_date'],
    ['that has begun', [skip('2026-06-08')], on('2026-06-08', 540), 'already_begun'],
    ['that is about to begin', [skip('2026-06-08')], on('2026-06-08', 540) - 1, 'ok'],
    ['that is skipped', [skip('2026-06-08'), skip('2026-06-08')], MAY, 'is_skipped'],
    ['that is skipped, moved', [skip('2026-06-08'), move('2026-06-08', '2026-06-09')], MAY, 'is_skipped'],
    ['that is not skipped', [{ kind: 'restore', id: '2026-06-08' }], MAY, 'not_skipped'],
    ['to where it is', [move('2026-06-08', '2026-06-08', 540)], MAY, 'same_time'],
    ['to another length', [{ kind: 'move', id: '2026-06-08', date: '2026-06-08', minute: 540, durationMinutes: 90 }], MAY, 'ok'],
    ['to a day that is none', [move('2026-06-08', '2026-06-31')], MAY, 'wrong_time'],
    ['to a time that is none', [move('2026-06-08', '2026-06-09', 1440)], MAY, 'wrong_time'],
    [
      'to a length that is none',
      [{ kind: 'move', id: '2026-06-08', date: '2026-06-08', minute: 540, durationMinutes: 0 }],
      MAY,
      'wrong_time',
    ],
    ['into the past', [move('2026-06-15', '2026-06-01')], on('2026-06-02'), 'in_the_past'],
    ['onto another', [move('2026-06-15', '2026-06-08', 570)], MAY, 'overlaps_itself'],
    ['next to another', [move('2026-06-15', '2026-06-08', 600)], MAY, 'ok'],
    ['onto one that is skipped', [skip('2026-06-08'), move('2026-06-15', '2026-06-08', 570)], MAY, 'ok'],
    ['into a pause', [{ kind: 'pause', from: '2026-06-10', to: '2026-06-12' }, move('2026-06-15', '2026-06-12')], MAY, 'in_pause'],
    ['out of a pause', [{ kind: 'pause', from: '2026-06-10', to: '2026-06-15' }, move('2026-06-15', '2026-06-16')], MAY, 'ok'],
  ])('%s', (_, edits, now, expected) => {
    expect(code(mondays(), now, ...edits)).toBe(expected);
  });

  it('is all there is to change: nothing happens where one of several edits is impossible', () => {
    expect(code(mondays(), MAY, skip('2026-06-08'), skip('2026-06-09'))).toBe('unknown_date');
  });
});

describe('this and following', () => {
  it('splits: earlier dates stay, later ones are the same dates at another time', () => {
    const edit: SeriesEdit = { kind: 'change', from: '2026-06-15', startMinute: 600 };
    const split = after(mondays(), MAY, edit);
    expect(lines(split)).toEqual(['06-01 09:00', '06-08 09:00', '06-15 10:00', '06-22 10:00']);
    expect(split.parts.map(({ startsOn, end }) => [startsOn, end])).toEqual([
      ['2026-06-01', { kind: 'until', date: '2026-06-14' }],
      ['2026-06-15', { kind: 'count', count: 2 }],
    ]);
    expect(changes(mondays(), MAY, edit)).toEqual({
      cancelled: [],
      moved: ['06-15 09:00 > 06-15 10:00', '06-22 09:00 > 06-22 10:00'],
      added: [],
    });
  });

  it('moves the session of a week to the new day of that week, with its booking', () => {
    expect(changes(mondays(), MAY, { kind: 'change', from: '2026-06-15', rhythm: weekly(2) })).toEqual({
      cancelled: [],
      moved: ['06-15 09:00 > 06-16 09:00', '06-22 09:00 > 06-23 09:00'],
      added: [],
    });
    // Also to an earlier day of its week, after the last date that stays.
    const fridays = seriesFacts({ rhythm: weekly(5), end: { kind: 'count', count: 3 } });
    expect(changes(fridays, MAY, { kind: 'change', from: '2026-06-12', rhythm: weekly(2) }).moved).toEqual([
      '06-12 09:00 > 06-09 09:00',
      '06-19 09:00 > 06-16 09:00',
    ]);
  });

  it('of a month moves its session to the new day of that month', () => {
    const monthly = seriesFacts({
      rhythm: { kind: 'monthly_by_date', every: 1, day: 15, shortMonth: 'skip' },
      end: { kind: 'count', count: 2 },
    });
    expect(
      changes(monthly, MAY, { kind: 'change', from: null, rhythm: { kind: 'monthly_by_weekday', every: 1, nth: 2, weekday: 2 } }),
    ).toEqual({
      cancelled: [],
      moved: ['06-15 09:00 > 06-09 09:00', '07-15 09:00 > 07-14 09:00'],
      added: [],
    });
  });

  it('keeps the number of dates, the end, or the horizon', () => {
    const change: SeriesEdit = { kind: 'change', from: '2026-06-15', rhythm: weekly(2, 4) };
    expect(lines(after(mondays(), MAY, change))).toEqual(['06-01 09:00', '06-08 09:00', '06-16 09:00', '06-18 09:00']);
    const until = seriesFacts({ end: { kind: 'until', date: '2026-06-23' } });
    expect(lines(after(until, MAY, change))).toEqual(['06-01 09:00', '06-08 09:00', '06-16 09:00', '06-18 09:00', '06-23 09:00']);
    const open = after(seriesFacts({ end: { kind: 'open', horizon: '2026-06-23' } }), MAY, change);
    expect(lines(after(open, MAY, { kind: 'end', end: { kind: 'open', horizon: '2026-06-26' } })).slice(4)).toEqual([
      '06-23 09:00',
      '06-25 09:00',
    ]);
  });

  it('keeps the week of a rhythm of every other week', () => {
    const series = seriesFacts({ rhythm: { kind: 'weekly', every: 2, weekdays: [1] } });
    const friday = after(series, MAY, { kind: 'change', from: '2026-06-15', rhythm: { kind: 'weekly', every: 2, weekdays: [5] } });
    expect(lines(friday).slice(0, 4)).toEqual(['06-01 09:00', '06-19 09:00', '07-03 09:00', '07-17 09:00']);
    const later = after(series, MAY, { kind: 'change', from: '2026-06-15', startMinute: 600 });
    expect(lines(later).slice(0, 3)).toEqual(['06-01 09:00', '06-15 10:00', '06-29 10:00']);
  });

  it('takes the date that was picked along, and leaves alone what was moved by itself after it', () => {
    const moved = after(mondays(), MAY, move('2026-06-15', '2026-06-17'), move('2026-06-22', '2026-06-24'));
    expect(lines(after(moved, MAY, { kind: 'change', from: '2026-06-15', startMinute: 600 })).slice(2)).toEqual([
      '06-15 10:00',
      '06-22 on 06-24 14:00',
    ]);
  });

  it.each<[string, SeriesEdit[], number, string]>([
    ['from one that has begun', [{ kind: 'change', from: '2026-06-08', startMinute: 600 }], on('2026-06-09'), 'already_begun'],
    ['from one that is skipped', [skip('2026-06-08'), { kind: 'change', from: '2026-06-08', startMinute: 600 }], MAY, 'is_skipped'],
    ['from none', [{ kind: 'change', from: '2026-06-09', startMinute: 600 }], MAY, 'unknown_date'],
    ['to a time that is none', [{ kind: 'change', from: '2026-06-08', startMinute: 1440 }], MAY, 'wrong_pattern'],
    ['to a rhythm that is none', [{ kind: 'change', from: '2026-06-08', rhythm: weekly() }], MAY, 'wrong_pattern'],
    ['to days that are over', [{ kind: 'change', from: '2026-06-08', rhythm: { kind: 'dates', dates: ['2026-06-01'] } }], MAY, 'no_dates'],
    [
      'onto one that was moved',
      [move('2026-06-22', '2026-06-15', 840), { kind: 'change', from: '2026-06-08', startMinute: 840 }],
      MAY,
      'overlaps_itself',
    ],
    [
      'onto one that is skipped with it',
      [move('2026-06-22', '2026-06-15', 840), { kind: 'change', from: '2026-06-08', startMinute: 840 }, skip('2026-06-22')],
      MAY,
      'ok',
    ],
  ])('%s', (_, edits, now, expected) => {
    expect(code(mondays(), now, ...edits)).toBe(expected);
  });

  it('can be days chosen one by one, and a rhythm again', () => {
    const dates = after(mondays(), MAY, {
      kind: 'change',
      from: '2026-06-15',
      rhythm: { kind: 'dates', dates: ['2026-06-03', '2026-06-16', '2026-07-02', '2026-07-03'] },
    });
    expect(lines(dates).slice(1)).toEqual(['06-08 09:00', '06-16 09:00', '07-02 09:00', '07-03 09:00']);
    expect(lines(after(dates, MAY, { kind: 'change', from: '2026-07-02', rhythm: weekly(5) })).slice(3)).toEqual([
      '07-03 09:00',
      '07-10 09:00',
    ]);
  });
});

describe('all', () => {
  it('is all to come: what took place stays, and so does what was moved or skipped by itself', () => {
    const series = after(mondays(6), MAY, move('2026-06-15', '2026-06-17'), skip('2026-06-22'));
    const now = on('2026-06-08', 700);
    const changed = after(series, now, { kind: 'change', from: null, startMinute: 600, durationMinutes: 90 });
    expect(lines(changed)).toEqual([
      '06-01 09:00',
      '06-08 09:00',
      '06-15 on 06-17 14:00',
      '06-22 10:00 skipped',
      '06-29 10:00',
      '07-06 10:00',
    ]);
    // The length was not what was moved.
    expect(seriesDates(changed).map(({ durationMinutes }) => durationMinutes)).toEqual([60, 60, 90, 90, 90, 90]);
  });

  it('on other days forgets exceptions whose day is no more', () => {
    const series = after(mondays(), MAY, move('2026-06-15', '2026-06-17'), skip('2026-06-22'));
    expect(lines(after(series, MAY, { kind: 'change', from: null, rhythm: weekly(2) }))).toEqual([
      '06-02 09:00',
      '06-09 09:00',
      '06-16 09:00',
      '06-23 09:00',
    ]);
  });

  it('today: only what lies ahead before and after', () => {
    const evening = seriesFacts({ startMinute: 1080, end: { kind: 'count', count: 3 } });
    const noon = on('2026-06-08', 720);
    expect(lines(after(evening, noon, { kind: 'change', from: null, startMinute: 540 }))).toEqual([
      '06-01 18:00',
      '06-08 18:00',
      '06-15 09:00',
    ]);
    expect(lines(after(mondays(3), noon, { kind: 'change', from: null, startMinute: 1080 }))).toEqual([
      '06-01 09:00',
      '06-08 09:00',
      '06-15 18:00',
    ]);
  });

  it('what was moved forward and took place counts, and is not done again', () => {
    const series = after(mondays(), MAY, move('2026-06-22', '2026-06-03'));
    const now = on('2026-06-04');
    expect(lines(after(series, now, { kind: 'change', from: null, rhythm: weekly(2) }))).toEqual([
      '06-01 09:00',
      '06-22 on 06-03 14:00',
      '06-09 09:00',
      '06-16 09:00',
    ]);
  });

  it('what was moved forward and took place keeps its length', () => {
    const series = after(mondays(), MAY, move('2026-06-22', '2026-06-03'));
    const changed = after(series, on('2026-06-04'), { kind: 'change', from: null, durationMinutes: 90 });
    expect(seriesDates(changed).map(({ durationMinutes }) => durationMinutes)).toEqual([60, 60, 90, 90]);
  });

  it('of a series that is split changes the time of each part and not its days', () => {
    const split = after(mondays(), MAY, { kind: 'change', from: '2026-06-15', rhythm: weekly(2) });
    expect(lines(after(split, MAY, { kind: 'change', from: null, startMinute: 600 }))).toEqual([
      '06-01 10:00',
      '06-08 10:00',
      '06-16 10:00',
      '06-23 10:00',
    ]);
  });

  it('of nothing', () => {
    expect(code(mondays(), on('2026-06-22', 541), { kind: 'change', from: null, startMinute: 600 })).toBe('nothing_to_come');
  });
});

describe('the end', () => {
  const end = (to: Extract<SeriesEdit, { kind: 'end' }>['end']): SeriesEdit => ({ kind: 'end', end: to });

  it('comes later or sooner, by day or number', () => {
    expect(changes(mondays(2), MAY, end({ kind: 'count', count: 4 })).added).toEqual(['06-15 09:00', '06-22 09:00']);
    expect(changes(mondays(4), MAY, end({ kind: 'count', count: 2 })).cancelled).toEqual(['06-15 09:00', '06-22 09:00']);
    expect(changes(mondays(2), MAY, end({ kind: 'until', date: '2026-06-15' })).added).toEqual(['06-15 09:00']);
    expect(changes(mondays(4), MAY, end({ kind: 'until', date: '2026-06-14' })).cancelled).toEqual(['06-15 09:00', '06-22 09:00']);
  });

  it('is a horizon that moves on, and can become one', () => {
    const open = after(mondays(2), MAY, end({ kind: 'open', horizon: '2026-06-15' }));
    expect(lines(open)).toEqual(['06-01 09:00', '06-08 09:00', '06-15 09:00']);
    expect(changes(open, MAY, end({ kind: 'open', horizon: '2026-06-22' })).added).toEqual(['06-22 09:00']);
  });

  it('after a horizon that nobody moved leaves out what is over', () => {
    const open = seriesFacts({ end: { kind: 'open', horizon: '2026-06-08' } });
    const late = after(open, MAY, move('2026-06-08', '2026-06-24'));
    expect(lines(after(late, on('2026-06-16'), end({ kind: 'open', horizon: '2026-06-22' })))).toEqual([
      '06-01 09:00',
      '06-15 09:00 skipped',
      '06-22 09:00',
      '06-08 on 06-24 14:00',
    ]);
  });

  it('by number counts history, also what the rhythm has left', () => {
    const moved = after(mondays(4), MAY, move('2026-06-22', '2026-06-03'));
    expect(lines(after(moved, on('2026-06-04'), end({ kind: 'count', count: 3 })))).toEqual([
      '06-01 09:00',
      '06-22 on 06-03 14:00',
      '06-08 09:00',
    ]);
  });

  it.each<[string, SeriesEdit, number, string]>([
    ['before today', end({ kind: 'until', date: '2026-06-09' }), on('2026-06-10'), 'in_the_past'],
    ['after fewer than took place', end({ kind: 'count', count: 1 }), on('2026-06-10'), 'fewer_than_begun'],
    ['when all is over', end({ kind: 'count', count: 9 }), on('2026-07-10'), 'nothing_to_come'],
    ['before the first date', end({ kind: 'until', date: '2026-05-31' }), MAY, 'end_before_start'],
    ['after no date', end({ kind: 'count', count: 0 }), MAY, 'wrong_pattern'],
    ['in more than ten years', end({ kind: 'until', date: '2036-07-01' }), MAY, 'series_too_long'],
    ['after 201', end({ kind: 'count', count: 201 }), MAY, 'too_many_dates'],
    ['after 202, two of them over', end({ kind: 'count', count: 202 }), on('2026-06-09'), 'ok'],
  ])('%s', (_, edit, now, expected) => {
    expect(code(mondays(), now, edit)).toBe(expected);
  });

  it('of chosen days is the last of them', () => {
    const chosen = seriesFacts({
      rhythm: { kind: 'dates', dates: ['2026-06-01', '2026-06-05', '2026-06-20'] },
      end: { kind: 'count', count: 3 },
    });
    expect(code(chosen, MAY, end({ kind: 'count', count: 4 }))).toBe('no_rhythm_to_go_on');
    expect(code(chosen, MAY, end({ kind: 'open', horizon: '2026-12-01' }))).toBe('no_rhythm_to_go_on');
    expect(lines(after(chosen, MAY, end({ kind: 'until', date: '2026-06-19' })))).toEqual(['06-01 09:00', '06-05 09:00']);
  });

  it('never brings back what had given way', () => {
    const split = after(mondays(), MAY, { kind: 'change', from: '2026-06-15', rhythm: weekly(4) });
    expect(lines(after(split, MAY, end({ kind: 'until', date: '2026-06-16' })))).toEqual(['06-01 09:00', '06-08 09:00']);
  });
});

describe('cancelling from a day', () => {
  it('goes by where dates are now', () => {
    const series = after(mondays(5), MAY, move('2026-06-08', '2026-06-18'), move('2026-06-29', '2026-06-12'));
    expect(lines(after(series, MAY, { kind: 'cancel', from: '2026-06-15' }))).toEqual([
      '06-01 09:00',
      '06-29 on 06-12 14:00',
      '06-08 on 06-18 14:00 skipped',
    ]);
  });

  it('makes no new dates where the end was a number', () => {
    const series = after(mondays(2), MAY, move('2026-06-08', '2026-06-30'));
    expect(lines(after(series, MAY, { kind: 'cancel', from: '2026-06-24' }))).toEqual(['06-01 09:00', '06-08 on 06-30 14:00 skipped']);
  });

  it('today leaves what has begun', () => {
    expect(lines(after(mondays(), on('2026-06-08', 540), { kind: 'cancel', from: '2026-06-08' }))).toEqual(['06-01 09:00', '06-08 09:00']);
  });

  it('can be all of it; yesterday it can not be, nor after the end', () => {
    expect(lines(after(mondays(), MAY, { kind: 'cancel', from: '2026-05-25' }))).toEqual([]);
    expect(code(mondays(), on('2026-06-09'), { kind: 'cancel', from: '2026-06-08' })).toBe('in_the_past');
    expect(code(mondays(), MAY, { kind: 'cancel', from: '2026-06-23' })).toBe('nothing_to_come');
  });
});

describe('a pause', () => {
  const pause = (from: string, to: string | null): SeriesEdit => ({ kind: 'pause', from, to });
  const resume = (day: string): SeriesEdit => ({ kind: 'resume', on: day });

  it('takes whole days, both included', () => {
    expect(lines(after(mondays(), MAY, pause('2026-06-08', '2026-06-15')))).toEqual([
      '06-01 09:00',
      '06-08 09:00 paused',
      '06-15 09:00 paused',
      '06-22 09:00',
    ]);
  });

  it('without an end lasts until it is resumed; what fell into it stays out', () => {
    const paused = after(mondays(), MAY, pause('2026-06-08', null));
    const now = on('2026-06-10');
    expect(lines(after(paused, now, resume('2026-06-16')))).toEqual([
      '06-01 09:00',
      '06-08 09:00 paused',
      '06-15 09:00 paused',
      '06-22 09:00',
    ]);
    expect(changes(paused, now, resume('2026-06-10')).added).toEqual(['06-15 09:00', '06-22 09:00']);
  });

  it('that is resumed as a session would have begun leaves that out', () => {
    const paused = after(mondays(2), MAY, pause('2026-06-01', null));
    expect(lines(after(paused, on('2026-06-01', 540), resume('2026-06-01')))).toEqual(['06-01 09:00 paused', '06-08 09:00']);
  });

  it('from today leaves what has begun', () => {
    expect(lines(after(mondays(2), on('2026-06-01', 540), pause('2026-05-01', null)))).toEqual(['06-01 09:00', '06-08 09:00 paused']);
  });

  it('holds for what a change brings into it, and joins with others', () => {
    const paused = after(mondays(), MAY, pause('2026-06-09', '2026-06-12'), pause('2026-06-13', '2026-06-16'), {
      kind: 'change',
      from: null,
      rhythm: weekly(2),
    });
    expect(paused.pauses).toEqual([{ from: on('2026-06-09'), until: on('2026-06-17') }]);
    expect(lines(paused)).toEqual(['06-02 09:00', '06-09 09:00 paused', '06-16 09:00 paused', '06-23 09:00']);
  });

  it.each<[string, SeriesEdit, number, string]>([
    ['that ends before it begins', pause('2026-06-09', '2026-06-08'), MAY, 'end_before_start'],
    ['that is over', pause('2026-06-01', '2026-06-08'), on('2026-06-09'), 'in_the_past'],
    ['of a day that is none', pause('2026-06-31', null), MAY, 'wrong_time'],
    ['that is none, resumed', resume('2026-06-09'), MAY, 'not_paused'],
  ])('%s', (_, edit, now, expected) => {
    expect(code(mondays(), now, edit)).toBe(expected);
  });

  it('that ended before can not be resumed', () => {
    expect(code(after(mondays(), MAY, pause('2026-06-02', '2026-06-08')), MAY, resume('2026-06-09'))).toBe('not_paused');
  });
});
