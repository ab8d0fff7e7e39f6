import type { AvailabilityInput } from './availability-input.ts';

/** For a client whom the coach asks to choose another time: tomorrow may be the best of all. */
export const withoutNotice = (input: AvailabilityInput): AvailabilityInput => ({ ...input, rules: { ...input.rules, noticeMinutes: 0 } });
