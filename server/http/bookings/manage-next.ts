import { momentOf } from '../../../core/time/moment.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { bookNextWeek } from '../../actions/bookings/book-next-week.ts';
import { loadNextWeek } from '../../actions/bookings/load-next-week.ts';
import { nearestAlternatives } from '../../actions/slots/nearest-alternatives.ts';
import { loadBookingDetails } from '../../db/booking-details.ts';
import { toBooking } from '../../db/bookings.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { listOwnCycles } from '../../db/cycles/own-cycles.ts';
import { loadCoachBySlug } from '../../db/coaches.ts';
import { answered } from '../answered.ts';
import { api } from '../api.ts';
import { bookingView } from '../booking-view.ts';
import type { HttpContext } from '../http-context.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { linkActor } from '../link-actor.ts';
import { problem } from '../problem.ts';
import { asProven } from './as-proven.ts';
import { nextWeekView } from './next-week-view.ts';

/** Fits on a phone beside the old time. */
const HOW_MANY = 6;

const notFound = () => problem({ code: 'not_found' });

/** The booking of a link, with its coach and what the link proves of its holder. */
async function linked(context: HttpContext, token: string) {
  const actor = await linkActor(context, token);
  const details = await loadBookingDetails(context.database, actor, actor.bookingId);
  const coach = details && (await loadCoachBySlug(context.database, details.coachSlug));
  if (!coach) throw notFound();
  return { actor, details, coach, client: await findKnownClient(context.database, actor, coach.id) };
}

/** What the holder of a link can go on to: the nearest other times, or the same a week later. */
export const manageNext = {
  nearest: api.bookings.nearest.handler(async ({ input, context }) => {
    knownTimeZone(input.timeZone);
    const { details, coach, client } = await linked(context, input.token);
    const { startsAt, durationMinutes } = details;
    const asked = {
      service: { id: details.serviceId },
      startsAt,
      durationMinutes,
      client,
      movingBookingId: details.id,
      movingFrom: startsAt,
      by: 'client' as const,
      asked: details.askedAt !== null,
      howMany: HOW_MANY,
      ownCycles: await listOwnCycles(context.database, coach.id, client),
    };
    const starts = await nearestAlternatives(context.database, coach, asked, context.action.clock.now());
    const length = details.endsAt - startsAt;
    return starts.map((start) => ({
      startsAt: new Date(start).toISOString(),
      clientTime: momentOf(input.timeZone, start, start + length),
    }));
  }),

  nextWeek: api.bookings.nextWeek.handler(async ({ input, context }) => {
    const { details, coach, client } = await linked(context, input.token);
    const timeZone = input.timeZone === undefined ? details.clientTimeZone : knownTimeZone(input.timeZone);
    const next = await loadNextWeek(context.database, coach, toBooking(details), { by: 'client', client }, context.action.clock.now());
    if (!next) throw notFound();
    return nextWeekView(next, coach.timeZone, timeZone);
  }),

  bookNextWeek: api.bookings.bookNextWeek.handler(async ({ input: { headers, params, body }, context }) => {
    const { actor, details, coach } = await linked(context, params.token);
    const startsAt = Date.parse(body.startsAt);
    const wish = { coachId: coach.id, bookingId: details.id, startsAt };
    const result = await bookNextWeek(context.action, actor, wish, headers['idempotency-key'] ?? null);
    const asked = {
      service: { id: details.serviceId },
      startsAt,
      durationMinutes: details.durationMinutes,
      by: 'client' as const,
      timeZone: details.clientTimeZone,
    };
    const { bookingId, tokenId, provesClient } = await answered(context, coach, asked, result, actor);
    const own: Actor = { kind: 'link', coachId: coach.id, bookingId };
    const booked = await loadBookingDetails(context.database, own, bookingId);
    if (!booked) throw notFound();
    return {
      booking: asProven(bookingView(booked, context.action.clock.now(), 'client'), booked, provesClient),
      manageToken: context.action.linkToken(tokenId).token,
    };
  }),
};
