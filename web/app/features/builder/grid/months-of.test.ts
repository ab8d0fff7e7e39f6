import { expect, it } from 'vitest';
import { monthsOf } from './months-of.ts';

it('every day of the span once, in its month, under its weekday', () => {
  const months = monthsOf({ from: '2027-01-01', to: '2028-02-29' });
  expect(months.map(({ first }) => first)).toEqual([
    ...Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}-01`),
    '2028-01-01',
    '2028-02-01',
  ]);
  const dates = months.flatMap(({ weeks }) => weeks.flat()).filter((date) => date !== null);
  expect(dates).toHaveLength(365 + 31 + 29);
  expect(dates).toEqual([...new Set(dates)].sort());
  for (const { weeks } of months)
    for (const week of weeks)
      for (const [index, date] of week.entries())
        if (date !== null) expect((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(index);
});
