import { type AnswersWish, decideAnswers } from '../../../core/forms/decide-answers.ts';
import type { FormRefusal } from '../../../core/forms/form-refusal.ts';
import { isSealed } from '../../../core/forms/is-sealed.ts';
import { sameAnswers } from '../../../core/forms/same-answers.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { loadBooking } from '../../db/bookings.ts';
import { lockCoach } from '../../db/coaches.ts';
import { findAnswers } from '../../db/forms/answers.ts';
import { findFormVersion } from '../../db/forms/forms.ts';
import { findService } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeFormAnswers } from './write-form-answers.ts';

export interface AnswerForm extends AnswersWish {
  readonly coachId: string;
  readonly bookingId: string;
}

/** The holder of a booking's link answers what is asked before it, again and again until it begins. Answers that are the same are no news. */
export const answerForm = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, bookingId, formId, number, answers: given }: AnswerForm,
): Promise<Result<null, NotFound | FormRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | FormRefusal>(async (tx) => {
    const coach = await lockCoach(tx, actor, coachId);
    const booking = coach && (await loadBooking(tx, actor, bookingId));
    if (!coach || booking?.coachId !== coach.id) return refuse(NOT_FOUND);
    const [service, before, version] = await Promise.all([
      findService(tx, coach.id, booking.serviceId),
      findAnswers(tx, coach.id, booking.id),
      findFormVersion(tx, coach.id, formId, number),
    ]);
    const asked = [service?.formId, before?.formId].filter((each) => typeof each === 'string');
    const decision = decideAnswers(
      { asked, version, sealed: isSealed(before, actor), booking },
      { formId, number, answers: given },
      ctx.clock.now(),
    );
    if (!decision.ok) return decision;
    const provenClient = actor.kind === 'link' && actor.provesClient === true;
    const isSame =
      before?.formId === formId &&
      before.formVersion === number &&
      before.proven === provenClient &&
      sameAnswers(before.answers, decision.value);
    const taken = isSame ? null : { formId, formVersion: number, answers: decision.value };
    const whose = { coachId: coach.id, clientId: booking.clientId, bookingIds: [booking.id], provenClient };
    await writeFormAnswers(ctx, tx, actor, whose, taken);
    return ok(null);
  });
