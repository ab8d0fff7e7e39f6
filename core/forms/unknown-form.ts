/** A form that there is not, or not here. */
export interface UnknownForm {
  readonly code: 'unknown_form';
}

export const UNKNOWN_FORM: UnknownForm = { code: 'unknown_form' };
