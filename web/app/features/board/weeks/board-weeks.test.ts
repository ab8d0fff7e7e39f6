import { expect, test } from 'vitest';
import { addDays } from '../../../../../core/time/add-days.ts';
import { boardWeeks } from './board-weeks.ts';
import { monthsOfWeeks } from './months-of-weeks.ts';

const weekend = (monday: string) => [addDays(monday, 5), addDays(monday, 6)];
const MONDAYS = ['2027-03-29', '2027-04-05', '2027-04-12', '2027-04-19'];
/** Thursday, 1 April, to Wednesday, 21 April. */
const cycle = { firstDate: '2027-04-01', lastDate: '2027-04-21' };
const closedDates = [...MONDAYS.flatMap(weekend), '2027-04-06', ...[0, 1, 2, 3, 4].map((day) => addDays('2027-04-12', day))].filter(
  (date) => date <= cycle.lastDate,
);
const weeks = boardWeeks({ weeks: MONDAYS, closedDates, cycle }, '2027-04-07');

test('a week has the days of it that lie in the cycle, and stands under the month in which they begin', () => {
  expect(weeks.map(({ days }) => days.length)).toEqual([4, 7, 7, 3]);
  expect(weeks.map(({ month }) => month)).toEqual(['2027-04', '2027-04', '2027-04', '2027-04']);
  expect(monthsOfWeeks(weeks)).toEqual([{ month: '2027-04', first: 0, span: 4 }]);
});

test('what is always closed is not worth a word, a single day away is, and so is a whole week', () => {
  expect(weeks.map(({ isClosed }) => isClosed)).toEqual([false, false, true, false]);
  expect(weeks.map(({ awayDates }) => awayDates)).toEqual([[], ['2027-04-06'], [], []]);
});

test('this week is the one of today', () => {
  expect(weeks.map(({ isCurrent }) => isCurrent)).toEqual([false, true, false, false]);
});

test('months follow each other over their weeks', () => {
  const mondays = ['2027-03-22', '2027-03-29', '2027-04-05'];
  const long = boardWeeks({ weeks: mondays, closedDates: [], cycle: { firstDate: '2027-03-22', lastDate: '2027-04-11' } }, '2027-01-01');
  expect(monthsOfWeeks(long)).toEqual([
    { month: '2027-03', first: 0, span: 2 },
    { month: '2027-04', first: 2, span: 1 },
  ]);
});
