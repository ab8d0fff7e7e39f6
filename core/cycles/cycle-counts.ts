import { type PlacementFacts, placementStatus } from './placement-status.ts';

/** How many placements are alike. */
export interface PlacementGroup extends PlacementFacts {
  /** Not on its due day at its preferred time. */
  readonly moved: boolean;
  /** The client was not told of it as it is planned now. */
  readonly unsent: boolean;
  readonly count: number;
}

export interface PlacementCounts {
  /** With a time: planned, proposed, confirmed or past. */
  readonly placed: number;
  readonly moved: number;
  readonly unplaced: number;
  readonly unsent: number;
  readonly proposed: number;
  /** Said yes to, or kept; those that have taken place too. */
  readonly confirmed: number;
  readonly declined: number;
  readonly expired: number;
}

const YES = ['confirmed', 'completed', 'no_show'];
const PLACED = ['planned', 'proposed', ...YES];

/** What a cycle's placements come to. */
export function cycleCounts(groups: readonly PlacementGroup[]): PlacementCounts {
  const known = groups.map((group) => ({ ...group, status: placementStatus(group) }));
  const sum = (which: (group: (typeof known)[number]) => boolean) =>
    known.reduce((total, group) => total + (which(group) ? group.count : 0), 0);
  return {
    placed: sum(({ status }) => PLACED.includes(status)),
    moved: sum(({ status, moved }) => moved && PLACED.includes(status)),
    unplaced: sum(({ status }) => status === 'unplaced'),
    unsent: sum(({ unsent }) => unsent),
    proposed: sum(({ status }) => status === 'proposed'),
    confirmed: sum(({ status }) => YES.includes(status)),
    declined: sum(({ status }) => status === 'declined'),
    expired: sum(({ status }) => status === 'expired'),
  };
}
