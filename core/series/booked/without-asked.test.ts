import { describe, expect, it } from 'vitest';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Series } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import { withoutAsked } from './without-asked.ts';

const NOW = wallToInstant('UTC', '2027-02-01', 0);
const series = (end: Series['parts'][number]['end']): Series => ({
  parts: [
    {
      timeZone: 'UTC',
      startsOn: '2027-02-01',
      startMinute: 540,
      durationMinutes: 60,
      rhythm: { kind: 'weekly', every: 1, weekdays: [1] },
      end,
    },
  ],
  exceptions: [],
  pauses: [],
});
const stand = (plan: Series) => seriesDates(plan).map(({ id, state }) => `${id.slice(5)} ${state}`);

describe('dates that were only asked for', () => {
  it.each<[string, Series['parts'][number]['end']]>([
    ['a number', { kind: 'count', count: 4 }],
    ['a day', { kind: 'until', date: '2027-02-25' }],
  ])('give a series its old end back where they were to make it longer, also when it had %s', (_, end) => {
    expect(stand(withoutAsked(series(end), ['2027-02-15', '2027-02-22'], NOW))).toEqual(['02-01 planned', '02-08 planned']);
  });

  it('are left out where others come later, and where there are no others', () => {
    const four = series({ kind: 'count', count: 4 });
    const all = ['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'];
    expect(stand(withoutAsked(four, ['2027-02-08'], NOW))[1]).toBe('02-08 skipped');
    expect(stand(withoutAsked(four, all, NOW))).toEqual(all.map((id) => `${id.slice(5)} skipped`));
  });

  it('are left out even if they have begun by then', () => {
    const begun = wallToInstant('UTC', '2027-02-15', 540);
    const plan = withoutAsked(series({ kind: 'count', count: 4 }), ['2027-02-15', '2027-02-22'], begun);
    expect(stand(plan).filter((each) => each.endsWith('planned'))).toEqual(['02-01 planned', '02-08 planned']);
  });
});
