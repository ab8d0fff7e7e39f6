import { expect, test } from 'vitest';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { combineEdits } from '../../problem/combine-edits.ts';
import { hoursOf, weekValues } from './week-values.ts';

const range = (weekday: 1 | 2 | 7, startMinute = 540) => ({ weekday, startMinute, endMinute: 1020, capacity: 1 });
const week = (...hours: ScheduleView['hours']) => weekValues({ id: 'week', version: 1, name: 'Sessions', hours });

test('a week taken apart and put together is the same week', () => {
  const hours = [range(1), range(1, 480), range(2), range(7)];
  expect(hoursOf(week(...hours))).toEqual(hours);
});

test('changes of different days both stand', () => {
  const combined = combineEdits(week(range(1), range(2)), week(range(1, 600), range(2)), week(range(1), range(7)));
  expect(hoursOf(combined)).toEqual([range(1, 600), range(7)]);
});
