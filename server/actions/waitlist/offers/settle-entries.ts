import type { Instant } from '../../../../core/time/instant.ts';
import { stateAfterOffers } from '../../../../core/waitlist/entry/state-after-offers.ts';
import type { Tx } from '../../../db/transaction.ts';
import { listEntries, setEntryStates, toEntry } from '../../../db/waitlist/entries.ts';
import { listOfferStates } from '../../../db/waitlist/offers.ts';

/** Writes where these places in line stand after what has become of their offers. */
export async function settleEntries(tx: Tx, entryIds: readonly string[], now: Instant): Promise<void> {
  const ids = [...new Set(entryIds)];
  const rows = await listEntries(tx, ids);
  const offers = await listOfferStates(tx, ids);
  const own = Map.groupBy(offers, ({ entryId }) => entryId);
  const changed = rows.flatMap((row) => {
    const said = own.get(row.id)?.map(({ state }) => state) ?? [];
    const state = stateAfterOffers(toEntry(row), said);
    return state === row.state ? [] : [{ id: row.id, state }];
  });
  for (const [state, those] of Map.groupBy(changed, (each) => each.state)) {
    const stateIds = those.map(({ id }) => id);
    await setEntryStates(tx, stateIds, state, now);
  }
}
