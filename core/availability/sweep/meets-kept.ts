import { MINUTE } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { AvailabilityInput } from '../availability-input.ts';

/** Whether a session that would start there, with its buffers, meets anything that is kept for the waitlist, in any schedule. */
export function meetsKept({ claims, rules }: Pick<AvailabilityInput, 'claims' | 'rules'>, start: Instant): boolean {
  const from = start - rules.bufferBeforeMinutes * MINUTE;
  const until = start + (rules.durationMinutes + rules.bufferAfterMinutes) * MINUTE;
  return claims.some(({ isKept, blockedFrom, blockedUntil }) => isKept === true && blockedFrom < until && from < blockedUntil);
}
