import { byRegular } from '../by-regular.ts';
import type { CycleMailEffect } from '../cycle-effect.ts';
import { placementStatus } from '../placement-status.ts';
import type { PlacementWish } from '../placement-wish.ts';
import type { Placement } from '../placement.ts';
import { renewalOf } from '../renewal-of.ts';
import { type Renewal, RENEWALS } from '../renewal.ts';

interface NamedPart {
  readonly regularId: string;
  readonly clientName: string;
  readonly wish: PlacementWish | null;
}

/** Who is where, by name. */
export type NamesByRenewal = Readonly<Record<Renewal, readonly string[]>>;

/** What became of each regular, in the order they are handed in. */
export function namesByRenewal(parts: readonly NamedPart[], placements: readonly Placement[]): NamesByRenewal {
  const placementsOf = byRegular(placements);
  const renewals = parts.map(({ regularId, clientName, wish }) => {
    const visits = (placementsOf.get(regularId) ?? []).map(({ state, answer, booking }) => ({
      status: placementStatus({ state, answer, bookingStatus: booking?.status ?? null }),
      answer,
    }));
    return { clientName, renewal: renewalOf({ wish, visits }) };
  });
  return Object.fromEntries(
    RENEWALS.map((wanted) => [wanted, renewals.flatMap(({ clientName, renewal }) => (renewal === wanted ? clientName : []))]),
  ) as unknown as NamesByRenewal;
}

/** Whether the mail still holds when it leaves: a cycle that was closed again is not called open. */
export const isCycleMailTrue = ({ event }: Pick<CycleMailEffect, 'event'>, isPublicNow: boolean): boolean =>
  event !== 'opened' || isPublicNow;
