import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { isMoved } from './is-moved.ts';

export const LANE_STATES = ['moved', 'unplaced', 'conflict', 'unsent', 'silent', 'pinned', 'declined'] as const;
export type LaneState = (typeof LANE_STATES)[number];

export interface LaneFilter {
  readonly text: string;
  readonly state: LaneState | null;
}

const some = (lane: Lane, is: (placement: PlacementView) => boolean) => lane.placements.some(is);

const HAS: Record<LaneState, (lane: Lane) => boolean> = {
  moved: (lane) => some(lane, (placement) => isMoved(placement, lane)),
  unplaced: (lane) => some(lane, ({ status }) => status === 'unplaced'),
  conflict: (lane) => some(lane, ({ conflict }) => conflict !== null),
  unsent: (lane) => some(lane, ({ unsent }) => unsent),
  silent: (lane) =>
    lane.sent &&
    lane.wish === null &&
    some(lane, ({ status }) => status === 'proposed') &&
    !some(lane, ({ status }) => status === 'confirmed' || status === 'declined'),
  pinned: (lane) => some(lane, ({ pinned }) => pinned),
  declined: (lane) => some(lane, ({ status }) => status === 'declined'),
};

/** Without accents and capitals: "Zoë" is found by "zoe". */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The lanes of this name and this state. */
export function filterLanes(lanes: readonly Lane[], { text, state }: LaneFilter): readonly Lane[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0 && state === null) return lanes;
  return lanes.filter((lane) => {
    const name = plain(lane.clientName);
    return words.every((word) => name.includes(word)) && (state === null || HAS[state](lane));
  });
}
