import { expect, test } from 'vitest';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../../../../core/cycles/placement/placement-settings.ts';
import { cycleInput, cycleValues } from './cycle-values.ts';

const CYCLE = {
  name: 'Spring',
  firstDate: '2027-01-11',
  lastDate: '2027-05-09',
  automatic: true,
  remindDays: [7, 2],
  settings: DEFAULT_PLACEMENT_SETTINGS,
  notes: '',
};

test.each([
  ['both moments', { date: '2026-12-20', minute: 1080 }, { date: '2027-01-04', minute: 545 }],
  ['no moment', null, null],
  ['midnight', { date: '2026-12-20', minute: 0 }, null],
])('%s go into the form and come out as they were', (_, confirmBy, opensAt) => {
  const input = { ...CYCLE, confirmBy, opensAt };
  expect(cycleInput(cycleValues(input))).toEqual(input);
});

test('what was typed of a set time stays, but does not count, when it opens by hand', () => {
  const values = cycleValues({ ...CYCLE, confirmBy: null, opensAt: { date: '2027-01-04', minute: 545 } });
  expect(cycleInput({ ...values, opens: 'hand' }).opensAt).toBeNull();
});
