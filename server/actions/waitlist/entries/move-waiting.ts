import type { Cycle } from '../../../../core/cycles/cycle.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { entryLinkExpires } from '../../../../core/waitlist/entry/entry-link-expires.ts';
import { followCycle } from '../../../../core/waitlist/entry/follow-cycle.ts';
import { sameWish } from '../../../../core/waitlist/entry/same-wish.ts';
import { prolongEntryTokens } from '../../../db/waitlist/entry-tokens.ts';
import { insertAuditEntries } from '../../../db/audit.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Tx } from '../../../db/transaction.ts';
import { listEntries, toEntry, updateWish } from '../../../db/waitlist/entries.ts';
import { listWaitingFor } from '../../../db/waitlist/waiting-for-cycle.ts';
import type { ActionContext } from '../../action-context.ts';
import { entryForAudit } from './entry-for-audit.ts';

type Dates = Pick<Cycle, 'firstDate' | 'lastDate'>;

/** Whoever waits for a cycle whose dates have changed waits for the new ones, inside the caller's transaction under the coach's lock. */
export async function moveWaiting(
  ctx: Pick<ActionContext, 'clock'>,
  tx: Tx,
  actor: Actor,
  { id: coachId, timeZone: zone }: CoachRow,
  { before, after }: { readonly before: Dates; readonly after: Dates & Pick<Cycle, 'id'> },
): Promise<void> {
  if (before.firstDate === after.firstDate && before.lastDate === after.lastDate) return;
  const now = ctx.clock.now();
  const entries = (await listEntries(tx, await listWaitingFor(tx, after.id))).map(toEntry);
  const moved = entries
    .map((entry) => ({ entry, follows: followCycle(entry, before, after, { now, zone }) }))
    .filter(({ entry, follows }) => !sameWish(entry, follows));
  for (const { follows } of moved) {
    await updateWish(tx, follows);
    await prolongEntryTokens(tx, follows.id, entryLinkExpires(follows));
  }
  if (moved.length === 0) return;
  await insertAuditEntries(
    tx,
    actor,
    moved.map(({ entry, follows }) => ({
      coachId,
      action: 'waitlist_entry.updated',
      subject: ['waitlist_entry', entry.id] as const,
      before: entryForAudit(entry),
      after: entryForAudit(follows),
    })),
  );
}
