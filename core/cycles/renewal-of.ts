import type { PlacementAnswer, PlacementStatus } from './placement-status.ts';
import type { PlacementWish } from './placement-wish.ts';
import type { Renewal } from './renewal.ts';

interface Visit {
  readonly status: PlacementStatus;
  readonly answer: PlacementAnswer | null;
}

/** A yes stays one when the session is cancelled later: that is another matter than renewing. */
const isYes = ({ status, answer }: Visit): boolean =>
  status === 'confirmed' || status === 'completed' || status === 'no_show' || (status === 'cancelled' && answer === 'confirmed');
const isNo = ({ status }: Visit): boolean => status === 'declined';
/** Asked and not answered, in time or at all. */
const isSilent = ({ status }: Visit): boolean => status === 'proposed' || status === 'expired';

/**
 * What became of one regular in a cycle, of all their visits in it. Visits that were not sent yet, or were withdrawn, were never asked about:
 * they count only where nothing else was.
 */
export function renewalOf({ wish, visits }: { readonly wish: PlacementWish | null; readonly visits: readonly Visit[] }): Renewal {
  const yes = visits.some(isYes);
  if (wish === 'pause') return 'paused';
  if (wish === 'skip') return yes ? 'partly' : 'skipped';
  if (yes) return visits.some((visit) => isNo(visit) || isSilent(visit)) ? 'partly' : 'confirmed';
  if (visits.some(({ status }) => status === 'proposed')) return 'placed';
  if (visits.some(isNo)) return 'declined';
  return visits.some((visit) => isSilent(visit) || visit.status === 'planned') ? 'placed' : 'unplaced';
}
