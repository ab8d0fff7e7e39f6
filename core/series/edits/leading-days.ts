import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import type { LocalDate } from '../../time/instant.ts';

/** How many of the days to take, from the first on, so that just `wanted` of them are none of `known`; null where there are too few. */
export function leadingDays(days: readonly number[], known: ReadonlySet<LocalDate>, wanted: number): number | null {
  let fresh = 0;
  let taken = 0;
  for (; taken < days.length; taken += 1) {
    const isFresh = !known.has(dateOfEpochDay(days[taken]!));
    if (isFresh && fresh === wanted) break;
    if (isFresh) fresh += 1;
  }
  return fresh === wanted ? taken : null;
}
