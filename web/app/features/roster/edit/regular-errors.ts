import type { TFunction } from 'i18next';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { fieldErrors } from '../../../ui/field-errors.ts';

/** The messages of a refused entry by field. A time that does not suit is said at the hours. */
export function regularErrors(t: TFunction<'roster'>, error: unknown): Record<string, string> {
  const { code, detail } = describeProblem(error);
  if (code === 'wish_not_accepted') return { acceptableHours: t('fields.wishNotAccepted') };
  if (code === 'duration_not_offered') return { durationMinutes: detail };
  return code === 'ranges_overlap' || code === 'end_before_start' ? { acceptableHours: detail } : fieldErrors(error);
}
