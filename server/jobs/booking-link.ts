import type { BookingParty } from '../../core/bookings/booking.ts';
import { findManageTokenOfBooking } from '../db/access-tokens.ts';
import type { BookingDetails } from '../db/booking-details.ts';
import type { JobContext } from './job-context.ts';

/** Where a mail about this booking leads: the coach into the calendar, the client to the page that only this mailbox knows. */
export async function bookingLink(ctx: JobContext, details: BookingDetails, to: BookingParty): Promise<string> {
  if (to === 'coach') return `${ctx.publicUrl}/app/calendar?booking=${details.id}`;
  const token = await findManageTokenOfBooking(ctx.database, details.id);
  return token ? `${ctx.publicUrl}/m/${ctx.linkToken(token.id).token}` : `${ctx.publicUrl}/${details.coachSlug}`;
}
