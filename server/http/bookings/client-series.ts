import { seriesProgress } from '../../../core/series/series-progress.ts';
import { bookOwnSeries } from '../../actions/series/book-own-series.ts';
import { checkOwnSeries } from '../../actions/series/check-own-series.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { loadCoachBySlug } from '../../db/coaches.ts';
import { api } from '../api.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { problem } from '../problem.ts';
import { checkedDateView } from '../series/checked-date-view.ts';
import { seriesEdit } from '../series/series-edit.ts';
import { bookingsTogether } from './bookings-together.ts';
import { visitorOrder } from './visitor-order.ts';

const notFound = () => problem({ code: 'not_found' });

/** Recurring sessions that a client books by themselves. */
export const clientSeries = {
  checkSeries: api.bookings.checkSeries.handler(async ({ input, context }) => {
    const clientTimeZone = knownTimeZone(input.timeZone);
    const { database, actor } = context;
    const coach = await loadCoachBySlug(database, input.coachSlug);
    if (!coach) throw notFound();
    const now = context.action.clock.now();
    const client = await findKnownClient(database, actor, coach.id);
    const { serviceSlug, pattern, durationMinutes } = input;
    const wish = { serviceSlug, pattern, durationMinutes, edits: input.edits.map(seriesEdit) };
    const result = await checkOwnSeries(database, actor, coach, { ...wish, client }, now);
    if (!result.ok) throw problem(result.refusal, {}, { own: clientTimeZone, other: coach.timeZone });
    const { plan, dates } = result.value;
    const { numbers } = seriesProgress(plan, now);
    const reader = { coachTimeZone: coach.timeZone, clientTimeZone, by: 'client' as const, numbers };
    return dates.map((date) => checkedDateView(date, reader));
  }),

  bookSeries: api.bookings.bookSeries.handler(async ({ input: { headers, body }, context }) => {
    knownTimeZone(body.timeZone);
    const coach = await loadCoachBySlug(context.database, body.coachSlug);
    if (!coach) throw notFound();
    const order = { ...visitorOrder(coach, body), pattern: body.pattern, edits: body.edits.map(seriesEdit) };
    const result = await bookOwnSeries(context.action, context.actor, order, headers['idempotency-key'] ?? null);
    if (!result.ok) throw problem(result.refusal, {}, { own: body.timeZone, other: coach.timeZone });
    return bookingsTogether(context, coach.id, result.value, body.timeZone);
  }),
};
