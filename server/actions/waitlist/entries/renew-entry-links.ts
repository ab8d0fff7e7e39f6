import { entryLinkExpires } from '../../../../core/waitlist/entry/entry-link-expires.ts';
import { movedMail } from '../../../../core/waitlist/entry/entry-mails.ts';
import { offerMailAgain } from '../../../../core/waitlist/offers/offer-mail.ts';
import type { Tx } from '../../../db/transaction.ts';
import { listEntriesInLine } from '../../../db/waitlist/entries.ts';
import { deleteEntryTokensOf, insertEntryToken } from '../../../db/waitlist/entry-tokens.ts';
import { listMailsTold } from '../../../db/waitlist/mails-told.ts';
import { listOffersOut } from '../../../db/waitlist/offers-out.ts';
import type { ActionContext } from '../../action-context.ts';

interface Client {
  readonly id: string;
  readonly coachId: string;
}

/**
 * The links that were mailed to an address that is not theirs any more end; each place in line gets one that only the new mailbox and the client's account know.
 * It is mailed there, with what they have on offer: what was told under the old address could not be answered any more. What no mail has told of stays untold.
 */
export async function renewEntryLinks(ctx: ActionContext, tx: Tx, { id: clientId, coachId }: Client): Promise<void> {
  await deleteEntryTokensOf(tx, clientId);
  const entries = await listEntriesInLine(tx, coachId, clientId);
  if (entries.length === 0) return;
  const told = await listMailsTold(
    tx,
    entries.map(({ id }) => id),
  );
  const out = (await listOffersOut(tx, coachId, clientId)).filter(({ id }) => told.some(({ offerId }) => offerId === id));
  for (const { id: entryId, expiresAt } of entries) {
    const id = ctx.newId();
    await insertEntryToken(tx, { id, hash: ctx.linkToken(id).hash, coachId, entryId, expiresAt: entryLinkExpires({ expiresAt }) });
    const offers = out.filter((offer) => offer.entryId === entryId);
    const isWrittenTo = told.some((one) => one.entryId === entryId);
    const mails = offers.length > 0 ? offers.map((offer) => offerMailAgain(offer, id)) : isWrittenTo ? [movedMail(entryId, id)] : [];
    await ctx.enqueue(tx, mails);
  }
}
