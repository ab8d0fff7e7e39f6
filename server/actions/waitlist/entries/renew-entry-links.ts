import { entryLinkExpires } from '../../../../core/waitlist/entry/entry-link-expires.ts';
import type { Tx } from '../../../db/transaction.ts';
import { listEntriesInLine } from '../../../db/waitlist/entries.ts';
import { deleteEntryTokensOf, insertEntryToken } from '../../../db/waitlist/entry-tokens.ts';
import type { ActionContext } from '../../action-context.ts';

/** The links that were mailed to an address that is not theirs any more end; each place in line gets one that only the new mailbox and the client's account know. */
export async function renewEntryLinks(
  ctx: ActionContext,
  tx: Tx,
  { id: clientId, coachId }: { readonly id: string; readonly coachId: string },
): Promise<void> {
  await deleteEntryTokensOf(tx, clientId);
  for (const { id: entryId, expiresAt } of await listEntriesInLine(tx, coachId, clientId)) {
    const id = ctx.newId();
    await insertEntryToken(tx, { id, hash: ctx.linkToken(id).hash, coachId, entryId, expiresAt: entryLinkExpires({ expiresAt }) });
  }
}
