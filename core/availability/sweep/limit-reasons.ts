import type { Instant } from '../../time/instant.ts';
import type { AvailabilityInput } from '../availability-input.ts';
import type { ClosedReason } from '../closed-reason.ts';
import { daysOfWholeWeeks, indexOfDay, sessionCounts } from './session-counts.ts';

/** The limits of the day and week of this start that are reached already. */
export function limitReasons(input: AvailabilityInput, start: Instant): readonly Extract<ClosedReason, { code: 'limit_reached' }>[] {
  const { limits } = input.rules;
  if (limits.length === 0) return [];
  const days = daysOfWholeWeeks(input.zone, { from: start, until: start + 1 });
  const today = indexOfDay(days, start);
  return limits
    .filter((limit) => sessionCounts(input, days, limit)[today]! >= limit.most)
    .map((limit) => ({ code: 'limit_reached', ...limit }));
}
