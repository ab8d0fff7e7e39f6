import { ok } from '../../core/result.ts';
import { beginMail, findMailState, finishMail, noteMailError } from '../db/upkeep/mails.ts';
import type { Tx } from '../db/transaction.ts';
import type { Mail } from '../notifications/mail.ts';
import type { Attempt, EffectOutcome } from './effect-handler.ts';
import { isPermanent } from './is-permanent.ts';
import type { JobContext } from './job-context.ts';

interface Record {
  readonly key: string;
  readonly kind: string;
  readonly coachId: string | null;
}

const write = (ctx: JobContext, work: (tx: Tx) => Promise<unknown>) =>
  ctx.transaction(async (tx) => {
    await work(tx);
    return ok(null);
  });

const bodyOf = (mail: Mail) => ({ text: mail.text, html: mail.html, ics: mail.ics?.content ?? null, icsMethod: mail.ics?.method ?? null });

/**
 * Sends one mail once. What is noted as sent or kept is not sent again; a process that dies after the server took the mail and before this is
 * noted sends it a second time under the same Message-ID, by which mail programs tell that it is the same.
 */
export async function sendMail(ctx: JobContext, mail: Mail, record: Record, attempt: Attempt): Promise<EffectOutcome> {
  const { mailer, clock } = ctx;
  const known = await findMailState(ctx.database, mail.id);
  if (known?.state === 'sent' || known?.state === 'kept') return 'done before';
  await write(ctx, (tx) => beginMail(tx, { ...record, id: mail.id, recipient: mail.to.address, subject: mail.subject }));
  try {
    await mailer.send(mail);
  } catch (error) {
    const isOver = attempt.isLast || isPermanent(error);
    await write(ctx, (tx) => noteMailError(tx, mail.id, isOver ? 'failed' : 'sending', error instanceof Error ? error.message : 'unknown'));
    if (isOver) ctx.onMail('failed');
    throw error;
  }
  await write(ctx, (tx) => finishMail(tx, mail.id, mailer.outcome, mailer.outcome === 'kept' ? bodyOf(mail) : null, clock.now()));
  ctx.onMail(mailer.outcome);
  return mailer.outcome;
}
