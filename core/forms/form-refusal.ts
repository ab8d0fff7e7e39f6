import type { UnknownForm } from './unknown-form.ts';
import type { WrongAnswer } from './wrong-answer.ts';

/** Why answers are not taken. */
export type FormRefusal =
  /** One at least. */
  | { readonly code: 'wrong_answers'; readonly wrong: readonly WrongAnswer[] }
  /** Another form than is asked here, or a version that there is not. */
  | UnknownForm
  /** The session has begun, or does not take place. */
  | { readonly code: 'form_over' }
  /** By whoever has proven to be the client, and now comes somebody who has not. */
  | { readonly code: 'answered_by_mail' };
