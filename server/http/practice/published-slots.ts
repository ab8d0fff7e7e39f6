import type { z } from 'zod';
import type { PublishedSlotView } from '../../../contract/availability.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import { wallMinuteToInstant } from '../../../core/time/wall-minute-to-instant.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import type { ZoneDay } from '../../../core/time/zone-day.ts';
import { zoneDays } from '../../../core/time/zone-days.ts';
import { createPublishedSlot } from '../../actions/published-slots/create-published-slot.ts';
import { publishHours } from '../../actions/published-slots/publish-hours.ts';
import { removePublishedSlot } from '../../actions/published-slots/remove-published-slot.ts';
import { updatePublishedSlot } from '../../actions/published-slots/update-published-slot.ts';
import { findPublishedSlot, listPublishedSlots, type PublishedSlotWithBookings } from '../../db/published-slots.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { practice } from './practice.ts';
import { problem, valueOf } from '../problem.ts';
import { spanOfDays } from '../span-of-days.ts';

const MOST_DAYS = 93;
const iso = (instant: number): string => new Date(instant).toISOString();

/** Days are worked out once for a list, not once for each slot. */
function viewIn(zone: string, from: LocalDate, to: LocalDate): (slot: PublishedSlotWithBookings) => z.input<typeof PublishedSlotView> {
  const days = new Map<LocalDate, ZoneDay>(zoneDays(zone, from, to).map((day) => [day.date, day]));
  return ({ coachId: _, createdAt: __, bookings, ...slot }) => {
    const day = days.get(slot.date);
    const at = (minute: number): string => iso(day ? wallMinuteToInstant(day, minute) : wallToInstant(zone, slot.date, minute));
    return {
      ...slot,
      startsAt: at(slot.startMinute),
      endsAt: at(slot.endMinute),
      bookings: bookings.map((booking) => ({ ...booking, bookedAt: iso(booking.bookedAt) })),
    };
  };
}

async function show(context: HttpContext, coachId: string, slotId: string) {
  const coach = await practice(context, coachId);
  const slot = await findPublishedSlot(context.database, coach.id, slotId);
  if (!slot) throw problem({ code: 'not_found' });
  return viewIn(coach.timeZone, slot.date, slot.date)(slot);
}

export const publishedSlots = {
  list: api.publishedSlots.list.handler(async ({ input, context }) => {
    spanOfDays(input, MOST_DAYS);
    const coach = await practice(context, input.coachId);
    const rows = await listPublishedSlots(context.database, context.actor, coach.id, input);
    return rows.map(viewIn(coach.timeZone, input.from, input.to));
  }),

  create: api.publishedSlots.create.handler(async ({ input, context }) => {
    const { id } = valueOf(await createPublishedSlot(context.action, context.actor, input));
    return show(context, input.coachId, id);
  }),

  update: api.publishedSlots.update.handler(async ({ input, context }) => {
    valueOf(await updatePublishedSlot(context.action, context.actor, input));
    return show(context, input.coachId, input.slotId);
  }),

  remove: api.publishedSlots.remove.handler(async ({ input, context }) => {
    valueOf(await removePublishedSlot(context.action, context.actor, input));
  }),

  convert: api.publishedSlots.convert.handler(async ({ input, context }) =>
    valueOf(await publishHours(context.action, context.actor, input)),
  ),
};
