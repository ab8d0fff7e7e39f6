import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Span } from '../time/span.ts';
import { withoutSpans } from './without-spans.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]): Span => ({ from, until: from + length }));
const covers = (spans: readonly Span[], at: number) => spans.some(({ from, until }) => from <= at && at < until);

it('leaves exactly the instants that lie in no other span, in pieces that are in order and not empty', () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 6 }), (whole, others) => {
      const left = withoutSpans(whole, others);
      for (let at = -1; at < 50; at++) expect(covers(left, at)).toBe(covers([whole], at) && !covers(others, at));
      for (const [index, { from, until }] of left.entries()) {
        expect(from).toBeLessThan(until);
        expect(from).toBeGreaterThanOrEqual(left[index - 1]?.until ?? 0);
      }
    }),
  );
});
