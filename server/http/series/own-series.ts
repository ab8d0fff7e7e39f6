import type { z } from 'zod';
import type { OwnSeriesView } from '../../../contract/series/series.ts';
import { cancelRefusal } from '../../../core/bookings/changes/cancel-refusal.ts';
import { checkDates } from '../../../core/series/check-dates.ts';
import { openToAsk } from '../../../core/requests/open-to-ask.ts';
import { seriesProgress } from '../../../core/series/series-progress.ts';
import { CHECK_WISH } from '../../actions/series/check-series.ts';
import { extendOwnSeries } from '../../actions/series/extend-own-series.ts';
import { planMore } from '../../actions/series/plan-more.ts';
import { skipOwnDate } from '../../actions/series/skip-own-date.ts';
import { stopOwnSeries } from '../../actions/series/stop-own-series.ts';
import { loadBookingDetails } from '../../db/booking-details.ts';
import { listOpenAsks } from '../../db/bookings/list-open-asks.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { loadCoachBySlug } from '../../db/coaches.ts';
import { listBookedDates, loadSeriesBookings } from '../../db/series/series-bookings.ts';
import { loadOwnSeries } from '../../db/series/series-details.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { linkActor } from '../link-actor.ts';
import { problem, refusalSentence } from '../problem.ts';
import { checkedDateView } from './checked-date-view.ts';
import { ownCredits } from './own-credits.ts';
import { seriesView } from './series-view.ts';

interface ByLink {
  readonly token: string;
  readonly timeZone?: string | undefined;
}

/** The series that the booking of a link is a date of. */
async function load(context: HttpContext, { token, timeZone }: ByLink) {
  const actor = await linkActor(context, token);
  const details = await loadBookingDetails(context.database, actor, actor.bookingId);
  const coach = details && (await loadCoachBySlug(context.database, details.coachSlug));
  if (!coach || details.seriesId === null || details.seriesDate === null) throw problem({ code: 'not_found' });
  const series = await loadOwnSeries(context.database, { coachId: coach.id, seriesId: details.seriesId });
  if (!series) throw problem({ code: 'not_found' });
  const client = await findKnownClient(context.database, actor, coach.id);
  const reader = timeZone === undefined ? details.clientTimeZone : knownTimeZone(timeZone);
  const clocks = { own: reader, other: coach.timeZone };
  return { actor, coach, series, client, dateId: details.seriesDate, reader, clocks };
}

async function show(context: HttpContext, input: ByLink): Promise<z.input<typeof OwnSeriesView>> {
  const { actor, coach, series, client, dateId, reader, clocks } = await load(context, input);
  const now = context.action.clock.now();
  const [booked, bookings, asks] = await Promise.all([
    listBookedDates(context.database, series.id),
    loadSeriesBookings(context.database, series.id),
    listOpenAsks(context.database, series.id),
  ]);
  const more = await planMore(context.action, context.database, { coach, series, client }, { count: 1, skip: [] });
  const refusals = bookings.flatMap((booking) => {
    if (booking.seriesDate === null || booking.startsAt <= now) return [];
    const refusal = cancelRefusal(booking, { by: 'client', asked: asks.has(booking.id), now });
    return refusal ? [{ id: booking.seriesDate, sentence: refusalSentence(refusal, clocks) }] : [];
  });
  // Who only typed an address is told nothing of what that client has.
  const credits = actor.provesClient === true ? await ownCredits(context.database, bookings, { asks, timeZone: coach.timeZone, now }) : [];
  return { ...seriesView(series, booked, now, reader), dateId, refusals, credits, canExtend: more.ok };
}

/** A client's own series, by the link of any of its bookings. */
export const ownSeries = {
  show: api.ownSeries.show.handler(({ input, context }) => show(context, input)),

  skip: api.ownSeries.skip.handler(async ({ input, context }) => {
    const { actor, clocks } = await load(context, input);
    const result = await skipOwnDate(context.action, actor, { ...actor, id: input.id, reason: input.reason });
    if (!result.ok) throw problem(result.refusal, {}, clocks);
    return show(context, input);
  }),

  stop: api.ownSeries.stop.handler(async ({ input, context }) => {
    const { actor, clocks } = await load(context, input);
    const result = await stopOwnSeries(context.action, actor, { ...actor, from: input.from, reason: input.reason });
    if (!result.ok) throw problem(result.refusal, {}, clocks);
    return show(context, input);
  }),

  checkMore: api.ownSeries.checkMore.handler(async ({ input, context }) => {
    const { coach, series, client, reader, clocks } = await load(context, input);
    const planned = await planMore(context.action, context.database, { coach, series, client }, { count: input.count, skip: [] });
    if (!planned.ok) throw problem(planned.refusal, {}, clocks);
    const { decision, facts, checkIns: months } = planned.value;
    const checkIns = facts.isCheckIn ? (client ? months : []) : undefined;
    const dates = checkDates(openToAsk(facts.availability, facts.requests), decision.changes.added, {
      by: 'client',
      checkIns,
      ...CHECK_WISH,
    });
    const { numbers } = seriesProgress(decision.series, context.action.clock.now());
    return dates.map((date) => checkedDateView(date, { coachTimeZone: coach.timeZone, clientTimeZone: reader, by: 'client', numbers }));
  }),

  more: api.ownSeries.more.handler(async ({ input, context }) => {
    const { actor, clocks } = await load(context, input);
    const result = await extendOwnSeries(context.action, actor, { ...actor, count: input.count, skip: input.skip, first: input.first });
    if (!result.ok) throw problem(result.refusal, {}, clocks);
    return show(context, input);
  }),
};
