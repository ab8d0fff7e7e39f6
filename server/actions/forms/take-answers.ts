import { type AnswersWish, decideAnswers } from '../../../core/forms/decide-answers.ts';
import type { FormRefusal } from '../../../core/forms/form-refusal.ts';
import { ok, type Result } from '../../../core/result.ts';
import { findFormVersion } from '../../db/forms/forms.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import type { TakenAnswers } from './write-form-answers.ts';

interface Asking {
  readonly coachId: string;
  /** The service's form. */
  readonly formId: string | null;
}

/** What a client answered while booking; null where they leave it for later. Wrong answers are a refusal, and nothing is booked with them. */
export async function takeAnswers(
  ctx: Pick<ActionContext, 'clock'>,
  tx: Tx,
  { coachId, formId }: Asking,
  wish: AnswersWish | undefined,
): Promise<Result<TakenAnswers | null, FormRefusal>> {
  if (!wish) return ok(null);
  const version = await findFormVersion(tx, coachId, wish.formId, wish.number);
  const asked = formId === null ? [] : [formId];
  const decision = decideAnswers({ asked, version, sealed: false, booking: null }, wish, ctx.clock.now());
  return decision.ok ? ok({ formId: wish.formId, formVersion: wish.number, answers: decision.value }) : decision;
}
