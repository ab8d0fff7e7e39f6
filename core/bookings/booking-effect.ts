import type { Instant } from '../time/instant.ts';
import type { BookingParty } from './booking.ts';
import { bookingMailKey } from './mails/booking-mail-key.ts';

/** What there is to tell of one booking. `asked` and `ask_withdrawn` are about a question to the client and go to nobody else. */
export type BookingMailEvent = 'booked' | 'moved' | 'cancelled' | 'restored' | 'asked' | 'ask_withdrawn';

/** What the outside must be told of a booking after the commit. The key makes each happen once, however often its job runs. */
export interface BookingEffect {
  readonly kind: 'booking_mail';
  readonly key: string;
  readonly bookingId: string;
  readonly event: BookingMailEvent;
  readonly to: BookingParty;
  /** The booking's sequence after the change that is told of. */
  readonly sequence?: number;
  /** When it was before a move. */
  readonly before?: { readonly startsAt: Instant; readonly endsAt: Instant };
  /** Of a move that no one asked for: to the second choice because the first was blocked, and back again. */
  readonly why?: 'blocked' | 'unblocked';
  /** The question to choose another time that is asked or taken back. */
  readonly requestId?: string;
  /** Sent only if the mail of this key has left: it takes that one back, and who never had it needs none. */
  readonly onlyAfter?: string;
  /** Not to be done sooner than so many seconds after the commit: there may be an undo. */
  readonly afterSeconds?: number;
}

type More = Pick<BookingEffect, 'before' | 'afterSeconds' | 'why'>;

/** The mails that follow a change: one to each side that is to be told. */
export const bookingMails = (
  bookingId: string,
  event: Exclude<BookingMailEvent, 'asked' | 'ask_withdrawn'>,
  sequence: number,
  tell: readonly BookingParty[],
  more: More = {},
): readonly BookingEffect[] =>
  tell.map((to) => ({
    kind: 'booking_mail',
    key: bookingMailKey(bookingId, event, sequence, to),
    bookingId,
    event,
    to,
    sequence,
    ...more,
  }));
