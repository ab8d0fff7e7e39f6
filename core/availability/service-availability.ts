import type { CoachRules } from '../policies/coach-rules.ts';
import type { RelationshipRules } from '../policies/relationship-rules.ts';
import type { Relationship } from '../policies/relationship.ts';
import { resolveRules } from '../policies/resolve-rules.ts';
import { ruleSetOf } from '../policies/rule-set-of.ts';
import type { ServiceRules } from '../policies/service-rules.ts';
import type { Instant } from '../time/instant.ts';
import type { AvailabilityInput, Claim, Override, PublishedSlot, WeeklyHours } from './availability-input.ts';

interface CoachOfService {
  readonly timeZone: string;
  readonly rules: CoachRules;
  readonly relationshipRules: RelationshipRules;
}

interface OfferedService {
  readonly id: string;
  readonly scheduleId: string;
  readonly rules: ServiceRules;
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly Override[];
  readonly publishedSlots: readonly PublishedSlot[];
}

/** Who asks, for how long a session, and when. */
interface Asked {
  readonly relationship: Relationship;
  readonly durationMinutes: number;
  readonly now: Instant;
}

/** Puts together what decides over a service's times, for one length of session and one kind of client. */
export const serviceAvailability = (
  coach: CoachOfService,
  service: OfferedService,
  claims: readonly Claim[],
  { relationship, durationMinutes, now }: Asked,
): AvailabilityInput => ({
  zone: coach.timeZone,
  scheduleId: service.scheduleId,
  serviceId: service.id,
  hours: service.hours,
  overrides: service.overrides,
  publishedSlots: service.publishedSlots,
  claims,
  rules: resolveRules(ruleSetOf(coach, service, relationship), durationMinutes).slots,
  now,
});
