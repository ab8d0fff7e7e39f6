import { describeProblem } from '../../../problem/describe-problem.ts';
import { fieldErrors } from '../../../ui/field-errors.ts';

/** The field a refusal is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  cycles_overlap: 'firstDate',
  end_before_start: 'lastDate',
  cycle_too_long: 'lastDate',
  cycle_over: 'lastDate',
  deadline_needed: 'confirmDate',
  deadline_past: 'confirmDate',
  opens_before_deadline: 'opensDate',
  opening_past: 'opensDate',
};
const FORM_NAME: Readonly<Record<string, string>> = { confirmBy: 'confirmDate', opensAt: 'opensDate' };

/** What the server refuses, at the fields of the form. */
export function cycleErrors(error: unknown): Record<string, string> {
  const { code, detail } = describeProblem(error);
  const named = Object.entries(fieldErrors(error)).map(([path, message]) => {
    const [first = ''] = path.split('.');
    return [FORM_NAME[first] ?? path, message] as const;
  });
  const own = FIELD_OF[code];
  return Object.fromEntries(own === undefined ? named : [...named, [own, detail]]);
}
