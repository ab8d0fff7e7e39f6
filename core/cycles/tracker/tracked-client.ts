import { type PlacementStatus, placementStatus } from '../placement-status.ts';
import type { Placement } from '../placement.ts';
import type { TrackerState } from '../tracker-state.ts';

export interface TrackedClient {
  readonly state: TrackerState;
  /** Dates they were asked about; what the coach withdrew is none. */
  readonly counts: {
    readonly total: number;
    /** Wait for an answer. */
    readonly proposed: number;
    /** Said yes to, or kept; what took place since, or was cancelled later, was a yes too. */
    readonly confirmed: number;
    readonly declined: number;
    /** Fell free without an answer. */
    readonly expired: number;
  };
}

const YES: readonly PlacementStatus[] = ['confirmed', 'completed', 'no_show', 'cancelled'];

function stateOf({ proposed, confirmed, declined, expired, total }: TrackedClient['counts']): TrackerState {
  if (total === 0) return 'unsent';
  if (confirmed + declined === 0) return 'silent';
  if (proposed + expired > 0) return 'partly';
  return confirmed > 0 ? 'confirmed' : 'declined';
}

/** How far one client is, of all their dates of a cycle. */
export function trackedClient(placements: readonly Placement[]): TrackedClient {
  const statuses = placements.flatMap(({ state, answer, booking }) =>
    booking === null || state !== 'planned' ? [] : placementStatus({ state, answer, bookingStatus: booking.status }),
  );
  const count = (...wanted: readonly PlacementStatus[]) => statuses.filter((status) => wanted.includes(status)).length;
  const counts = {
    total: statuses.length,
    proposed: count('proposed'),
    confirmed: count(...YES),
    declined: count('declined'),
    expired: count('expired'),
  };
  return { state: stateOf(counts), counts };
}
