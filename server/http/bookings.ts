import type { Actor } from '../../core/identity/actor.ts';
import { bookSlot } from '../actions/bookings/visitor/book-slot.ts';
import { cancelBooking } from '../actions/bookings/cancel-booking.ts';
import { moveBooking } from '../actions/bookings/move-booking.ts';
import { loadBookingDetails } from '../db/booking-details.ts';
import { findKnownClient } from '../db/clients/find-known-client.ts';
import { listOwnCycles } from '../db/cycles/own-cycles.ts';
import { loadCoachBySlug } from '../db/coaches.ts';
import { asProven } from './bookings/as-proven.ts';
import { visitorOrder } from './bookings/visitor-order.ts';
import { answered } from './answered.ts';
import { api } from './api.ts';
import { bookingView } from './booking-view.ts';
import type { HttpContext } from './http-context.ts';
import { knownTimeZone } from './known-time-zone.ts';
import type { Clocks } from './bookings/on-both-clocks.ts';
import { type LinkActor, linkActor } from './link-actor.ts';
import { problem } from './problem.ts';
import { linkSlots } from './link-slots.ts';

async function showByLink(context: HttpContext, actor: LinkActor, timeZone?: string) {
  const details = await loadBookingDetails(context.database, actor, actor.bookingId);
  if (!details) throw problem({ code: 'not_found' });
  return asProven(bookingView(details, context.action.clock.now(), 'client', timeZone), details, actor.provesClient);
}

async function clocksOf(context: HttpContext, actor: Actor, bookingId: string): Promise<Clocks | undefined> {
  const details = await loadBookingDetails(context.database, actor, bookingId);
  return details && { own: details.clientTimeZone, other: details.coachTimeZone };
}

export const bookings = {
  book: api.bookings.book.handler(async ({ input: { headers, body }, context }) => {
    knownTimeZone(body.timeZone);
    const coach = await loadCoachBySlug(context.database, body.coachSlug);
    if (!coach) throw problem({ code: 'not_found' });
    const startsAt = Date.parse(body.startsAt);
    const backup = body.backupStartsAt === undefined ? {} : { backupStartsAt: Date.parse(body.backupStartsAt) };
    const wish = { ...visitorOrder(coach, body), startsAt, ...backup };
    const result = await bookSlot(context.action, context.actor, wish, headers['idempotency-key'] ?? null);
    const asked = {
      service: { slug: body.serviceSlug },
      startsAt,
      durationMinutes: body.durationMinutes,
      by: 'client' as const,
      timeZone: body.timeZone,
    };
    const { bookingId, tokenId, provesClient } = await answered(context, coach, asked, result);
    const actor = { kind: 'link', coachId: coach.id, bookingId, provesClient } as const;
    return { booking: await showByLink(context, actor, body.timeZone), manageToken: context.action.linkToken(tokenId).token };
  }),

  show: api.bookings.show.handler(async ({ input, context }) => {
    const actor = await linkActor(context, input.token);
    return showByLink(context, actor, input.timeZone && knownTimeZone(input.timeZone));
  }),

  slots: api.bookings.slots.handler(({ input, context }) => linkSlots(context, input)),

  move: api.bookings.move.handler(async ({ input, context }) => {
    const actor = await linkActor(context, input.token);
    const { coachId, bookingId } = actor;
    const details = await loadBookingDetails(context.database, actor, bookingId);
    const coach = details && (await loadCoachBySlug(context.database, details.coachSlug));
    if (!coach) throw problem({ code: 'not_found' });
    const startsAt = Date.parse(input.startsAt);
    const result = await moveBooking(context.action, actor, { coachId, bookingId, startsAt, overbook: false, tellClient: true });
    const asked = {
      service: { id: details.serviceId },
      startsAt,
      durationMinutes: details.durationMinutes,
      movingBookingId: bookingId,
      movingFrom: details.startsAt,
      by: 'client' as const,
      timeZone: details.clientTimeZone,
      asked: details.askedAt !== null,
      ownCycles: await listOwnCycles(context.database, coach.id, await findKnownClient(context.database, actor, coach.id)),
    };
    await answered(context, coach, asked, result, actor);
    return showByLink(context, actor);
  }),

  cancel: api.bookings.cancel.handler(async ({ input, context }) => {
    const actor = await linkActor(context, input.token);
    const { coachId, bookingId } = actor;
    const result = await cancelBooking(context.action, actor, { coachId, bookingId, reason: input.reason, tellClient: true });
    if (!result.ok) throw problem(result.refusal, {}, await clocksOf(context, actor, bookingId));
    return showByLink(context, actor);
  }),

  calendarFile: api.bookings.calendarFile.handler(async ({ input, context }) => {
    const actor = await linkActor(context, input.token);
    const details = await loadBookingDetails(context.database, actor, actor.bookingId);
    if (!details) throw problem({ code: 'not_found' });
    return {
      filename: `${details.serviceSlug}.ics`,
      ics: context.calendarFile(details, {
        method: 'PUBLISH',
        manageUrl: `${context.publicUrl}/m/${input.token}`,
        now: context.action.clock.now(),
      }),
    };
  }),
};
