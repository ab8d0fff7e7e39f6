import type { Instant, LocalDate } from '../../time/instant.ts';
import { decideEdits } from '../decide-edits.ts';
import { withException } from '../edits/with-exception.ts';
import type { Series } from '../series.ts';
import { seriesDates } from '../series-dates.ts';

const skipped = (series: Series, ids: readonly LocalDate[]): Series =>
  ids.reduce((each, id) => {
    const { at = null } = each.exceptions.find((exception) => exception.id === id) ?? {};
    return withException(each, { id, at, skipped: true });
  }, series);

/** The series without its end, where nothing but what was asked for lies there. */
function shortened(series: Series, asked: ReadonlySet<LocalDate>, now: Instant): Series {
  const kept = seriesDates(series).flatMap(({ id }) => (asked.has(id) ? [] : [id]));
  const last = kept.toSorted().at(-1);
  if (last === undefined || [...asked].some((id) => id < last)) return series;
  const decided = decideEdits(series, [{ kind: 'end', end: { kind: 'until', date: last } }], now);
  return decided.ok ? decided.value.series : series;
}

/**
 * The plan without dates that came to nothing, begun or not: they were only asked for. Where it was to go on longer by them it ends where it did, so that
 * it can be asked again; elsewhere they are left out.
 */
export function withoutAsked(series: Series, ids: readonly LocalDate[], now: Instant): Series {
  const asked = new Set(ids);
  const plan = shortened(series, asked, now);
  return skipped(
    plan,
    seriesDates(plan).flatMap(({ id }) => (asked.has(id) ? [id] : [])),
  );
}
