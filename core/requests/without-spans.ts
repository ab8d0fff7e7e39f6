import type { Span } from '../time/span.ts';

/** What is left of a span outside of others, in order. */
export const withoutSpans = (span: Span, others: readonly Span[]): readonly Span[] =>
  others
    .toSorted((one, other) => one.from - other.from)
    .reduce<readonly Span[]>(
      (left, { from, until }) =>
        left.flatMap((piece) =>
          until <= piece.from || piece.until <= from
            ? [piece]
            : [
                { from: piece.from, until: Math.min(from, piece.until) },
                { from: Math.max(until, piece.from), until: piece.until },
              ].filter((rest) => rest.from < rest.until),
        ),
      [span],
    );
