import type { Placement } from '../placement.ts';
import { type KnownDate, knownDates } from './known-date.ts';

/** What somebody knows whom the last round did not reach: what they knew before it, and what they have said no to since, so they have seen it. */
export function knownBefore(before: readonly KnownDate[], placements: readonly Placement[]): readonly KnownDate[] {
  const declined = knownDates(placements).filter((date) => date.declined);
  const ids = new Set(declined.map(({ placementId }) => placementId));
  return [...before.filter(({ placementId }) => !ids.has(placementId)), ...declined];
}
