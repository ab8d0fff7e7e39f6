import { explainTime } from '../../core/availability/explain-time.ts';
import { loadBookingFacts } from '../actions/bookings/load-booking-facts.ts';
import { listOpenSlots, type SlotsAsked } from '../actions/slots/list-open-slots.ts';
import { loadCoachBySlug } from '../db/coaches.ts';
import { api } from './api.ts';
import { explainSentence } from './explain-sentence.ts';
import type { HttpContext } from './http-context.ts';
import { knownTimeZone } from './known-time-zone.ts';
import { practice } from './practice/practice.ts';
import { problem } from './problem.ts';
import { slotsView } from './slots-view.ts';
import { spanOfDays } from './span-of-days.ts';

const MOST_DAYS = 93;
const notFound = () => problem({ code: 'not_found' });

async function list(context: HttpContext, asked: SlotsAsked, mayShow: (service: { readonly active: boolean }) => boolean) {
  spanOfDays(asked, MOST_DAYS);
  knownTimeZone(asked.timeZone);
  const open = await listOpenSlots(context.database, asked, context.action.clock.now());
  if (!open || !mayShow(open.service)) throw notFound();
  return slotsView(open, asked);
}

export const slots = {
  list: api.slots.list.handler(async ({ input, context }) => {
    const coach = await loadCoachBySlug(context.database, input.coachSlug);
    if (!coach) throw notFound();
    const { from, to, timeZone, durationMinutes } = input;
    return list(
      context,
      { coach, service: { slug: input.serviceSlug }, from, to, timeZone, durationMinutes, by: 'client' },
      (service) => service.active,
    );
  }),

  listForCoach: api.slots.listForCoach.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { from, to, timeZone, durationMinutes } = input;
    return list(context, { coach, service: { id: input.serviceId }, from, to, timeZone, durationMinutes, by: 'coach' }, () => true);
  }),

  explain: api.slots.explain.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const startsAt = Date.parse(input.startsAt);
    const asked = { service: { id: input.serviceId }, startsAt, durationMinutes: input.durationMinutes };
    const facts = await loadBookingFacts(context.database, coach, asked, context.action.clock.now());
    if (!facts) throw notFound();
    const reasons = explainTime(facts.availability, startsAt);
    return {
      open: reasons.length === 0,
      reasons: reasons.map((reason) => ({ code: reason.code, sentence: explainSentence(reason, coach.timeZone), from: null })),
    };
  }),
};
