import { placementsMailKey } from '../../../../core/cycles/placements-mail-key.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { loadCycle } from '../../../db/cycles/cycles.ts';
import { findSentPart } from '../../../db/cycles/tracker/tracker-parts.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';

export interface MessageRegular {
  readonly coachId: string;
  readonly cycleId: string;
  readonly regularId: string;
  readonly subject: string;
  readonly text: string;
}

type Refusal = NotFound | { readonly code: 'nothing_sent' };

/** A mail in the coach's words to one client, with the link to their dates below it. What it says stands in the mail alone. */
export const messageRegular = (
  ctx: ActionContext,
  actor: Actor,
  input: MessageRegular,
): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const { cycleId, regularId, subject, text } = input;
    const coach = await lockPractice(tx, actor, input.coachId);
    const cycle = coach && (await loadCycle(tx, actor, coach.id, cycleId));
    const part = cycle && (await findSentPart(tx, cycle.id, regularId));
    if (!cycle || !part) return refuse(NOT_FOUND);
    // There is no link yet.
    if (part.sentAt === null) return refuse({ code: 'nothing_sent' });
    await insertAuditEntry(tx, actor, {
      coachId: cycle.coachId,
      action: 'regular.messaged',
      subject: ['regular', regularId],
      after: { cycleId },
    });
    const key = placementsMailKey(cycleId, regularId, `message:${ctx.newId()}`);
    await ctx.enqueue(tx, [{ kind: 'placements_mail', key, cycleId, regularId, event: 'message', subject, text }]);
    return ok(null);
  });
