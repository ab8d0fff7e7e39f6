import type { CoachRules } from '../policies/coach-rules.ts';
import type { RelationshipRules } from '../policies/relationship-rules.ts';
import type { Relationship } from '../policies/relationship.ts';
import { resolveRules } from '../policies/resolve-rules.ts';
import { ruleSetOf } from '../policies/rule-set-of.ts';
import type { ServiceRules } from '../policies/service-rules.ts';
import type { Instant } from '../time/instant.ts';
import { isPublic } from '../cycles/phases/is-public.ts';
import type { PhasedCycle } from '../cycles/phases/phase-at.ts';
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
  /** The public books it only on days of cycles that are open. */
  readonly cycleBound: boolean;
  /** Of a service that is bound: the cycles that are or may be open to the public now. */
  readonly cycles: readonly PhasedCycle[];
}

/** Who asks, for how long a session, and when. */
interface Asked {
  readonly relationship: Relationship;
  readonly durationMinutes: number;
  readonly now: Instant;
}

const openDays = ({ timeZone }: CoachOfService, { cycles }: OfferedService, now: Instant) =>
  cycles.filter((cycle) => isPublic(cycle, now, timeZone)).map(({ firstDate, lastDate }) => ({ from: firstDate, to: lastDate }));

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
  onlyWithin: service.cycleBound ? openDays(coach, service, now) : null,
  now,
});
