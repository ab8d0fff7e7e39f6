import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { Series } from '../series.ts';
import type { EditOf } from '../series-edit.ts';
import type { SeriesRefusal } from '../series-refusal.ts';
import { dateToCome } from './date-to-come.ts';
import { withException } from './with-exception.ts';

/** Leaves one date out. It is remembered where it was, and none is put on top for it. */
export function skipDate(series: Series, { id }: EditOf<'skip'>, now: Instant): Result<Series, SeriesRefusal> {
  const found = dateToCome(series, id, now);
  if (!found.ok) return found;
  const { exception } = found.value;
  return exception.skipped ? refuse({ code: 'is_skipped' }) : ok(withException(series, { ...exception, skipped: true }));
}
