import type { Instant } from '../../../../core/time/instant.ts';
import { stateAfterOffers } from '../../../../core/waitlist/entry/state-after-offers.ts';
import type { Tx } from '../../../db/transaction.ts';
import { listEntries, setEntryState, toEntry } from '../../../db/waitlist/entries.ts';
import { listOfferStates } from '../../../db/waitlist/offers.ts';

/** Writes where these places in line stand after what has become of their offers. */
export async function settleEntries(tx: Tx, entryIds: readonly string[], now: Instant): Promise<void> {
  const ids = [...new Set(entryIds)];
  const rows = await listEntries(tx, ids);
  const offers = await listOfferStates(tx, ids);
  for (const row of rows) {
    const own = offers.filter(({ entryId }) => entryId === row.id).map(({ state }) => state);
    const state = stateAfterOffers(toEntry(row), own);
    if (state !== row.state) await setEntryState(tx, row.id, state, now);
  }
}
