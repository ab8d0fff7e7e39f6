import type { CheckInRefusal } from '../check-ins/check-in-refusal.ts';
import type { Instant } from '../time/instant.ts';
import type { CreditRefusal } from '../packages/uses/credit-refusal.ts';
import type { AdmissionRefusal } from './admission-refusal.ts';

interface OtherTimes {
  /** Open starts near by. */
  readonly alternatives?: readonly Instant[];
  /** Which of several can't be had. */
  readonly starts?: readonly Instant[];
}

/** Not at this time: at another it may be had. */
export type TimeRefusal = OtherTimes &
  (
    | { readonly code: 'slot_taken' }
    /** Somebody on the waitlist was promised it: to the coach who would go over it. */
    | { readonly code: 'kept_for_waitlist' }
    | { readonly code: 'not_open' }
    | { readonly code: 'too_soon'; readonly earliest: Instant }
    | { readonly code: 'too_far'; readonly latest: Instant }
    | { readonly code: 'no_open_cycle' }
    | { readonly code: 'in_the_past' }
    | { readonly code: 'limit_reached'; readonly per: 'day' | 'week'; readonly most: number }
    | CheckInRefusal
  );

/** Why a booking can't be made, moved or cancelled. */
export type BookingRefusal =
  | TimeRefusal
  | { readonly code: 'duration_not_offered'; readonly durations: readonly number[] }
  | { readonly code: 'currency_not_offered' }
  | { readonly code: 'phone_required' }
  | { readonly code: 'client_required' }
  | AdmissionRefusal
  | CreditRefusal
  /** More sessions in one step than a client may book. */
  | { readonly code: 'too_many_at_once'; readonly most: number }
  | { readonly code: 'series_not_offered' }
  | { readonly code: 'backup_not_offered' }
  | { readonly code: 'backup_not_open' }
  | { readonly code: 'backup_same_time' }
  | { readonly code: 'not_changeable' }
  /** A date of a cycle that its client has not answered: to the coach, and to the client. */
  | { readonly code: 'only_proposed' }
  | { readonly code: 'answer_first' }
  /** Asked for and not decided: the coach answers the request, the client withdraws it. */
  | { readonly code: 'only_requested' }
  | { readonly code: 'not_over_yet' }
  | { readonly code: 'same_time' }
  | { readonly code: 'asked_already' }
  | { readonly code: 'nothing_asked' }
  | { readonly code: 'cancel_too_late'; readonly until: Instant }
  | { readonly code: 'move_too_late'; readonly until: Instant }
  | { readonly code: 'moved_too_often'; readonly most: number };
