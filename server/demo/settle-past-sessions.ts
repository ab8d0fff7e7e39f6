import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import { DAY, MINUTE } from '../../core/time/instant.ts';
import { markBooking } from '../actions/bookings/mark-booking.ts';
import { type BookingDetails, listBookingDetails } from '../db/booking-details.ts';
import { accepted } from './accepted.ts';
import type { DemoContext } from './demo-context.ts';

/** The last ones still wait for the coach to say. */
const UNMARKED = 2 * DAY;

/** What is over took place, but for the few that nobody came to; each marked soon after its end. */
export async function settlePastSessions(demo: DemoContext, owner: Actor, coachId: string, missed: ReadonlySet<string>): Promise<void> {
  const until = demo.now - UNMARKED;
  const past = await demo.action.transaction<readonly BookingDetails[], never>(async (tx) =>
    ok(await listBookingDetails(tx, owner, coachId, { until, status: 'confirmed', limit: 500 })),
  );
  for (const { id, endsAt } of accepted(past, 'read the past')) {
    if (endsAt > until) continue;
    const status = missed.has(id) ? 'no_show' : 'completed';
    accepted(await markBooking(demo.at(endsAt + 10 * MINUTE), owner, { coachId, bookingId: id, status }), 'settle the past');
  }
}
