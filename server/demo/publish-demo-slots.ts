import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import type { Instant, Weekday } from '../../core/time/instant.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { createPublishedSlot } from '../actions/published-slots/create-published-slot.ts';
import type { CoachRow } from '../db/coaches.ts';
import { findActiveService } from '../db/services.ts';
import { accepted } from './accepted.ts';
import { dayOfWeek } from './day-of-week.ts';
import type { DemoSchedules } from './demo-schedules.ts';

interface Around {
  readonly coach: CoachRow;
  readonly schedules: DemoSchedules;
  readonly now: Instant;
}

/** Week, weekday, start, length; for supervision alone or for whatever is offered in the schedule. */
const SLOTS: readonly {
  readonly week: number;
  readonly weekday: Weekday;
  readonly start: number;
  readonly length: number;
  readonly supervision?: boolean;
  readonly off?: boolean;
}[] = [
  { week: -3, weekday: 5, start: 1020, length: 75, supervision: true },
  { week: -1, weekday: 5, start: 1020, length: 75, supervision: true },
  { week: 1, weekday: 5, start: 1020, length: 75, supervision: true },
  { week: 3, weekday: 5, start: 1020, length: 75, supervision: true },
  { week: 2, weekday: 2, start: 1080, length: 60 },
  { week: 2, weekday: 4, start: 1080, length: 60 },
  { week: 4, weekday: 2, start: 1080, length: 60, off: true },
];

/** Single times beside the week: Friday evenings for supervision, and two late ones for people who work all day. */
export async function publishDemoSlots(ctx: ActionContext, owner: Actor, { coach, schedules, now }: Around): Promise<void> {
  const supervision = accepted(
    await ctx.transaction(async (tx) => ok(await findActiveService(tx, coach.id, 'supervision'))),
    'find supervision',
  );
  for (const slot of SLOTS) {
    const published = await createPublishedSlot(ctx, owner, {
      coachId: coach.id,
      scheduleId: schedules.sessions,
      serviceId: slot.supervision ? (supervision?.id ?? null) : null,
      date: dayOfWeek(coach.timeZone, now, slot.week, slot.weekday),
      startMinute: slot.start,
      endMinute: slot.start + slot.length,
      capacity: 1,
      active: !slot.off,
    });
    accepted(published, 'publish a slot');
  }
}
