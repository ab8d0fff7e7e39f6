import type { Logger } from '../logger.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { Database } from '../db/database.ts';
import type { accountMail } from '../notifications/account-mail.ts';
import type { bookingMail } from '../notifications/booking-mail.ts';
import type { bookingsMail } from '../notifications/bookings-mail.ts';
import type { cycleMail } from '../notifications/cycle-mail.ts';
import type { formMail } from '../notifications/forms/form-mail.ts';
import type { invitationMail } from '../notifications/invitation-mail.ts';
import type { Mailer } from '../notifications/mailer.ts';
import type { packageMail } from '../notifications/packages/package-mail.ts';
import type { placementsMail } from '../notifications/placements-mail.ts';
import type { requestMail } from '../notifications/requests/request-mail.ts';
import type { seriesMail } from '../notifications/series-mail.ts';
import type { signInMail } from '../notifications/sign-in-mail.ts';
import type { waitlistMail } from '../notifications/waitlist/waitlist-mail.ts';
import type { placeRegulars } from '../placement/place-regulars.ts';
import type { SealedLink } from '../sign-in/seal.ts';

/** What the handlers of effects are handed: reads, one way to write, and the adapters by their interfaces. */
export interface JobContext {
  readonly database: Database;
  readonly transaction: ActionContext['transaction'];
  /** For what is put off. */
  readonly enqueue: ActionContext['enqueue'];
  readonly clock: ActionContext['clock'];
  readonly newId: ActionContext['newId'];
  readonly linkToken: ActionContext['linkToken'];
  readonly mailer: Mailer;
  readonly templates: {
    readonly bookingMail: typeof bookingMail;
    readonly bookingsMail: typeof bookingsMail;
    readonly signInMail: typeof signInMail;
    readonly invitationMail: typeof invitationMail;
    readonly accountMail: typeof accountMail;
    readonly placementsMail: typeof placementsMail;
    readonly cycleMail: typeof cycleMail;
    readonly seriesMail: typeof seriesMail;
    readonly requestMail: typeof requestMail;
    readonly formMail: typeof formMail;
    readonly packageMail: typeof packageMail;
    readonly waitlistMail: typeof waitlistMail;
  };
  /** Searches placements in a thread of its own. */
  readonly placeRegulars: typeof placeRegulars;
  /** Opens what was sealed for a sign-in mail. */
  readonly unseal: (sealed: string) => SealedLink;
  /** Where this installation is reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly log: Logger;
  /** Counts what became of mails. */
  readonly onMail: (outcome: 'sent' | 'kept' | 'failed') => void;
}
