import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import { askToMove } from '../actions/bookings/ask-to-move.ts';
import { type BookingDetails, listBookingDetails } from '../db/booking-details.ts';
import { accepted } from './accepted.ts';
import type { DemoContext } from './demo-context.ts';

/** One client was asked to choose another time, and has not answered yet. */
export async function askDemoClient(demo: DemoContext, owner: Actor, coachId: string, clientId: string | undefined): Promise<void> {
  const coming = await demo.action.transaction<readonly BookingDetails[], never>(async (tx) =>
    ok(await listBookingDetails(tx, owner, coachId, { from: demo.now, status: 'confirmed', clientId, limit: 50 })),
  );
  const last = accepted(coming, 'look ahead').at(-1);
  if (!last) return;
  const note = 'I have been asked to teach that morning. Could we meet at another time?';
  accepted(await askToMove(demo.action, owner, { coachId, bookingId: last.id, note }), 'ask for another time');
}
