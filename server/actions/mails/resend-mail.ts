import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunInstallation } from '../../../core/identity/may-run-installation.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { isResendable } from '../../../core/mails/is-resendable.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadMail } from '../../db/log/mails.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { Enqueue } from '../../jobs/enqueue.ts';
import type { ActionContext } from '../action-context.ts';

type Effect = Parameters<Enqueue>[1][number];
export type ResendRefusal = NotFound | { readonly code: 'mail_not_resendable' };

/** Causes a mail once more. It is written anew when it leaves, so that it says what holds then, to the address that holds then. */
export const resendMail = (ctx: ActionContext, actor: Actor, mailId: string): Promise<Result<null, ResendRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, ResendRefusal>(async (tx) => {
    if (!mayRunInstallation(actor)) return refuse(NOT_FOUND);
    const now = ctx.clock.now();
    const mail = await loadMail(tx, mailId, now);
    if (!mail) return refuse(NOT_FOUND);
    if (!mail.effect || !isResendable(mail.cause, now)) return refuse({ code: 'mail_not_resendable' });
    const again = { ...mail.effect, key: `again:${ctx.newId()}`, afterSeconds: 0, resendOf: mail.id };
    await ctx.enqueue(tx, [again as unknown as Effect]);
    const { id, coachId, kind } = mail;
    await insertAuditEntry(tx, actor, { coachId, action: 'mail.resent', subject: ['mail', id], after: { kind } });
    return ok(null);
  });
