import type { TFunction } from 'i18next';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { fieldErrors } from '../../../ui/field-errors.ts';

/** The messages of a refused record by field. A taken address is said at the address. */
export const clientErrors = (t: TFunction<'clients'>, error: unknown): Record<string, string> =>
  describeProblem(error).code === 'email_taken' ? { email: t('fields.emailTaken') } : fieldErrors(error);
