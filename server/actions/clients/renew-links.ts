import { deleteManageTokensUnder, insertManageTokens } from '../../db/access-tokens.ts';
import { findAddressHolder } from '../../db/clients/client-addresses.ts';
import { deletePortalTokensOf, insertPortalTokens } from '../../db/cycles/portal-tokens.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { renewEntryLinks } from '../waitlist/entries/renew-entry-links.ts';

interface Left {
  readonly id: string;
  readonly coachId: string;
  /** The address that was theirs. */
  readonly email: string;
}

/**
 * A client has left an address, which may never have been theirs: the links that were shown or mailed to whoever has it end, and each booking
 * gets one that only the new mailbox and the client's account will know, as do each cycle they have dates in and each place in line. Asked before bookings follow the
 * new address.
 */
export async function renewLinks(ctx: ActionContext, tx: Tx, { id, coachId, email }: Left): Promise<void> {
  // One of their own, from a record that was merged, stays theirs.
  if (await findAddressHolder(tx, coachId, email)) return;
  for (const { bookingId, expiresAt } of await deleteManageTokensUnder(tx, id, email)) {
    const tokenId = ctx.newId();
    await insertManageTokens(tx, { coachId, bookingId, expiresAt }, [
      { id: tokenId, hash: ctx.linkToken(tokenId).hash, provesClient: true },
    ]);
  }
  await renewEntryLinks(ctx, tx, { id, coachId });
  const portals = await deletePortalTokensOf(tx, id);
  await insertPortalTokens(
    tx,
    portals.map((portal) => {
      const tokenId = ctx.newId();
      return { ...portal, id: tokenId, hash: ctx.linkToken(tokenId).hash, coachId, clientId: id };
    }),
  );
}
