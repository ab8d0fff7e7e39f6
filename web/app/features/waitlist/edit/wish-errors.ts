import { describeProblem } from '../../../problem/describe-problem.ts';
import { fieldErrors } from '../../../ui/field-errors.ts';

const FIELDS: Readonly<Record<string, string>> = {
  duration_not_offered: 'durationMinutes',
  hours_too_short: 'hours',
  all_in_the_past: 'latest',
  outside_cycle: 'latest',
  end_before_start: 'latest',
};

interface WishErrors {
  /** What is wrong, by field. */
  readonly fields: Readonly<Record<string, string>>;
  /** The error, where no field says it. */
  readonly unsaid: unknown;
}

/** Where in the form it is said why a wish was refused. `withDates` is false where dates and hours are not asked, for one particular time. */
export function wishErrors(error: unknown, withDates: boolean): WishErrors {
  if (!error) return { fields: {}, unsaid: undefined };
  const { code, detail } = describeProblem(error);
  const field = FIELDS[code];
  if (field === undefined || (!withDates && field !== 'durationMinutes')) return { fields: fieldErrors(error), unsaid: error };
  return { fields: { [field]: detail }, unsaid: undefined };
}
