import type { AvailabilityInput } from '../../../core/availability/availability-input.ts';

/** The coach is bound by no notice, window or limit (requirement S3): the open times are those of the hours that nobody has taken. */
export const freedForCoach = (input: AvailabilityInput): AvailabilityInput => ({
  ...input,
  rules: { ...input.rules, noticeMinutes: 0, windowDays: 730, limits: [] },
});
