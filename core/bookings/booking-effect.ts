import type { Instant } from '../time/instant.ts';
import type { BookingParty } from './booking.ts';

/** What the outside must be told of a booking after the commit. The key makes each happen once, however often its job runs. */
export interface BookingEffect {
  readonly kind: 'booking_mail';
  readonly key: string;
  readonly bookingId: string;
  readonly event: 'booked' | 'moved' | 'cancelled';
  readonly to: BookingParty;
  /** When it was before a move. */
  readonly before?: { readonly startsAt: Instant; readonly endsAt: Instant };
}

/** The mails that follow a change: one to each side that is to be told. */
export const bookingMails = (
  bookingId: string,
  event: BookingEffect['event'],
  sequence: number,
  tell: readonly BookingParty[],
  before?: BookingEffect['before'],
): readonly BookingEffect[] =>
  tell.map((to) => ({
    kind: 'booking_mail',
    key: `booking:${bookingId}:${sequence}:${event}:${to}`,
    bookingId,
    event,
    to,
    ...(before && { before }),
  }));
