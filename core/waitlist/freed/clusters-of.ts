import type { Span } from '../../time/span.ts';
import type { FreedSpan } from './freed-span.ts';

export interface Cluster extends Span {
  readonly spans: readonly FreedSpan[];
}

/** Spans that lie together, nearer to each other than `apart`, so that one session may meet several of them; in order of time. */
export function clustersOf(spans: readonly FreedSpan[], apart: number): readonly Cluster[] {
  const clusters: (Span & { spans: FreedSpan[] })[] = [];
  for (const span of spans.toSorted((one, other) => one.startsAt - other.startsAt)) {
    const last = clusters.at(-1);
    if (last && span.startsAt < last.until + apart) {
      clusters[clusters.length - 1] = { from: last.from, until: Math.max(last.until, span.endsAt), spans: [...last.spans, span] };
    } else clusters.push({ from: span.startsAt, until: span.endsAt, spans: [span] });
  }
  return clusters;
}
