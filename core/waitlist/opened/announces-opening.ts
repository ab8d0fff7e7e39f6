import type { PhasedCycle } from '../../cycles/phases/phase-at.ts';
import { DAY, type Instant } from '../../time/instant.ts';

/** Those who wait are told so long before a cycle opens. */
export const OPENS_SOON = DAY;

/** Whether it is time to tell somebody that the cycle they wait for opens soon: once, and not who joined when that was to be read already. */
export const announcesOpening = (
  { phase, automatic, opensAt }: PhasedCycle,
  entry: { readonly signedUpAt: Instant; readonly openingToldAt: Instant | null },
  now: Instant,
): boolean =>
  automatic &&
  phase === 'confirming' &&
  opensAt !== null &&
  opensAt > now &&
  opensAt - OPENS_SOON <= now &&
  entry.signedUpAt < opensAt - OPENS_SOON &&
  entry.openingToldAt !== opensAt;
