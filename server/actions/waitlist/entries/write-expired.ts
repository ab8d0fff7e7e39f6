import type { Actor } from '../../../../core/identity/actor.ts';
import { expiredMail } from '../../../../core/waitlist/entry/entry-mails.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import type { Tx } from '../../../db/transaction.ts';
import { type EntryRow, setEntryStates } from '../../../db/waitlist/entries.ts';
import { noteFreed } from '../../../db/waitlist/note-freed.ts';
import type { ActionContext } from '../../action-context.ts';

const SYSTEM: Actor = { kind: 'system' };

/** The time of a place in line is over: its end is written down. Who waited for one slot knows when it began, and is not told. */
export async function writeExpired(
  ctx: Pick<ActionContext, 'clock' | 'enqueue'>,
  tx: Tx,
  { id, coachId, state, slotAt }: EntryRow,
  { tellClient }: { readonly tellClient: boolean },
): Promise<void> {
  await setEntryStates(tx, [id], 'expired', ctx.clock.now());
  await insertAuditEntry(tx, SYSTEM, {
    coachId,
    action: 'waitlist_entry.expired',
    subject: ['waitlist_entry', id],
    before: { state },
    after: { state: 'expired' },
  });
  noteFreed(tx, coachId);
  if (tellClient && slotAt === null) await ctx.enqueue(tx, [expiredMail(id)]);
}
