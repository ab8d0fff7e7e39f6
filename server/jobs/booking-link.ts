import type { BookingParty } from '../../core/bookings/booking.ts';
import { findManageTokenOfBooking } from '../db/access-tokens.ts';
import type { BookingDetails } from '../db/booking-details.ts';
import { findPortalTokenOfBooking } from '../db/cycles/portal-tokens.ts';
import type { JobContext } from './job-context.ts';

export interface BookingLink {
  readonly url: string;
  /** Whether it opens all dates of a cycle, of which this booking is one. */
  readonly toDates: boolean;
}

/**
 * Where a mail about this booking leads: the coach into the calendar, the client to the page that only this mailbox knows. A date of a cycle that
 * waits for its client's answer, or was gone before there was one, is found among their others.
 */
export async function bookingLink(ctx: JobContext, { id, status, coachSlug }: BookingDetails, to: BookingParty): Promise<BookingLink> {
  if (to === 'coach') return { url: `${ctx.publicUrl}/app/calendar?booking=${id}`, toDates: false };
  const token = await findManageTokenOfBooking(ctx.database, id);
  const dates = token && status !== 'proposed' ? undefined : await findPortalTokenOfBooking(ctx.database, id, ctx.clock.now());
  if (dates) return { url: `${ctx.publicUrl}/c/${ctx.linkToken(dates.id).token}`, toDates: true };
  return { url: token ? `${ctx.publicUrl}/m/${ctx.linkToken(token.id).token}` : `${ctx.publicUrl}/${coachSlug}`, toDates: false };
}
