import { openSlots } from '../../../core/availability/open-slots.ts';
import { type PlannedDay, plannedDays } from '../../../core/availability/plan/planned-days.ts';
import type { ScheduledOverride } from '../../../core/availability/plan/bookings-in-the-way.ts';
import { serviceAvailability } from '../../../core/availability/service-availability.ts';
import { withoutCycles } from '../../../core/availability/without-cycles.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { LoadedPlan, PlanAsked } from './load-plan-facts.ts';

/** An exception of a plan; one that is only proposed has no version. */
export type PlannedOverride = ScheduledOverride & { readonly version?: number };

/** When a client who is not connected could start: computed once over all days. */
function openStartsOf(
  { coach }: PlanAsked,
  { schedule, service, claims, publishedSlots, span }: LoadedPlan,
  overrides: readonly PlannedOverride[],
  now: Instant,
): readonly Instant[] | null {
  if (!service) return null;
  const durationMinutes = service.durations[0] ?? 60;
  const offered = { ...service, hours: schedule.hours, overrides, publishedSlots, cycles: [] };
  const input = serviceAvailability(coach, offered, claims, { relationship: 'not_connected', durationMinutes, now });
  // Hours are laid before a cycle opens: its days count as they will be.
  return openSlots(withoutCycles(input), span);
}

/** The days of a schedule as they are with these exceptions. */
export function planDays(
  asked: PlanAsked,
  plan: LoadedPlan,
  all: readonly PlannedOverride[],
  now: Instant,
): readonly PlannedDay<PlannedOverride>[] {
  const overrides = all.filter((override) => override.scheduleId === null || override.scheduleId === plan.schedule.id);
  const { publishedSlots, bookingStarts } = plan;
  return plannedDays({
    zone: asked.coach.timeZone,
    from: asked.from,
    to: asked.to,
    hours: plan.schedule.hours,
    overrides,
    publishedSlots,
    bookingStarts,
    openStarts: openStartsOf(asked, plan, overrides, now),
  });
}
