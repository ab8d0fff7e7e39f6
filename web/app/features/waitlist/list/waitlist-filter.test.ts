import { expect, test } from 'vitest';
import { waitlistFilter } from './waitlist-filter.ts';

const service = '3f0c1d3e-8a55-4f2e-9d2f-0a3f6f1c2b7e';

test('an address says what of the room is shown', () => {
  expect(waitlistFilter({ part: 'offers' })).toEqual({ part: 'offers' });
  expect(waitlistFilter({ show: 'paused', service, search: 'ada', entry: 'one' })).toEqual({
    show: 'paused',
    service,
    search: 'ada',
    entry: 'one',
  });
});

test('what means nothing, or goes without saying, is left out', () => {
  expect(waitlistFilter({ part: 'line', show: 'in_line', search: '' })).toEqual({});
  expect(waitlistFilter({ part: 'cellar', show: 7, service: 'coaching', search: ['a'], entry: null })).toEqual({});
});

test('no more is searched for than can be asked', () => {
  expect(waitlistFilter({ search: 'a'.repeat(300) }).search).toHaveLength(100);
});
