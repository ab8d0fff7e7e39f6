import { usedStarts } from '../../../core/check-ins/used-starts.ts';
import { coverOf } from '../../../core/packages/uses/cover-of.ts';
import { termsOf } from '../../../core/bookings/terms-of.ts';
import { bookSeveralSlots } from '../../actions/bookings/visitor/book-several-slots.ts';
import { loadCheckIns } from '../../actions/check-ins/load-check-ins.ts';
import { loadBookingFacts } from '../../actions/bookings/load-booking-facts.ts';
import { reachOf } from '../../actions/bookings/visitor/reach-of.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { loadCoachBySlug } from '../../db/coaches.ts';
import { answered } from '../answered.ts';
import { api } from '../api.ts';
import { checkAdmission } from '../check-admission.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { coverView } from '../packages/cover-view.ts';
import { problem } from '../problem.ts';
import { bookingsTogether } from './bookings-together.ts';
import { visitorOrder } from './visitor-order.ts';

const notFound = () => problem({ code: 'not_found' });

/** What a client learns before booking, and books in one step. */
export const clientBookings = {
  terms: api.bookings.terms.handler(async ({ input, context }) => {
    const { database, actor } = context;
    const coach = await loadCoachBySlug(database, input.coachSlug);
    if (!coach) throw notFound();
    const now = context.action.clock.now();
    const starts = input.starts.map((start) => Date.parse(start));
    const client = await findKnownClient(database, actor, coach.id);
    const { durationMinutes, serviceSlug: slug } = input;
    const reach = reachOf(starts.length > 0 ? starts : [now], now);
    const facts = await loadBookingFacts(database, coach, { service: { slug }, ...reach, durationMinutes, client }, now);
    if (!facts) throw notFound();
    checkAdmission(actor, coach, facts.service, client);
    const { policy, requests, offer } = facts;
    const checkIns = await loadCheckIns(database, { ...facts, clientId: client?.id });
    return {
      starts: termsOf(facts, starts).map(({ startsAt, reasons }) => ({
        startsAt: new Date(startsAt).toISOString(),
        instant: reasons.length === 0,
        reasons: [...reasons],
      })),
      answerWithinMinutes: requests.answerWithinMinutes,
      policy,
      cover: coverView(
        coverOf(facts.credits, { serviceId: facts.service.id, durationMinutes: facts.availability.rules.durationMinutes }, starts),
      ),
      checkInUsed: facts.isCheckIn ? usedStarts(coach.timeZone, checkIns, starts).map((start) => new Date(start).toISOString()) : [],
      ...offer,
    };
  }),

  bookSeveral: api.bookings.bookSeveral.handler(async ({ input: { headers, body }, context }) => {
    knownTimeZone(body.timeZone);
    const coach = await loadCoachBySlug(context.database, body.coachSlug);
    if (!coach) throw notFound();
    const starts = body.starts.map((start) => Date.parse(start));
    const order = { ...visitorOrder(coach, body), starts };
    const result = await bookSeveralSlots(context.action, context.actor, order, headers['idempotency-key'] ?? null);
    const { serviceSlug: slug, durationMinutes, timeZone } = body;
    const asked = { service: { slug }, startsAt: Math.min(...starts), durationMinutes, by: 'client' as const, timeZone };
    return bookingsTogether(context, coach.id, await answered(context, coach, asked, result), timeZone);
  }),
};
