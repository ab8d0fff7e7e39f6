import type { z } from 'zod';
import type { BookingView } from '../../../contract/bookings.ts';
import type { Booked } from '../../actions/bookings/write-booking.ts';
import { loadBookingDetails } from '../../db/booking-details.ts';
import { bookingView } from '../booking-view.ts';
import { asProven } from './as-proven.ts';
import type { HttpContext } from '../http-context.ts';

interface Together {
  readonly bookings: { readonly booking: z.input<typeof BookingView>; readonly manageToken: string }[];
}

/** What was booked or asked for in one step, each with the link that shows it. */
export async function bookingsTogether(
  context: HttpContext,
  coachId: string,
  booked: readonly Booked[],
  timeZone: string,
): Promise<Together> {
  const now = context.action.clock.now();
  const shown = await Promise.all(
    booked.map(async ({ bookingId, tokenId, provesClient }) => {
      const details = await loadBookingDetails(context.database, { kind: 'link', coachId, bookingId, provesClient: false }, bookingId);
      const booking = details && asProven(bookingView(details, now, 'client', timeZone), details, provesClient);
      return booking && { booking, manageToken: context.action.linkToken(tokenId).token };
    }),
  );
  return { bookings: shown.filter((each) => each !== undefined) };
}
