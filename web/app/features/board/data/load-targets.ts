import type { TargetsView } from '../../../../../contract/cycles/placements.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import type { BoardAddress } from './board-address.ts';

/** Where one regular can go just now. */
export const loadTargets = (address: BoardAddress, regularId: string, placementId?: string): Promise<TargetsView> =>
  queryClient.fetchQuery({
    ...queries.placements.targets.queryOptions({ input: { ...address, regularId, ...(placementId !== undefined && { placementId }) } }),
    staleTime: 0,
  });
