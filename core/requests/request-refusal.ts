import type { CheckInRefusal } from '../check-ins/check-in-refusal.ts';

/** Why a request can't be answered, or not so. */
export type RequestRefusal =
  /** It was decided, withdrawn, or its time ran out. */
  | { readonly code: 'request_over' }
  /** Other times can be suggested for one session, not for several in one step. */
  | { readonly code: 'only_one_session' }
  /** The suggested time is not there to be taken any more. */
  | { readonly code: 'suggestion_gone' }
  | { readonly code: 'nothing_suggested' }
  /** The other time lies in a month whose free check-in is used. */
  | CheckInRefusal
  /** The other side has its turn to write: so many messages in a row are enough. */
  | { readonly code: 'too_many_messages'; readonly most: number };
