import { availabilityBands } from '../../../core/availability/availability-bands.ts';
import { seatsOfSessions } from '../../../core/bookings/seats-of-sessions.ts';
import { addDays } from '../../../core/time/add-days.ts';
import type { Span } from '../../../core/time/span.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import { listWaits } from '../../actions/waitlist/offers/list-waits.ts';
import { listBookingDetails } from '../../db/booking-details.ts';
import { listClaimedSessions } from '../../db/bookings/list-claimed-sessions.ts';
import { loadPlans, type SchedulePlan } from '../../db/calendar.ts';
import { listHolds } from '../../db/holds.ts';
import { listOpenSuggestions } from '../../db/requests/suggestions.ts';
import { listKeptTimes } from '../../db/waitlist/kept-times.ts';
import { api } from '../api.ts';
import { coachBookingView } from '../booking-view.ts';
import { holdView } from './hold-view.ts';
import { keptView } from './kept-view.ts';
import { practice } from './practice.ts';
import { spanOfDays } from '../span-of-days.ts';

const MOST_DAYS = 62;
/** More sessions than two months hold, even of a trainer with many clients at once. */
const MOST_BOOKINGS = 5000;

/** What was booked between the two looks. */
const ALONE = { used: 1, capacity: 1 };

const bandsOf = (zone: string, plan: SchedulePlan, span: Span) =>
  availabilityBands({ zone, ...plan }, span).map(({ from, until, ...band }) => ({
    ...band,
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    scheduleId: plan.scheduleId,
  }));

export const calendar = {
  /** Everything on the coach's time: what is cancelled or declined takes none, and is left to the list of bookings. */
  show: api.calendar.show.handler(async ({ input, context }) => {
    spanOfDays(input, MOST_DAYS);
    const { actor, database, action } = context;
    const coach = await practice(context, input.coachId);
    const { id, timeZone } = coach;
    const span = { from: wallToInstant(timeZone, input.from, 0), until: wallToInstant(timeZone, addDays(input.to, 1), 0) };
    const [plans, bookings, holds, sessions, suggestions, kept] = await Promise.all([
      loadPlans(database, actor, id, input),
      listBookingDetails(database, actor, id, { ...span, takingTime: true, limit: MOST_BOOKINGS }),
      listHolds(database, actor, id, span),
      listClaimedSessions(database, id, span),
      listOpenSuggestions(database, actor, id, span),
      listKeptTimes(database, actor, id, span),
    ]);
    const now = action.clock.now();
    const seats = seatsOfSessions(sessions);
    const waits = kept.every(({ offeredTo }) => offeredTo.length > 0) ? undefined : await listWaits(database, coach, now);
    return {
      bands: plans.flatMap((plan) => bandsOf(timeZone, plan, span)),
      bookings: bookings.map((booking) => ({ ...coachBookingView(booking, now), seats: seats.get(booking.id) ?? ALONE })),
      holds: holds.map(holdView),
      kept: kept.map((time) => keptView(time, time.offeredTo.length > 0 ? null : (waits?.get(time.id) ?? null))),
      suggestions: suggestions.map(({ startsAt, endsAt, ...suggestion }) => ({
        ...suggestion,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
      })),
    };
  }),
};
