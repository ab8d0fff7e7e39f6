import type { AvailabilityInput, Claim, Override, PublishedSlot, WeeklyHours } from '../../availability/availability-input.ts';
import { serviceAvailability } from '../../availability/service-availability.ts';
import type { PhasedCycle } from '../../cycles/phases/phase-at.ts';
import type { CoachRules } from '../../policies/coach-rules.ts';
import type { RelationshipRules } from '../../policies/relationship-rules.ts';
import type { ServiceRules } from '../../policies/service-rules.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';

/** A cycle that is not over, whatever its phase. */
export interface CycleOfLine extends PhasedCycle {
  readonly id: string;
}

/** A service that somebody waits for, with everything that says when it is open, but for the claims. */
export interface ServiceOfLine {
  readonly id: string;
  readonly scheduleId: string;
  readonly rules: ServiceRules;
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly Override[];
  readonly publishedSlots: readonly PublishedSlot[];
  readonly cycleBound: boolean;
}

export interface CoachOfLine {
  readonly timeZone: string;
  readonly rules: CoachRules;
  readonly relationshipRules: RelationshipRules;
}

/** Further ahead than anything is booked. */
const FAR_DAYS = 10_000;

/** The cycle in which a day of the coach's calendar lies. */
export const cycleOn = (cycles: readonly CycleOfLine[], date: LocalDate): CycleOfLine | undefined =>
  cycles.find(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate);

/**
 * When a session of this service and length could take place, as the coach could book it: by hours, blocks, claims and buffers, bound by no notice, window or
 * limit; what is booked in cycles on the days of any of them.
 */
export function lineAvailability(
  coach: CoachOfLine,
  service: ServiceOfLine,
  { cycles, claims }: { readonly cycles: readonly CycleOfLine[]; readonly claims: readonly Claim[] },
  asked: { readonly durationMinutes: number; readonly now: Instant },
): AvailabilityInput {
  const input = serviceAvailability(coach, { ...service, cycles: [] }, claims, { ...asked, relationship: 'connected' });
  return {
    ...input,
    rules: { ...input.rules, noticeMinutes: 0, windowDays: FAR_DAYS, limits: [] },
    onlyWithin: service.cycleBound ? cycles.map(({ firstDate, lastDate }) => ({ from: firstDate, to: lastDate })) : null,
  };
}
