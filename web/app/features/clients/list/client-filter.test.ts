import { expect, test } from 'vitest';
import { clientFilter } from './client-filter.ts';

test.each([
  [{}, {}],
  [
    { search: ' Mei ', sort: 'last' },
    { search: 'Mei', sort: 'last' },
  ],
  // The router reads digits in the address as a number.
  [{ search: 4930 }, { search: '4930' }],
  [
    { state: 'paused', relationship: 'connected_or_vip', tag: 'evening', flagged: true },
    { state: 'paused', relationship: 'connected_or_vip', tag: 'evening', flagged: true },
  ],
  [{ state: 'gone', relationship: 'friend', sort: 'shoe size', flagged: 'perhaps', tag: {}, search: '' }, {}],
])('%j', (address, filter) => {
  expect(clientFilter(address)).toEqual(filter);
});
