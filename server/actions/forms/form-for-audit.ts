import type { FormRow } from '../../db/forms/forms.ts';

/** What the audit log keeps of a form: how it changed stands in its versions. */
export const formForAudit = ({ name, currentVersion, questions }: FormRow) => ({
  name,
  formVersion: currentVersion,
  questionCount: questions.length,
});
