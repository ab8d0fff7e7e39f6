import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunInstallation } from '../../../core/identity/may-run-installation.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { beginMail, finishMail, noteMailError } from '../../db/upkeep/mails.ts';
import type { ActionContext } from '../action-context.ts';

export interface TestMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly outcome: 'sent' | 'kept' | 'failed';
  readonly error: string | null;
}

/** A test mail has gone past the queue; here it gets its line in the log, like every other. */
export const noteTestMail = (ctx: ActionContext, actor: Actor, mail: TestMail): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    if (!mayRunInstallation(actor)) return refuse(NOT_FOUND);
    const { id, recipient, subject, text, html, outcome, error } = mail;
    const nothing = { coachId: null, bookingId: null, effect: null, resendOf: null };
    await beginMail(tx, { ...nothing, id, key: `test:${id}`, kind: 'test', recipient, subject });
    if (outcome === 'failed') await noteMailError(tx, id, 'failed', error ?? '');
    else await finishMail(tx, id, outcome, outcome === 'kept' ? { text, html, ics: null, icsMethod: null } : null, ctx.clock.now());
    await insertAuditEntry(tx, actor, { coachId: null, action: 'mail.tested', subject: ['mail', id], after: { outcome } });
    return ok(null);
  });
