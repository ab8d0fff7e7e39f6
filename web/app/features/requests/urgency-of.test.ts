import { expect, test } from 'vitest';
import { urgencyOf } from './urgency-of.ts';

const now = Date.parse('2026-03-03T09:00:00Z');

test.each([
  ['2026-03-03T09:00:00Z', 'over'],
  ['2026-03-03T09:00:01Z', 'soon'],
  ['2026-03-03T12:00:00Z', 'today'],
  ['2026-03-04T08:59:59Z', 'today'],
  ['2026-03-04T09:00:00Z', 'later'],
])('an answer due at %s is %s', (answerBy, urgency) => {
  expect(urgencyOf(answerBy, now)).toBe(urgency);
});
