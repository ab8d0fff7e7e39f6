import { expect, test, vi } from 'vitest';

vi.stubGlobal('navigator', { language: 'en-GB', languages: ['en-GB'] });
const { formatUntil } = await import('./format-until.ts');
const NOW = Date.parse('2027-03-01T12:00:00Z');

test.each([
  ['2027-03-06T12:00:00Z', 'in 5 days'],
  ['2027-03-06T11:59:00Z', 'in 4 days'],
  ['2027-03-03T11:59:00Z', 'in 47 hours'],
  ['2027-03-01T13:59:00Z', 'in 119 minutes'],
  ['2027-03-01T12:00:30Z', 'in 0 minutes'],
  ['2027-02-27T11:00:00Z', '2 days ago'],
])('%s is %s', (instant, words) => {
  expect(formatUntil(instant, NOW)).toBe(words);
});
