import { expect, it } from 'vitest';
import { meantBy } from './meant-by.ts';

it.each([
  ['', 'see', null],
  ['#', 'see', null],
  ['#leave', 'leave', null],
  ['#change', 'change', null],
  ['#decline', 'decline', null],
  ['#decline-0198', 'decline', '0198'],
  ['#offer-0198-ab', 'see', '0198-ab'],
  ['#accept-0198', 'see', null],
])('%s asks to %s, about offer %s', (hash, doing, offerId) => {
  expect(meantBy(hash)).toEqual({ doing, offerId });
});
