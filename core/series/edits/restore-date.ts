import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { Series } from '../series.ts';
import type { EditOf } from '../series-edit.ts';
import type { SeriesRefusal } from '../series-refusal.ts';
import { dateToCome } from './date-to-come.ts';
import { withException } from './with-exception.ts';

/** Brings a skipped date back, to where it was when it was skipped. */
export function restoreDate(series: Series, { id }: EditOf<'restore'>, now: Instant): Result<Series, SeriesRefusal> {
  const found = dateToCome(series, id, now);
  if (!found.ok) return found;
  const { exception } = found.value;
  return exception.skipped ? ok(withException(series, { ...exception, skipped: false })) : refuse({ code: 'not_skipped' });
}
