import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import { insertAuditEntry } from '../db/audit.ts';
import { listBookingDetails } from '../db/booking-details.ts';
import { toBooking, updateBookingStatus } from '../db/bookings.ts';
import { lockPractice } from '../db/coaches.ts';
import { accepted } from './accepted.ts';
import type { DemoContext } from './demo-context.ts';

/** What is over took place, but for the few that nobody came to. */
export async function settlePastSessions(demo: DemoContext, owner: Actor, coachId: string, missed: ReadonlySet<string>): Promise<void> {
  const settled = await demo.action.transaction<null, never>(async (tx) => {
    await lockPractice(tx, owner, coachId);
    const rows = await listBookingDetails(tx, owner, coachId, { until: demo.now, status: 'confirmed', limit: 500 });
    for (const row of rows.filter((each) => each.endsAt <= demo.now)) {
      const booking = toBooking(row);
      const status = missed.has(row.id) ? 'no_show' : 'completed';
      await updateBookingStatus(tx, { ...booking, status, version: booking.version + 1 }, row.endsAt);
      await insertAuditEntry(tx, owner, {
        coachId,
        action: `booking.${status}`,
        subject: ['booking', row.id],
        before: { status: row.status },
        after: { status },
      });
    }
    return ok(null);
  });
  accepted(settled, 'settle the past');
}
