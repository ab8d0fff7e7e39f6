import type { Tx } from '../transaction.ts';

/** Takes planned visits off, of which no client was ever told. */
export async function removePlacements(tx: Tx, cycleId: string, placementIds: readonly string[]): Promise<void> {
  if (placementIds.length === 0) return;
  await tx.deleteFrom('placements').where('cycleId', '=', cycleId).where('id', 'in', placementIds).where('bookingId', 'is', null).execute();
}
