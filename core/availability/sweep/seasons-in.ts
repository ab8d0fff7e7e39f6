import { addDays } from '../../time/add-days.ts';
import type { DateRange } from '../../time/date-range.ts';
import type { Span } from '../../time/span.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';

/** The parts of the span that lie on these days, in the order of time; days that meet or overlap are one part. */
export function seasonsIn(zone: string, seasons: readonly DateRange[], span: Span): readonly Span[] {
  const parts: Span[] = [];
  for (const { from, to } of seasons.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const part = {
      from: Math.max(span.from, wallToInstant(zone, from, 0)),
      until: Math.min(span.until, wallToInstant(zone, addDays(to, 1), 0)),
    };
    if (part.from >= part.until) continue;
    const before = parts.at(-1);
    if (before && part.from <= before.until) parts[parts.length - 1] = { from: before.from, until: Math.max(before.until, part.until) };
    else parts.push(part);
  }
  return parts;
}
