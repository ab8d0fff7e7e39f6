import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { announcesOpening, OPENS_SOON } from '../../../core/waitlist/opened/announces-opening.ts';
import { openingMail } from '../../../core/waitlist/opened/opening-mail.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { listWaitingForOpening, noteOpeningTold } from '../../db/waitlist/waiting-for-cycle.ts';
import type { ActionContext } from '../action-context.ts';

const SYSTEM: Actor = { kind: 'system' };

/**
 * Tells those in one coach's line who wait for a cycle that it opens soon, each once for one opening. Decided under the coach's lock, so that two processes tell
 * nobody twice. Gives how many were told.
 */
export const tellOpenings = (
  ctx: Pick<ActionContext, 'transaction' | 'enqueue' | 'clock'>,
  coachId: string,
): Promise<Result<number, ConstraintRefusal>> =>
  ctx.transaction<number, never>(async (tx) => {
    if (!(await lockPractice(tx, SYSTEM, coachId))) return ok(0);
    const now = ctx.clock.now();
    const waiting = await listWaitingForOpening(tx, coachId, now + OPENS_SOON);
    const due = waiting.filter(({ cycle, ...entry }) => announcesOpening(cycle, entry, now));
    if (due.length === 0) return ok(0);
    await noteOpeningTold(
      tx,
      due.map(({ entryId }) => entryId),
    );
    await insertAuditEntries(
      tx,
      SYSTEM,
      due.map(({ entryId, cycle }) => ({
        coachId,
        action: 'waitlist_entry.opening_told',
        subject: ['waitlist_entry', entryId] as const,
        after: { cycleId: cycle.id, opensAt: cycle.opensAt },
      })),
    );
    await ctx.enqueue(
      tx,
      due.map(({ entryId, cycle }) => openingMail(entryId, cycle, 'opening_soon')),
    );
    return ok(due.length);
  });
