import type { Actor } from '../../../../core/identity/actor.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { sameThings } from '../../../../core/waitlist/entry/same-things.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import type { Tx } from '../../../db/transaction.ts';
import { listEntriesInLine, setEntryStates, toEntry } from '../../../db/waitlist/entries.ts';
import { moveEntries, takeOverEntry } from '../../../db/waitlist/move-entries.ts';
import { noteFreed } from '../../../db/waitlist/note-freed.ts';
import { settleEntries } from '../offers/settle-entries.ts';

interface Merging {
  readonly coachId: string;
  readonly keptId: string;
  readonly otherId: string;
  readonly now: Instant;
}

/** Two records of one person stand in line as one: of two places for the same thing the older stays, with the offers and the links of both. */
export async function mergeEntries(tx: Tx, actor: Actor, { coachId, keptId, otherId, now }: Merging): Promise<void> {
  const kept = await listEntriesInLine(tx, coachId, keptId);
  const other = await listEntriesInLine(tx, coachId, otherId);
  const twice = sameThings(kept.map(toEntry), other.map(toEntry));
  for (const { older, newer } of twice) {
    await takeOverEntry(tx, older.id, newer.id);
    await setEntryStates(tx, [newer.id], 'left', now);
    await insertAuditEntry(tx, actor, {
      coachId,
      action: 'waitlist_entry.left',
      subject: ['waitlist_entry', newer.id],
      before: { state: newer.state },
      after: { state: 'left', mergedInto: older.id },
    });
  }
  await moveEntries(tx, { coachId, keptId, otherId });
  await settleEntries(
    tx,
    twice.map(({ older }) => older.id),
    now,
  );
  if (kept.length + other.length > 0) noteFreed(tx, coachId);
}
