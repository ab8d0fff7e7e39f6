import type { Instant } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import { isPublic } from '../phases/is-public.ts';
import { phaseAt, type PhasedCycle } from '../phases/phase-at.ts';

/** What of a cycle the public may know. */
export type PublicCycle = PhasedCycle & Pick<Cycle, 'name'>;

/** How public booking stands, but for how much is left: the cycles that are open, by their first days, or what comes next. */
export type BannerSeason<T extends PublicCycle = PublicCycle> =
  /** `next`: when another one opens. */
  | { readonly state: 'open'; readonly cycles: readonly T[]; readonly next: Instant | null }
  | { readonly state: 'opens_at'; readonly cycle: T; readonly at: Instant }
  | { readonly state: 'coming_soon'; readonly cycle: T }
  | { readonly state: 'closed' };

/** Only what will happen by itself is promised: once regulars are asked, at the time that is set. */
const opensBy = ({ automatic, opensAt }: PublicCycle): Instant | null => (automatic ? opensAt : null);

/** What to tell the public of a coach's cycles at this moment. */
export function bannerSeason<T extends PublicCycle>(cycles: readonly T[], now: Instant, zone: string): BannerSeason<T> {
  const inOrder = cycles.toSorted((one, other) => (one.firstDate < other.firstDate ? -1 : 1));
  const open = inOrder.filter((cycle) => isPublic(cycle, now, zone));
  const announced = inOrder
    .filter((cycle) => phaseAt(cycle, now, zone) === 'confirming')
    .flatMap((cycle) => {
      const at = opensBy(cycle);
      return at === null ? [] : [{ cycle, at }];
    })
    .toSorted((one, other) => one.at - other.at)[0];
  if (open.length > 0) return { state: 'open', cycles: open, next: announced?.at ?? null };
  if (announced) return { state: 'opens_at', ...announced };
  const coming = inOrder.find((cycle) => ['planning', 'confirming'].includes(phaseAt(cycle, now, zone)));
  return coming ? { state: 'coming_soon', cycle: coming } : { state: 'closed' };
}
