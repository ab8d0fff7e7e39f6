import { NOT_FOUND, type NotFound } from '../../identity/not-found.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Release } from '../phases/release.ts';
import type { Placement } from '../placement.ts';

/** May these declined dates fall free before the deadline? All of them or none. What has fallen free already is let be; what was not declined is refused. */
export function decideReleaseDeclined(
  placements: readonly Placement[],
  placementIds: readonly string[],
): Result<readonly Release[], NotFound | { readonly code: 'not_changeable' }> {
  const releases: Release[] = [];
  for (const wanted of new Set(placementIds)) {
    const placement = placements.find(({ id }) => id === wanted);
    if (!placement) return refuse(NOT_FOUND);
    const { booking, answer } = placement;
    if (booking?.status === 'declined') continue;
    if (booking?.status !== 'proposed' || answer !== 'declined') return refuse({ code: 'not_changeable' });
    releases.push({ bookingId: booking.id, to: 'declined' });
  }
  return ok(releases);
}
