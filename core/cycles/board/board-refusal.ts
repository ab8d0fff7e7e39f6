import type { ClientState } from '../../clients/client-state.ts';
import type { Instant } from '../../time/instant.ts';
import { phaseAt } from '../phases/phase-at.ts';
import type { Cycle } from '../cycle.ts';
import type { Placement } from '../placement.ts';
import type { RegularStatus } from '../regular-status.ts';
import { isProposed } from '../send/is-proposed.ts';

export interface BoardRefusal {
  readonly code:
    | 'cycle_over'
    | 'run_under_way'
    | 'placement_answered'
    | 'not_changeable'
    | 'outside_cycle'
    | 'in_the_past'
    | 'not_open'
    | 'slot_taken'
    | 'nothing_to_pin'
    | 'client_erased'
    | 'regular_not_active';
}

interface Editing {
  readonly cycle: Cycle;
  readonly zone: string;
  /** Whether a search for placements is under way: what it finds would overwrite what is done by hand. */
  readonly searching: boolean;
  readonly now: Instant;
}

/** Who gets one more visit. */
interface Addition {
  readonly erasedAt: Instant | null;
  readonly hasLane: boolean;
  readonly status: RegularStatus;
  readonly clientState: ClientState;
}

/** Why nothing on the board can be changed now; null where it can. */
export function boardRefusal({ cycle, zone, searching, now }: Editing): BoardRefusal | null {
  if (phaseAt(cycle, now, zone) === 'completed') return { code: 'cycle_over' };
  return searching ? { code: 'run_under_way' } : null;
}

/** Why this placement can't be changed on the board; null where it can. */
export function placementRefusal(placement: Placement, now: Instant): BoardRefusal | null {
  const { booking, answer } = placement;
  if (booking === null) return null;
  if (!isProposed(placement)) return { code: answer === null && booking.status !== 'confirmed' ? 'not_changeable' : 'placement_answered' };
  return booking.startsAt > now ? null : { code: 'in_the_past' };
}

/** Why a regular gets no further visit; null where they can. Who has a part in the cycle may get more, whatever the roster says since. */
export function additionRefusal({ erasedAt, hasLane, status, clientState }: Addition): BoardRefusal | null {
  if (erasedAt !== null) return { code: 'client_erased' };
  return hasLane || (status === 'active' && clientState === 'active') ? null : { code: 'regular_not_active' };
}
