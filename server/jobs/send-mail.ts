import { ok } from '../../core/result.ts';
import { beginMail, findMailState, finishMail, noteMailError } from '../db/upkeep/mails.ts';
import type { Tx } from '../db/transaction.ts';
import type { Mail } from '../notifications/mail.ts';
import type { Attempt, EffectOutcome } from './effect-handler.ts';
import type { Effect } from './effects.ts';
import { isPermanent } from './is-permanent.ts';
import type { JobContext } from './job-context.ts';

interface MailRecord {
  readonly kind: string;
  readonly coachId: string | null;
  readonly bookingId?: string;
  /** What it is sent for. Kept, so that it can be sent again; not of links to sign in. */
  readonly effect: Effect;
  /** Asked in the transaction that notes the mail as leaving: an outcome ends it there, and it stays. */
  readonly stops?: (tx: Tx) => Promise<EffectOutcome | null>;
}

type MailHead = Parameters<typeof beginMail>[1];

/** What the log keeps of an effect: enough to cause it again. */
function keptEffect({ resendOf: _, ...effect }: Effect): object | null {
  return effect.kind === 'sign_in_mail' ? null : effect;
}

const write = (ctx: JobContext, work: (tx: Tx) => Promise<unknown>) =>
  ctx.transaction(async (tx) => {
    await work(tx);
    return ok(null);
  });

const bodyOf = (mail: Mail) => ({ text: mail.text, html: mail.html, ics: mail.ics?.content ?? null, icsMethod: mail.ics?.method ?? null });

/** Notes that the mail leaves, unless something stops it at the last moment. Where there is no mail server, begin and end are one. */
async function begin(ctx: JobContext, mail: Mail, head: MailHead, stops: MailRecord['stops']): Promise<EffectOutcome | null> {
  let stopped: EffectOutcome | null = null;
  const kept = ctx.mailer.outcome === 'kept';
  await write(ctx, async (tx) => {
    stopped = (await stops?.(tx)) ?? null;
    if (stopped !== null) return;
    await beginMail(tx, head);
    if (kept) await finishMail(tx, mail.id, 'kept', bodyOf(mail), ctx.clock.now());
  });
  if (stopped !== null || !kept) return stopped;
  ctx.onMail('kept');
  return 'kept';
}

/**
 * Sends one mail once. What is noted as sent or kept is not sent again; a process that dies after the server took the mail and before this is
 * noted sends it a second time under the same Message-ID, by which mail programs tell that it is the same.
 */
export async function sendMail(ctx: JobContext, mail: Mail, record: MailRecord, attempt: Attempt): Promise<EffectOutcome> {
  const { mailer, clock } = ctx;
  const known = await findMailState(ctx.database, mail.id);
  if (known?.state === 'sent' || known?.state === 'kept') return 'done before';
  const { kind, coachId, bookingId = null, effect, stops } = record;
  const head: MailHead = {
    id: mail.id,
    key: effect.key,
    kind,
    coachId,
    bookingId,
    effect: keptEffect(effect),
    resendOf: effect.resendOf ?? null,
    recipient: mail.to.address,
    subject: mail.subject,
  };
  const ended = await begin(ctx, mail, head, stops);
  if (ended !== null) return ended;
  try {
    await mailer.send(mail);
  } catch (error) {
    const isOver = attempt.isLast || isPermanent(error);
    await write(ctx, (tx) => noteMailError(tx, mail.id, isOver ? 'failed' : 'sending', error instanceof Error ? error.message : 'unknown'));
    if (isOver) ctx.onMail('failed');
    throw error;
  }
  await write(ctx, (tx) => finishMail(tx, mail.id, 'sent', null, clock.now()));
  ctx.onMail('sent');
  return 'sent';
}
