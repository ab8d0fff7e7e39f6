import type { PortalPlacement, PortalView } from '../../../contract/cycles/portal.ts';

export type Answer = 'confirmed' | 'declined' | null;

/** How the portal looks once these dates are answered so, before the server has said it: what a client taps is theirs to decide. */
export function withAnswers(view: PortalView, ids: ReadonlySet<string>, answer: Answer): PortalView {
  const placements = view.placements.map((each): PortalPlacement => (ids.has(each.id) ? { ...each, status: answer ?? 'proposed' } : each));
  const count = (status: PortalPlacement['status']) => placements.filter((each) => each.status === status).length;
  const before = view.placements.filter(({ status }) => status === 'confirmed').length;
  const counts = {
    // Those that took place are counted too, and nobody answers them.
    confirmed: view.counts.confirmed - before + count('confirmed'),
    declined: count('declined'),
    pending: count('proposed'),
  };
  return { ...view, placements, counts, wish: answer === 'declined' ? view.wish : null };
}
