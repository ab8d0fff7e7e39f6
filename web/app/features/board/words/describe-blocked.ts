import type { TFunction } from 'i18next';
import type { DayBlocked } from '../../../../../contract/cycles/placements.ts';
import { daysBetween } from '../../../../../core/time/days-between.ts';
import { formatDate } from '../../../time/format-date.ts';
import { weekdayName } from '../../../time/weekday-name.ts';
import { weekdayOf } from '../../../../../core/time/weekday-of.ts';

export interface BlockedFacts {
  /** Of the lanes of the board. */
  readonly names: ReadonlyMap<string, string>;
  /** Days on which nobody can be seen. */
  readonly closed: ReadonlySet<string>;
}

/** More than so many are counted instead of named. */
const NAMED = 2;

/** "Lena Berg", "Lena Berg and Ole", "Lena Berg, Ole and 3 others". */
function who(regularIds: readonly string[], names: BlockedFacts['names'], t: TFunction<'board'>): string {
  const known = regularIds.map((id) => names.get(id) ?? t('why.somebody'));
  if (known.length === 0) return t('why.somebody');
  if (known.length === 1) return known[0] ?? '';
  const rest = known.length - NAMED;
  if (rest > 0) return t('why.andOthers', { names: known.slice(0, NAMED).join(', '), count: rest });
  return t('why.and', { first: known[0], second: known[1] });
}

/** What keeps a visit from a day, without the day: "closed", "taken by Lena Berg". `isSpan`: from several days, of which this is the first. */
export function describeBlocked(blocked: DayBlocked, { names, closed }: BlockedFacts, t: TFunction<'board'>, isSpan = false): string {
  switch (blocked.code) {
    case 'closed':
      return t(closed.has(blocked.date) ? 'why.closed' : 'why.notFree');
    case 'weekday_not_accepted':
      if (isSpan) return t('why.weekdays');
      return t('why.weekday', { weekday: weekdayName(weekdayOf(blocked.date)) });
    case 'gap': {
      if (isSpan) return t('why.gaps', { date: formatDate(blocked.neighbour) });
      const days = Math.abs(daysBetween(blocked.date, blocked.neighbour));
      return t('why.gap', { count: days, date: formatDate(blocked.neighbour) });
    }
    case 'taken':
      return t('why.taken', { who: who(blocked.regularIds, names, t) });
  }
}
