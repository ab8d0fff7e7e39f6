import { describe, expect, it } from 'vitest';
import { patternFacts } from '../../test/facts/series-facts.ts';
import { decideNewSeries } from './decide-new-series.ts';
import { patternFault } from './pattern-fault.ts';
import type { SeriesPattern } from './series-pattern.ts';

type Wish = Partial<SeriesPattern>;
const weekly = { kind: 'weekly', every: 1, weekdays: [1] } as const;
const onDay = { kind: 'monthly_by_date', every: 1, day: 31, shortMonth: 'skip' } as const;
const nth = { kind: 'monthly_by_weekday', every: 1, nth: 5, weekday: 5 } as const;
const NOW = Date.parse('2026-05-01T12:00:00Z');

describe('a pattern', () => {
  it.each<[string, Wish, object | null]>([
    ['as it should be', {}, null],
    ['of an unknown zone', { timeZone: 'Mars/Olympus' }, { field: 'timeZone' }],
    ['of a bare offset', { timeZone: '+05:30' }, { field: 'timeZone' }],
    ['from a day that does not exist', { startsOn: '2026-02-29' }, { field: 'startsOn' }],
    ['at 24:00', { startMinute: 1440 }, { field: 'startMinute' }],
    ['at half a minute', { startMinute: 0.5 }, { field: 'startMinute' }],
    ['of no length', { durationMinutes: 0 }, { field: 'durationMinutes' }],
    ['longer than a day', { durationMinutes: 1441 }, { field: 'durationMinutes' }],
    ['every zero weeks', { rhythm: { ...weekly, every: 0 } }, { field: 'every' }],
    ['every 53 weeks', { rhythm: { ...weekly, every: 53 } }, { field: 'every' }],
    ['every 25 months', { rhythm: { ...onDay, every: 25 } }, { field: 'every' }],
    ['on no weekday', { rhythm: { ...weekly, weekdays: [] } }, { field: 'weekdays' }],
    ['twice on one', { rhythm: { ...weekly, weekdays: [1, 1] } }, { field: 'weekdays' }],
    ['on an eighth', { rhythm: { ...weekly, weekdays: [8 as 7] } }, { field: 'weekdays' }],
    ['on the 32nd', { rhythm: { ...onDay, day: 32 } }, { field: 'day' }],
    ['on a sixth Friday', { rhythm: { ...nth, nth: 6 as 5 } }, { field: 'nth' }],
    ['on a zeroth', { rhythm: { ...nth, nth: 0 as 5 } }, { field: 'nth' }],
    ['on a weekday that is none', { rhythm: { ...nth, weekday: 0 as 7 } }, { field: 'weekday' }],
    ['of no dates', { rhythm: { kind: 'dates', dates: [] }, end: { kind: 'count', count: 1 } }, { field: 'dates' }],
    ['of dates out of order', { rhythm: { kind: 'dates', dates: ['2026-07-01', '2026-06-01'] } }, { field: 'dates' }],
    ['of one date twice', { rhythm: { kind: 'dates', dates: ['2026-07-01', '2026-07-01'] } }, { field: 'dates' }],
    ['of dates of another number', { rhythm: { kind: 'dates', dates: ['2026-07-01'] } }, { field: 'end' }],
    [
      'of dates without an end',
      { rhythm: { kind: 'dates', dates: ['2026-07-01'] }, end: { kind: 'open', horizon: '2027-01-01' } },
      { field: 'end' },
    ],
    ['of one date', { rhythm: { kind: 'dates', dates: ['2026-07-01'] }, end: { kind: 'count', count: 1 } }, null],
    ['of half a time', { end: { kind: 'count', count: 1.5 } }, { field: 'end' }],
    ['until a day that does not exist', { end: { kind: 'until', date: '2026-06-31' } }, { field: 'end' }],
    ['that ends before it begins', { end: { kind: 'until', date: '2026-05-31' } }, { code: 'end_before_start' }],
    ['that ends before its first day', { startsOn: '2026-06-02', end: { kind: 'until', date: '2026-06-07' } }, { code: 'no_dates' }],
    ['of the last day it may', { end: { kind: 'until', date: '2036-06-07' } }, null],
    ['of a day more', { end: { kind: 'until', date: '2036-06-09' } }, { code: 'series_too_long' }],
    ['of more months than ten years have', { rhythm: onDay, end: { kind: 'count', count: 100 } }, { code: 'series_too_long' }],
    ['of a number nobody can count', { end: { kind: 'count', count: 1e12 } }, { code: 'series_too_long' }],
  ])('%s', (_, more, expected) => {
    const fault = patternFault(patternFacts(more));
    if (expected === null) expect(fault).toBe(null);
    else expect(fault).toMatchObject(expected);
  });

  it.each<[string, Wish, object]>([
    ['in the past', { startsOn: '2026-04-01' }, { code: 'in_the_past' }],
    ['of 201 dates', { end: { kind: 'count', count: 201 } }, { code: 'too_many_dates', most: 200 }],
    [
      'of days that lie on one another',
      {
        rhythm: { ...weekly, weekdays: [6, 7] },
        startsOn: '2027-03-13',
        startMinute: 600,
        durationMinutes: 1440,
        end: { kind: 'count', count: 4 },
      },
      { code: 'overlaps_itself', pairs: [['2027-03-13', '2027-03-14']] },
    ],
  ])('%s makes no series', (_, more, refusal) => {
    expect(decideNewSeries(patternFacts(more), [], NOW)).toMatchObject({ ok: false, refusal });
  });

  it('of 200 dates makes one', () => {
    const decided = decideNewSeries(patternFacts({ end: { kind: 'count', count: 200 } }), [], NOW);
    expect(decided.ok && decided.value.changes.added.length).toBe(200);
  });

  it('may leave dates out from the beginning, but not all, and may put them elsewhere', () => {
    const pattern = patternFacts({ end: { kind: 'count', count: 2 } });
    const skip = (id: string) => ({ kind: 'skip', id }) as const;
    const decided = decideNewSeries(
      pattern,
      [skip('2026-06-08'), { kind: 'move', id: '2026-06-01', date: '2026-06-02', minute: 600 }],
      NOW,
    );
    expect(decided.ok && decided.value.changes.added.map(({ id, date }) => [id, date])).toEqual([['2026-06-01', '2026-06-02']]);
    expect(decideNewSeries(pattern, [skip('2026-06-08'), skip('2026-06-01')], NOW)).toMatchObject({ refusal: { code: 'no_dates' } });
  });
});
