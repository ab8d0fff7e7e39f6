import { explainTime } from '../../core/availability/explain-time.ts';
import { ruleSource } from '../../core/availability/rule-source.ts';
import type { KnownClient } from '../../core/clients/known-client.ts';
import type { Relationship } from '../../core/policies/relationship.ts';
import { ruleSetOf } from '../../core/policies/rule-set-of.ts';
import { openToAsk } from '../../core/requests/open-to-ask.ts';
import { loadBookingFacts } from '../actions/bookings/load-booking-facts.ts';
import { listOpenSlots, type SlotsAsked } from '../actions/slots/list-open-slots.ts';
import type { ServiceRow } from '../db/availability.ts';
import { findKnownClient } from '../db/clients/find-known-client.ts';
import { loadCoachBySlug } from '../db/coaches.ts';
import { api } from './api.ts';
import { checkAdmission } from './check-admission.ts';
import { explainSentence } from './explain-sentence.ts';
import type { HttpContext } from './http-context.ts';
import { knownTimeZone } from './known-time-zone.ts';
import { practice } from './practice/practice.ts';
import { problem } from './problem.ts';
import { slotsView } from './slots-view.ts';
import { spanOfDays } from './span-of-days.ts';

const MOST_DAYS = 93;
const notFound = () => problem({ code: 'not_found' });

async function list(context: HttpContext, asked: SlotsAsked, check: (service: ServiceRow) => void = () => undefined) {
  spanOfDays(asked, MOST_DAYS);
  knownTimeZone(asked.timeZone);
  const open = await listOpenSlots(context.database, asked, context.action.clock.now());
  if (!open) throw notFound();
  check(open.service);
  return slotsView(open, asked);
}

/** Somebody of this kind, for the coach who wants to know what they would be told. */
const clientOfKind = (relationship: Relationship): KnownClient | undefined =>
  relationship === 'not_connected' ? undefined : { id: '', connected: true, vip: relationship === 'vip', state: 'active' };

export const slots = {
  list: api.slots.list.handler(async ({ input, context }) => {
    const coach = await loadCoachBySlug(context.database, input.coachSlug);
    if (!coach) throw notFound();
    const { from, to, timeZone, durationMinutes } = input;
    const client = await findKnownClient(context.database, context.actor, coach.id);
    return list(
      context,
      { coach, service: { slug: input.serviceSlug }, from, to, timeZone, durationMinutes, by: 'client', client },
      (service) => checkAdmission(context.actor, coach, service, client),
    );
  }),

  listForCoach: api.slots.listForCoach.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { from, to, timeZone, durationMinutes } = input;
    const service = { id: input.serviceId };
    return list(context, { coach, service, from, to, timeZone, durationMinutes, by: 'coach', client: undefined });
  }),

  explain: api.slots.explain.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const startsAt = Date.parse(input.startsAt);
    const client = clientOfKind(input.relationship);
    const asked = { service: { id: input.serviceId }, startsAt, durationMinutes: input.durationMinutes, client };
    const facts = await loadBookingFacts(context.database, coach, asked, context.action.clock.now());
    if (!facts) throw notFound();
    const reasons = explainTime(openToAsk(facts.availability, facts.requests), startsAt);
    const rules = ruleSetOf(coach, facts.service, input.relationship);
    return {
      open: reasons.length === 0,
      reasons: reasons.map((reason) => ({
        code: reason.code,
        sentence: explainSentence(reason, coach.timeZone),
        from: ruleSource(reason, rules),
      })),
    };
  }),
};
