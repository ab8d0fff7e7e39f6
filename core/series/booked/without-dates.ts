import type { LocalDate } from '../../time/instant.ts';
import { withException } from '../edits/with-exception.ts';
import type { Series } from '../series.ts';

/** The plan without dates that came to nothing, begun or not: they were only asked for. */
export const withoutDates = (series: Series, ids: readonly LocalDate[]): Series =>
  ids.reduce((each, id) => {
    const { at = null } = each.exceptions.find((exception) => exception.id === id) ?? {};
    return withException(each, { id, at, skipped: true });
  }, series);
