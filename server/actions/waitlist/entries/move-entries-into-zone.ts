import { entryInZone } from '../../../../core/waitlist/entry/entry-in-zone.ts';
import { entryLinkExpires } from '../../../../core/waitlist/entry/entry-link-expires.ts';
import type { Tx } from '../../../db/transaction.ts';
import { layOutEntry, listLine, toEntry } from '../../../db/waitlist/entries.ts';
import { prolongEntryTokens } from '../../../db/waitlist/entry-tokens.ts';

/** The line of a coach whose clock is another one from now on. */
export async function moveEntriesIntoZone(tx: Tx, coachId: string, before: string, after: string): Promise<void> {
  for (const row of await listLine(tx, coachId)) {
    const entry = toEntry(row);
    const moved = entryInZone(entry, before, after);
    if (moved === entry) continue;
    await layOutEntry(tx, moved);
    await prolongEntryTokens(tx, moved.id, entryLinkExpires(moved));
  }
}
