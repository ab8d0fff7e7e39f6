import { expect, it } from 'vitest';
import { CamelCaseNames } from './camel-case-names.ts';

const renamed = async (rows: readonly Record<string, unknown>[]) => {
  const { rows: after } = await new CamelCaseNames().transformResult({ queryId: { queryId: '1' }, result: { rows: [...rows] } });
  return after;
};

it('renames the columns of every row, and leaves what they hold as it is', async () => {
  const rules = { mostPerDay: null, keys_of_a_client: ['a_b', { c_d: 1 }] };
  expect(
    await renamed([
      { coach_id: 'one', rules, starts_at: null },
      { coach_id: 'two', rules: {}, starts_at: 5 },
    ]),
  ).toEqual([
    { coachId: 'one', rules, startsAt: null },
    { coachId: 'two', rules: {}, startsAt: 5 },
  ]);
});

it('leaves a result without rows as it is', async () => {
  expect(await renamed([])).toEqual([]);
});
