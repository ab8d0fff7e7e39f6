import { addDays } from '../../time/add-days.ts';
import type { LocalDate } from '../../time/instant.ts';
import type { SeriesPattern } from '../series-pattern.ts';
import { countedPart } from './counted-part.ts';

/** A part that ends before a day on which another takes over. */
export function closedPart(part: SeriesPattern, before: LocalDate): SeriesPattern {
  const { rhythm, startsOn } = part;
  if (rhythm.kind !== 'dates') return { ...part, end: { kind: 'until', date: addDays(before, -1) } };
  return countedPart(part, rhythm.dates.filter((date) => date >= startsOn && date < before).length);
}
