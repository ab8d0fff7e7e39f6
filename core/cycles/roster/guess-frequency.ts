import { daysBetween } from '../../time/days-between.ts';
import type { LocalDate } from '../../time/instant.ts';
import type { Frequency } from '../placement/placement-settings.ts';

/** As many distances as show a rhythm; what was long ago counts no more. */
const DISTANCES = 8;

/** The most days between two visits for each rhythm: what lies between two of them is nearer to this one. */
const MOST_DAYS: readonly (readonly [Frequency, number])[] = [
  ['weekly', 10],
  ['biweekly', 20],
  ['monthly', 42],
];

/** The middle one; of an even number the lower, for a visit left out makes a distance longer, and nothing makes it shorter. */
const median = (sorted: readonly number[]): number | undefined => sorted[Math.floor((sorted.length - 1) / 2)];

/** How often somebody comes, by the days between their last visits; null where there is no distance yet. `days` in any order, each once or more. */
export function guessFrequency(days: readonly LocalDate[]): Frequency | null {
  const last = [...new Set(days)].toSorted().slice(-DISTANCES - 1);
  const distances = last.slice(1).map((day, index) => daysBetween(last[index] ?? day, day));
  const usual = median(distances.toSorted((a, b) => a - b));
  if (usual === undefined) return null;
  return MOST_DAYS.find(([, most]) => usual <= most)?.[0] ?? 'two_monthly';
}
