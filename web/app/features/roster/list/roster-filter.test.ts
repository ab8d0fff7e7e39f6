import { expect, test } from 'vitest';
import { rosterFilter } from './roster-filter.ts';

test.each([
  [{}, {}],
  [
    { search: ' Mei ', status: 'waitlist', regular: 'an-id' },
    { search: 'Mei', status: 'waitlist', regular: 'an-id' },
  ],
  // The router reads digits in the address as a number.
  [{ search: 4930 }, { search: '4930' }],
  [{ search: ' ', status: 'gone', regular: {} }, {}],
])('%j', (address, filter) => {
  expect(rosterFilter(address)).toEqual(filter);
});
