import type { NotFound } from '../../identity/not-found.ts';

/** Why an answer can't be given or taken back. `changed_meanwhile`: the date is at another time than the client saw. */
export type AnswerRefusal =
  | NotFound
  | { readonly code: 'deadline_over' }
  | { readonly code: 'not_changeable' }
  | { readonly code: 'changed_meanwhile' };
