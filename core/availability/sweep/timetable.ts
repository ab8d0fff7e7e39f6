import { MINUTE } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import { zoneDaysCovering } from '../../time/zone-days-covering.ts';
import type { AvailabilityInput, SlotRules } from '../availability-input.ts';
import { blockedSteps, openSteps } from './coach-time.ts';
import { dayPlans } from './day-plan.ts';
import type { DayPlan } from './day-plan.ts';
import { demandOf, mostTaken } from './demand.ts';
import type { Demand } from './demand.ts';
import { gridStarts } from './grid-starts.ts';
import { publishedOffers } from './published-offers.ts';
import type { Offer } from './published-offers.ts';
import { fullSteps } from './session-counts.ts';
import { leastBetween, levelAt, mostBetween } from './steps.ts';
import type { Steps } from './steps.ts';

/** Everything that decides over the starts of a span, laid out in time. Open slots and the reasons for closed ones both read it. */
export interface Timetable {
  readonly rules: SlotRules;
  readonly plans: readonly DayPlan[];
  /** Starts that the hours offer. */
  readonly grid: readonly Instant[];
  /** Starts that published slots offer. */
  readonly offers: readonly Offer[];
  readonly open: Steps;
  readonly blocked: Steps;
  readonly full: Steps;
  readonly demand: Demand;
}

export function timetable(input: AvailabilityInput, span: Span): Timetable {
  const { rules } = input;
  const length = rules.durationMinutes * MINUTE;
  const days = zoneDaysCovering(input.zone, span.from, span.until + length);
  const plans = dayPlans(days, input.hours, input.overrides);
  return {
    rules,
    plans,
    grid: gridStarts(plans, rules.intervalMinutes, span),
    offers: publishedOffers(days, input, span),
    open: openSteps(plans),
    blocked: blockedSteps(plans),
    full: fullSteps(input, span),
    demand: demandOf(
      input.claims,
      input.scheduleId,
      span.from - rules.bufferBeforeMinutes * MINUTE,
      span.until + length + rules.bufferAfterMinutes * MINUTE,
    ),
  };
}

/** The session that starts there. */
export const sessionAt = ({ rules }: Timetable, start: Instant): Span => ({ from: start, until: start + rules.durationMinutes * MINUTE });

/** The session with its buffers. */
export const bufferedAt = ({ rules }: Timetable, start: Instant): Span => ({
  from: start - rules.bufferBeforeMinutes * MINUTE,
  until: start + (rules.durationMinutes + rules.bufferAfterMinutes) * MINUTE,
});

/** How many clients the hours take over the whole session: the least at any instant of it, 0 where some of it lies outside them. */
export const hoursCapacity = (table: Timetable, start: Instant): number =>
  leastBetween(table.open, start, start + table.rules.durationMinutes * MINUTE);

/** Whether a session fits that has room for so many: no block, no limit reached, one more seat free at every instant, buffers included. */
export function isFree(table: Timetable, start: Instant, capacity: number): boolean {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = table.rules;
  const end = start + durationMinutes * MINUTE;
  return (
    mostBetween(table.blocked, start, end) === 0 &&
    levelAt(table.full, start) === 0 &&
    mostTaken(table.demand, start - bufferBeforeMinutes * MINUTE, end + bufferAfterMinutes * MINUTE) + 1 <= capacity
  );
}
