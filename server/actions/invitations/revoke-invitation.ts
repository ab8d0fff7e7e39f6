import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunInstallation } from '../../../core/identity/may-run-installation.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { deleteInvitation } from '../../db/people/invitations.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Takes an invitation back: its link opens nothing any more. */
export const revokeInvitation = (ctx: ActionContext, actor: Actor, id: string): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    if (!mayRunInstallation(actor) || !(await deleteInvitation(tx, id))) return refuse(NOT_FOUND);
    await insertAuditEntry(tx, actor, { coachId: null, action: 'invitation.revoked', subject: ['invitation', id] });
    return ok(null);
  });
