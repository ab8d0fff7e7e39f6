import { groupedBy } from '../grouped-by.ts';
import type { Instant, LocalDate } from '../time/instant.ts';
import { isoWeekStart } from '../time/iso-week-start.ts';
import type { Series } from './series.ts';
import type { SeriesDate } from './series-date.ts';
import { seriesDates } from './series-dates.ts';

/** What an edit does to the sessions: bookings to cancel, to move and to make. */
export interface SeriesChanges {
  readonly cancelled: readonly SeriesDate[];
  /** `after` has another id where a new rhythm put the session of that week or month on another day: the booking goes along, under the new name. */
  readonly moved: readonly { readonly before: SeriesDate; readonly after: SeriesDate }[];
  readonly added: readonly SeriesDate[];
}

type Move = SeriesChanges['moved'][number];

const isSame = (one: SeriesDate, other: SeriesDate): boolean => one.startsAt === other.startsAt && one.endsAt === other.endsAt;

const isMonthly = ({ parts }: Series): boolean => parts.at(-1)!.rhythm.kind.startsWith('monthly');

/** Within one week (of monthly rhythms: one month) what falls away and what is new are the same sessions, first with first. */
function paired(gone: readonly SeriesDate[], fresh: readonly SeriesDate[], periodOf: (id: LocalDate) => string): readonly Move[] {
  const byPeriod = groupedBy(fresh, ({ id }) => periodOf(id));
  const taken = new Map<string, number>();
  return gone.flatMap((before) => {
    const period = periodOf(before.id);
    const index = taken.get(period) ?? 0;
    const after = byPeriod.get(period)?.[index];
    taken.set(period, index + 1);
    return after ? [{ before, after }] : [];
  });
}

/** The sessions to come of a series before and after an edit, compared. History is not looked at. `before` is null for a new series. */
export function seriesChanges(before: Series | null, after: Series, now: Instant): SeriesChanges {
  const ahead = (series: Series): readonly SeriesDate[] =>
    seriesDates(series).filter(({ state, startsAt }) => state === 'planned' && startsAt > now);
  const [were, are] = [before ? ahead(before) : [], ahead(after)];
  const [oldById, newById] = [were, are].map((dates) => new Map(dates.map((date) => [date.id, date])));
  const monthly = before !== null && isMonthly(before) && isMonthly(after);
  const gone = were.filter(({ id }) => !newById!.has(id));
  const fresh = are.filter(({ id }) => !oldById!.has(id));
  const renamed = paired(gone, fresh, (id) => (monthly ? id.slice(0, 7) : isoWeekStart(id)));
  const same = are.flatMap((date): readonly Move[] => {
    const old = oldById!.get(date.id);
    return old && !isSame(old, date) ? [{ before: old, after: date }] : [];
  });
  const partners = new Set(renamed.flatMap((move) => [move.before, move.after]));
  return {
    cancelled: gone.filter((date) => !partners.has(date)),
    moved: [...same, ...renamed].toSorted((one, other) => one.after.startsAt - other.after.startsAt),
    added: fresh.filter((date) => !partners.has(date)),
  };
}
