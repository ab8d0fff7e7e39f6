import { MINUTE } from '../time/instant.ts';
import type { LocalDate, WallMinute } from '../time/instant.ts';
import { wallMinuteToInstant } from '../time/wall-minute-to-instant.ts';
import { zoneDays } from '../time/zone-days.ts';
import type { AvailabilityInput, PublishedSlot } from './availability-input.ts';
import { slotsCollide } from './slots-collide.ts';
import { blockedSteps, openSteps } from './sweep/coach-time.ts';
import { dayPlans } from './sweep/day-plan.ts';
import type { DayPlan } from './sweep/day-plan.ts';
import { leastBetween, mostBetween } from './sweep/steps.ts';
import type { Steps } from './sweep/steps.ts';

export type NewPublishedSlot = Omit<PublishedSlot, 'id'>;

/** The hours to write out, for the days `firstDate` to `lastDate`, both included. */
export interface HoursToPublish extends Pick<AvailabilityInput, 'zone' | 'hours' | 'overrides'> {
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly lengthMinutes: number;
  readonly serviceId: string | null;
  /** Slots that are there already, of the same schedule; nothing is published over them. */
  readonly existing: readonly Pick<PublishedSlot, 'date' | 'startMinute' | 'endMinute'>[];
}

export interface PublishedFromHours {
  readonly slots: readonly NewPublishedSlot[];
  /** How many more the hours would have given, had nothing been published there. */
  readonly skipped: number;
}

interface WallSlot {
  readonly startMinute: WallMinute;
  readonly endMinute: WallMinute;
  readonly capacity: number;
}

/** One slot after another from the start of each range, as long as a whole one fits into open time that no block touches. */
function slotsOfDay(plan: DayPlan, lengthMinutes: number, open: Steps, blocked: Steps): readonly WallSlot[] {
  const slots: WallSlot[] = [];
  let taken = 0;
  for (const range of plan.hours) {
    for (let startMinute = range.startMinute; startMinute + lengthMinutes <= range.endMinute; startMinute += lengthMinutes) {
      // Where clocks changed before or within, wall minutes are not elapsed minutes: ask where this slot really lies.
      const from = wallMinuteToInstant(plan.day, startMinute);
      const until = wallMinuteToInstant(plan.day, startMinute + lengthMinutes);
      const capacity = leastBetween(open, from, until);
      if (startMinute < taken || until - from < lengthMinutes * MINUTE || capacity === 0 || mostBetween(blocked, from, until) > 0) continue;
      slots.push({ startMinute, endMinute: startMinute + lengthMinutes, capacity });
      taken = startMinute + lengthMinutes;
    }
  }
  return slots;
}

/** Writes weekly hours, with their exceptions, out as published slots of one length (requirement A4). */
export function publishedSlotsFromHours(wish: HoursToPublish): PublishedFromHours {
  const plans = dayPlans(zoneDays(wish.zone, wish.firstDate, wish.lastDate), wish.hours, wish.overrides);
  const open = openSteps(plans);
  const blocked = blockedSteps(plans);
  const all = plans.flatMap((plan) =>
    slotsOfDay(plan, wish.lengthMinutes, open, blocked).map((slot) => ({ date: plan.day.date, ...slot, serviceId: wish.serviceId })),
  );
  const slots = all.filter((slot) => !wish.existing.some((old) => slotsCollide(old, slot)));
  return { slots, skipped: all.length - slots.length };
}
