import { ok, refuse, type Result } from '../../../core/result.ts';
import { findAddressHolder, swapAddresses } from '../../db/clients/client-addresses.ts';
import type { Tx } from '../../db/transaction.ts';

/**
 * Sees to it that this client can have this address. One that another client has is taken; one of their own others changes places with the
 * first, so that both stay theirs.
 */
export async function settleAddress(
  tx: Tx,
  client: { readonly id: string; readonly coachId: string; readonly email: string },
  email: string,
): Promise<Result<null, { readonly code: 'email_taken' }>> {
  const holder = await findAddressHolder(tx, client.coachId, email);
  if (!holder || holder.id === client.id) return ok(null);
  if (holder.mergedInto !== client.id) return refuse({ code: 'email_taken' });
  await swapAddresses(tx, client, holder);
  return ok(null);
}
