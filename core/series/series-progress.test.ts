import { describe, expect, it } from 'vitest';
import { after, seriesFacts } from '../../test/facts/series-facts.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { renewalDueAt } from './renewal-due-at.ts';
import { seriesProgress } from './series-progress.ts';
import type { SeriesEdit } from './series-edit.ts';
import type { SeriesPattern } from './series-pattern.ts';

const on = (date: string, minute = 0): number => wallToInstant('America/Toronto', date, minute);
const MAY = on('2026-05-20');

describe('progress', () => {
  const told = (now: number, edits: SeriesEdit[] = [], more: Partial<SeriesPattern> = {}): string => {
    const { done, total, next } = seriesProgress(after(seriesFacts(more), MAY, ...edits), now);
    return `${done} of ${total ?? 'many'}, next ${next?.id.slice(5) ?? 'none'}`;
  };

  it.each<[string, number, SeriesEdit[], Partial<SeriesPattern>, string]>([
    ['before all', MAY, [], {}, '0 of 10, next 06-01'],
    ['during one', on('2026-06-15', 541), [], {}, '2 of 10, next 06-22'],
    ['right after it', on('2026-06-15', 600), [], {}, '3 of 10, next 06-22'],
    ['after all', on('2026-09-01'), [], {}, '10 of 10, next none'],
    ['without what is skipped', on('2026-06-10'), [{ kind: 'skip', id: '2026-06-08' }], {}, '1 of 9, next 06-15'],
    ['without what is paused', on('2026-06-20'), [{ kind: 'pause', from: '2026-06-08', to: '2026-06-28' }], {}, '1 of 7, next 06-29'],
    [
      'with what was moved, where it is',
      on('2026-06-10'),
      [{ kind: 'move', id: '2026-06-01', date: '2026-06-12', minute: 540 }],
      {},
      '1 of 10, next 06-01',
    ],
    [
      'with what was changed',
      on('2026-06-17'),
      [{ kind: 'change', from: '2026-06-15', rhythm: { kind: 'weekly', every: 1, weekdays: [2] } }],
      {},
      '3 of 10, next 06-23',
    ],
    ['without an end', on('2026-06-10'), [], { end: { kind: 'open', horizon: '2026-08-01' } }, '2 of many, next 06-15'],
  ])('%s', (_, now, edits, more, expected) => {
    expect(told(now, edits, more)).toBe(expected);
  });

  it('numbers the sessions as they take place', () => {
    const edits: SeriesEdit[] = [
      { kind: 'skip', id: '2026-06-08' },
      { kind: 'move', id: '2026-06-01', date: '2026-06-16', minute: 540 },
    ];
    const { numbers } = seriesProgress(after(seriesFacts({ end: { kind: 'count', count: 4 } }), MAY, ...edits), MAY);
    expect([...numbers]).toEqual([
      ['2026-06-15', 1],
      ['2026-06-01', 2],
      ['2026-06-22', 3],
    ]);
  });
});

describe('the reminder to renew', () => {
  const due = (more: Partial<SeriesPattern>, days = 14, ...edits: SeriesEdit[]): number | null =>
    renewalDueAt(after(seriesFacts(more), MAY, ...edits), days);

  it('is due so many days before the last session, at its hour', () => {
    expect(due({})).toBe(on('2026-07-20', 540));
    expect(due({ startsOn: '2026-10-26', end: { kind: 'count', count: 3 } }, 14)).toBe(on('2026-10-26', 600));
    // The clocks change in between: the hour is that of the clock.
    expect(due({ startsOn: '2026-10-05', end: { kind: 'count', count: 5 } }, 7)).toBe(on('2026-10-26', 540));
  });

  it('goes by the last that takes place, and waits for the end of the first', () => {
    expect(due({}, 14, { kind: 'skip', id: '2026-08-03' })).toBe(on('2026-07-13', 540));
    expect(due({ end: { kind: 'count', count: 2 } }, 14)).toBe(on('2026-06-01', 600));
  });

  it.each<[string, Partial<SeriesPattern>, SeriesEdit[]]>([
    ['without an end', { end: { kind: 'open', horizon: '2026-08-01' } }, []],
    ['of one session', { end: { kind: 'count', count: 1 } }, []],
    ['that rests, nobody knows how long', {}, [{ kind: 'pause', from: '2026-07-01', to: null }]],
  ])('is none for a series %s', (_, more, edits) => {
    expect(due(more, 14, ...edits)).toBe(null);
  });
});
