import type { SeriesPattern } from '../series-pattern.ts';

/** A part that gives just the first `count` of its days. */
export function countedPart(part: SeriesPattern, count: number): SeriesPattern {
  const { rhythm, startsOn } = part;
  const end = { kind: 'count', count } as const;
  if (rhythm.kind !== 'dates') return { ...part, end };
  return { ...part, rhythm: { kind: 'dates', dates: rhythm.dates.filter((date) => date >= startsOn).slice(0, count) }, end };
}
