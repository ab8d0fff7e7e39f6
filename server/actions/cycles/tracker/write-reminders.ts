import type { Cycle } from '../../../../core/cycles/cycle.ts';
import type { RemindersDecision } from '../../../../core/cycles/tracker/decide-reminders.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { noteReminded } from '../../../db/cycles/tracker/tracker-parts.ts';
import type { Tx } from '../../../db/transaction.ts';
import type { CycleContext } from '../cycle-context.ts';

/** Writes decided reminders, inside a transaction that holds the coach's lock. */
export async function writeReminders(
  ctx: CycleContext,
  tx: Tx,
  actor: Actor,
  cycle: Cycle,
  { regularIds, effects }: RemindersDecision,
): Promise<void> {
  if (regularIds.length === 0) return;
  await noteReminded(tx, cycle.id, regularIds, ctx.clock.now());
  await insertAuditEntry(tx, actor, {
    coachId: cycle.coachId,
    action: 'cycle.reminded',
    subject: ['cycle', cycle.id],
    after: { clients: regularIds.length },
  });
  await ctx.enqueue(tx, effects);
}
