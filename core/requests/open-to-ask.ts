import type { AvailabilityInput } from '../availability/availability-input.ts';
import type { RequestRules } from './request-rules.ts';

/**
 * The times a client may book or ask for: where requests may go beyond the limits of the day and week, limits close nothing. A move is no request, so
 * its times stay within them.
 */
export const openToAsk = (input: AvailabilityInput, { requestOverLimit }: Pick<RequestRules, 'requestOverLimit'>): AvailabilityInput =>
  requestOverLimit ? { ...input, rules: { ...input.rules, limits: [] } } : input;
