import type { AvailabilityInput } from '../../availability/availability-input.ts';

/**
 * What decides over the times of somebody on the roster: the rules of their service but for notice, window and open cycles, which are for whoever
 * books, and all that may differ between clients. Limits are the coach's own: they bind a search, and not the coach's hand.
 */
export function rosterOffer(input: AvailabilityInput, by: 'search' | 'hand'): AvailabilityInput {
  const { limits, ...rules } = input.rules;
  return { ...input, onlyWithin: null, rules: { ...rules, limits: by === 'search' ? limits : [], noticeMinutes: 0, windowDays: 0 } };
}
