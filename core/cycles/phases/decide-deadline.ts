import type { PlacementsMailEffect } from '../cycle-effect.ts';
import type { Placement } from '../placement.ts';
import type { Release } from './release.ts';

export interface DeadlineDecision {
  readonly releases: readonly Release[];
  /** One mail to each client for whom something changes. */
  readonly effects: readonly PlacementsMailEffect[];
}

/** What was declined falls free, and so does what nobody answered to, unless the coach keeps it for this regular. What was dropped is gone either way. */
function releaseOf({ booking, state, answer, regularId }: Placement, kept: ReadonlySet<string>): Release | null {
  if (booking?.status !== 'proposed') return null;
  if (answer === 'declined') return { bookingId: booking.id, to: 'declined' };
  return { bookingId: booking.id, to: state !== 'dropped' && kept.has(regularId) ? 'confirmed' : 'expired' };
}

/** The consequences of a cycle's deadline, for all of its placements at once. `kept`: the regulars whose silence is a yes. */
export function decideDeadline(cycleId: string, placements: readonly Placement[], kept: ReadonlySet<string>): DeadlineDecision {
  const changes = placements.flatMap((placement) => {
    const release = releaseOf(placement, kept);
    return release ? [{ release, regularId: placement.regularId }] : [];
  });
  const regularIds = [...new Set(changes.map(({ regularId }) => regularId))];
  return {
    releases: changes.map(({ release }) => release),
    effects: regularIds.map((regularId) => ({
      kind: 'placements_mail',
      key: `cycle:${cycleId}:${regularId}:deadline`,
      cycleId,
      regularId,
      event: 'deadline',
    })),
  };
}
