import type { Answers } from '../../../core/forms/answer.ts';
import { answersText } from '../../../core/forms/answers-text.ts';
import { submittedMail } from '../../../core/forms/submitted-mail.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { writeAnswers } from '../../db/forms/answers.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Answers that were found right, and on which version. */
export interface TakenAnswers {
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
}

interface Whose {
  readonly coachId: string;
  readonly clientId: string;
  /** All that these answers hold for, by start; they are written already. */
  readonly bookingIds: readonly string[];
  /** Whoever sends them has proven to be the client. */
  readonly provenClient: boolean;
}

/** Writes the answers of one step with their audit entries and the one mail about them to the coach. Where nothing was answered it does nothing. */
export async function writeFormAnswers(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { coachId, clientId, bookingIds, provenClient: proven }: Whose,
  taken: TakenAnswers | null,
): Promise<void> {
  const [first] = bookingIds;
  if (!taken || first === undefined) return;
  const { formId, formVersion, answers } = taken;
  const given = { coachId, clientId, bookingIds, formId, formVersion, answers, text: answersText(answers), proven };
  const written = await writeAnswers(tx, { ...given, at: ctx.clock.now() });
  const timesOf = (id: string) => written.find(({ bookingId }) => bookingId === id)?.times ?? 1;
  await insertAuditEntries(
    tx,
    actor,
    bookingIds.map((id) => ({
      coachId,
      action: 'booking.form_answered',
      subject: ['booking', id],
      after: { formId, formVersion, times: timesOf(id) },
    })),
  );
  await ctx.enqueue(tx, [submittedMail(first, timesOf(first), bookingIds.length)]);
}
