import type { z } from 'zod';
import type { CoachBookingView } from '../../contract/bookings.ts';
import { addDays } from '../../core/time/add-days.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { bookForClient } from '../actions/bookings/book-for-client.ts';
import { cancelBooking } from '../actions/bookings/cancel-booking.ts';
import { markBooking } from '../actions/bookings/mark-booking.ts';
import { moveBooking } from '../actions/bookings/move-booking.ts';
import { noteBooking } from '../actions/bookings/note-booking.ts';
import { listBookingDetails, loadBookingDetails } from '../db/booking-details.ts';
import { answered } from './answered.ts';
import { api } from './api.ts';
import { coachBookingView } from './booking-view.ts';
import type { HttpContext } from './http-context.ts';
import { practice } from './practice/practice.ts';
import { problem, valueOf } from './problem.ts';

async function show(context: HttpContext, coachId: string, bookingId: string): Promise<z.input<typeof CoachBookingView>> {
  const details = await loadBookingDetails(context.database, context.actor, bookingId);
  if (details?.coachId !== coachId) throw problem({ code: 'not_found' });
  return coachBookingView(details, context.action.clock.now());
}

export const coachBookings = {
  list: api.coachBookings.list.handler(async ({ input, context }) => {
    const { timeZone, id } = await practice(context, input.coachId);
    const from = input.from === undefined ? {} : { from: wallToInstant(timeZone, input.from, 0) };
    const until = input.to === undefined ? {} : { until: wallToInstant(timeZone, addDays(input.to, 1), 0) };
    const { status, clientId, order, offset, limit } = input;
    const rows = await listBookingDetails(context.database, context.actor, id, {
      ...from,
      ...until,
      status,
      clientId,
      order,
      offset,
      limit,
    });
    return rows.map((row) => coachBookingView(row, context.action.clock.now()));
  }),

  show: api.coachBookings.show.handler(({ input, context }) => show(context, input.coachId, input.bookingId)),

  book: api.coachBookings.book.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const startsAt = Date.parse(input.startsAt);
    const wish = { ...input, startsAt, clientId: input.clientId, newClient: input.newClient, durationMinutes: input.durationMinutes };
    const result = await bookForClient(context.action, context.actor, wish);
    const { bookingId } = await answered(
      context,
      coach,
      { service: { id: input.serviceId }, startsAt, durationMinutes: input.durationMinutes, by: 'coach' },
      result,
    );
    return show(context, coach.id, bookingId);
  }),

  move: api.coachBookings.move.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const before = await show(context, coach.id, input.bookingId);
    const startsAt = Date.parse(input.startsAt);
    const result = await moveBooking(context.action, context.actor, { ...input, startsAt });
    const durationMinutes = input.durationMinutes ?? before.durationMinutes;
    // Another length at its own start is a change.
    const movingFrom = durationMinutes === before.durationMinutes ? Date.parse(before.startsAt) : undefined;
    await answered(
      context,
      coach,
      { service: { id: before.serviceId }, startsAt, durationMinutes, movingBookingId: before.id, movingFrom, by: 'coach' },
      result,
    );
    return show(context, coach.id, input.bookingId);
  }),

  cancel: api.coachBookings.cancel.handler(async ({ input, context }) => {
    valueOf(await cancelBooking(context.action, context.actor, input));
    return show(context, input.coachId, input.bookingId);
  }),

  mark: api.coachBookings.mark.handler(async ({ input, context }) => {
    valueOf(await markBooking(context.action, context.actor, input));
    return show(context, input.coachId, input.bookingId);
  }),

  note: api.coachBookings.note.handler(async ({ input, context }) => {
    valueOf(await noteBooking(context.action, context.actor, input));
    return show(context, input.coachId, input.bookingId);
  }),
};
