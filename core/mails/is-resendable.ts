import type { BookingEffect } from '../bookings/booking-effect.ts';
import { type BookingStanding, mailVerdict } from '../bookings/mails/mail-verdict.ts';
import type { Instant } from '../time/instant.ts';

/** What a mail was sent for, and how that stands now. */
export type MailCause =
  /** A link to sign in, a test, or a mail older than what is kept of their causes. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'booking';
      readonly effect: Pick<BookingEffect, 'event' | 'sequence' | 'requestId'>;
      /** Null once the booking is gone. */
      readonly standing: (BookingStanding & { readonly endsAt: Instant }) | null;
    }
  | { readonly kind: 'bookings'; readonly someAhead: boolean }
  | { readonly kind: 'invitation'; readonly openUntil: Instant | null }
  | { readonly kind: 'account' };

/** Is there anything left to say? A mail that is sent again says what holds now, and of what is over nothing does. */
export function isResendable(cause: MailCause, now: Instant): boolean {
  switch (cause.kind) {
    case 'none':
      return false;
    case 'booking':
      return cause.standing !== null && cause.standing.endsAt > now && mailVerdict(cause.effect, cause.standing, now) === 'send';
    case 'bookings':
      return cause.someAhead;
    case 'invitation':
      return cause.openUntil !== null && cause.openUntil > now;
    case 'account':
      return true;
  }
}
