import { expect, test } from 'vitest';
import type { TargetsView } from '../../../../../contract/cycles/placements.ts';
import { startsOfWeek } from '../pick/starts-of-week.ts';
import { decideDrop } from './decide-drop.ts';
import { litWeeks } from './lit-weeks.ts';

const free = (date: string, ...starts: [number, boolean][]) => ({ date, starts: starts.map(([minute, fits]) => ({ minute, fits })) });
const targets: TargetsView = {
  days: [
    free('2027-03-01', [540, false]),
    free('2027-03-07', [600, true]),
    free('2027-03-09', [600, false], [660, false]),
    free('2027-03-16'),
    free('2027-03-23', [540, true], [600, true], [1200, true]),
    free('2027-03-24', [600, true], [630, false]),
  ],
};
const lane = { weekday: 2, minute: 600 } as const;

test('a week is lit strongly by one time that fits, faintly by any other, and not at all without', () => {
  expect([...litWeeks(targets)]).toEqual([
    ['2027-03-01', 'fits'],
    ['2027-03-08', 'free'],
    ['2027-03-22', 'fits'],
  ]);
});

const brief = (week: string, dueOn?: string) =>
  startsOfWeek(targets, week, lane, dueOn === undefined ? undefined : { dueOn }).map(({ date, minute }) => `${date.slice(8)} ${minute}`);

test('the times of a week: what fits first, then what is nearest to the wish', () => {
  expect(brief('2027-03-22')).toEqual(['23 600', '23 540', '24 600', '23 1200', '24 630']);
  expect(brief('2027-03-01')).toEqual(['07 600', '01 540']);
  expect(brief('2027-03-15')).toEqual([]);
});

test('a rhythm that keeps another weekday than the lane is near to its own', () => {
  expect(brief('2027-03-22', '2027-03-17')).toEqual(['24 600', '23 600', '23 540', '23 1200', '24 630']);
});

test('a drop goes straight to the only time that fits, asks where there are several or none that fit, and is nothing where nothing is free', () => {
  const [fits, also, not] = [true, true, false].map((is, index) => ({ date: '2027-03-02', minute: 600 + index, fits: is }));
  expect(decideDrop([], false)).toEqual({ do: 'nothing' });
  expect(decideDrop([fits!, not!], false)).toEqual({ do: 'put', start: fits });
  expect(decideDrop([fits!, also!], false)).toEqual({ do: 'ask' });
  expect(decideDrop([not!], false)).toEqual({ do: 'ask' });
  expect(decideDrop([fits!], true)).toEqual({ do: 'ask' });
});
