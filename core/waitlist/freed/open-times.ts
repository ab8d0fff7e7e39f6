import { openSlots } from '../../availability/open-slots.ts';
import type { Claim } from '../../availability/availability-input.ts';
import { serviceAvailability } from '../../availability/service-availability.ts';
import type { PhasedCycle } from '../../cycles/phases/phase-at.ts';
import { type Instant, MINUTE } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import type { Candidate } from '../matching/candidate.ts';
import { slotTime, type SlotTime } from '../matching/slot-time.ts';
import { type CoachOfLine, cycleOn, type CycleOfLine, type ServiceOfLine } from './line-availability.ts';

export interface OpenTimesFacts {
  readonly now: Instant;
  readonly coach: CoachOfLine;
  readonly services: readonly (ServiceOfLine & { readonly cycles: readonly PhasedCycle[] })[];
  readonly cycles: readonly CycleOfLine[];
  readonly candidates: readonly Candidate[];
  readonly claims: readonly Claim[];
}

/** What clients could book in the span by themselves, of the services and lengths that somebody waits for, by start. */
export function openTimes({ now, coach, services, cycles, candidates, claims }: OpenTimesFacts, span: Span): readonly SlotTime[] {
  const lengths = new Set(candidates.map(({ entry }) => `${entry.serviceId} ${entry.durationMinutes}`));
  const times = [...lengths].flatMap((key) => {
    const [serviceId, minutes] = key.split(' ');
    const service = services.find(({ id }) => id === serviceId);
    if (!service) return [];
    const durationMinutes = Number(minutes);
    const input = serviceAvailability(coach, service, claims, { relationship: 'connected', durationMinutes, now });
    return openSlots(input, span).map((startsAt) => {
      const endsAt = startsAt + durationMinutes * MINUTE;
      const time = slotTime(coach.timeZone, { startsAt, endsAt, serviceIds: [service.id], cycleId: null });
      return { ...time, cycleId: cycleOn(cycles, time.date)?.id ?? null };
    });
  });
  return times.sort((one, other) => one.startsAt - other.startsAt);
}
