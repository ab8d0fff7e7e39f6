import type { CoachRules } from '../policies/coach-rules.ts';
import { resolveRules } from '../policies/resolve-rules.ts';
import type { ServiceRules } from '../policies/service-rules.ts';
import type { Instant } from '../time/instant.ts';
import type { AvailabilityInput, Claim, Override, PublishedSlot, WeeklyHours } from './availability-input.ts';

interface CoachOfService {
  readonly timeZone: string;
  readonly rules: CoachRules;
}

interface OfferedService {
  readonly id: string;
  readonly scheduleId: string;
  readonly rules: ServiceRules;
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly Override[];
  readonly publishedSlots: readonly PublishedSlot[];
}

/** Puts together what decides over a service's times, for one length of session. */
export const serviceAvailability = (
  coach: CoachOfService,
  service: OfferedService,
  claims: readonly Claim[],
  durationMinutes: number,
  now: Instant,
): AvailabilityInput => ({
  zone: coach.timeZone,
  scheduleId: service.scheduleId,
  serviceId: service.id,
  hours: service.hours,
  overrides: service.overrides,
  publishedSlots: service.publishedSlots,
  claims,
  rules: resolveRules(coach.rules, service.rules, durationMinutes).slots,
  now,
});
