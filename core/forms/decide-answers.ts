import type { Booking } from '../bookings/booking.ts';
import { refuse, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { Answers } from './answer.ts';
import { canAnswer } from './can-answer.ts';
import { checkAnswers } from './check-answers.ts';
import type { FormRefusal } from './form-refusal.ts';
import type { FormVersion } from './form-version.ts';
import { UNKNOWN_FORM } from './unknown-form.ts';

export interface AnswersWish {
  readonly formId: string;
  readonly number: number;
  readonly answers: Answers;
}

interface AnswersFacts {
  /** What is asked here: the service's form, and of a booking that was answered the form of its answers too. */
  readonly asked: readonly string[];
  /** Which the wish names, if there is such a one: any version, for it may have been edited while somebody filled it in. */
  readonly version: FormVersion | undefined;
  /** There are answers that whoever sends these may not see. */
  readonly sealed: boolean;
  /** The session they are for; null while it is only being booked. */
  readonly booking: Pick<Booking, 'status' | 'startsAt'> | null;
}

/** Answers as they are kept, or why they are not. */
export function decideAnswers(
  { asked, version, sealed, booking }: AnswersFacts,
  { formId, answers }: AnswersWish,
  now: Instant,
): Result<Answers, FormRefusal> {
  if (booking && !canAnswer(booking, now)) return refuse({ code: 'form_over' });
  if (!version || !asked.includes(formId)) return refuse(UNKNOWN_FORM);
  if (sealed) return refuse({ code: 'answered_by_mail' });
  return checkAnswers(version.questions, answers);
}
