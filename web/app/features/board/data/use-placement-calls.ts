import { useMutation } from '@tanstack/react-query';
import type { DayBlocked, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { queries } from '../../../queries.ts';
import type { BoardAddress } from './board-address.ts';

export interface PlacementTime {
  readonly date: string;
  readonly minute: number;
}

/** What the server is asked to do with the visits of one board. */
export function usePlacementCalls(address: BoardAddress) {
  const move = useMutation(queries.placements.move.mutationOptions());
  const drop = useMutation(queries.placements.drop.mutationOptions());
  const unplace = useMutation(queries.placements.unplace.mutationOptions());
  const pin = useMutation(queries.placements.pin.mutationOptions());
  const add = useMutation(queries.placements.add.mutationOptions());
  const one = (placement: PlacementView) => ({ ...address, placementId: placement.id, version: placement.version });
  return {
    move: (placement: PlacementView, time: PlacementTime) => move.mutateAsync({ ...one(placement), ...time }),
    drop: (placement: PlacementView) => drop.mutateAsync(one(placement)),
    /** Without a time again; `blocked` as it was said then. */
    unplace: (placement: PlacementView, blocked: DayBlocked[]) => unplace.mutateAsync({ ...one(placement), blocked }),
    pin: (placement: PlacementView, pinned: boolean) => pin.mutateAsync({ ...one(placement), pinned }),
    add: (regularId: string, time: PlacementTime) => add.mutateAsync({ ...address, regularId, ...time }),
  };
}
