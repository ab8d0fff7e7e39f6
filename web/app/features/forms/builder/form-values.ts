import type { FormInput } from '../../../../../contract/forms/form-view.ts';

/** What the builder edits of a form. */
export const formValues = ({ name, introduction, questions }: FormInput): FormInput => ({ name, introduction, questions });
