import { UNDO_SECONDS } from '../../bookings/mails/undo-seconds.ts';
import type { WaitlistMailEffect } from '../waitlist-effect.ts';

/** A mail about one offer, of each kind at most one. What frees a time may be undone: nobody hears of it sooner. */
export const offerMail = (
  { id: offerId, entryId }: { readonly id: string; readonly entryId: string },
  event: 'offered' | 'offer_gone' | 'offer_over',
): WaitlistMailEffect => ({
  kind: 'waitlist_mail',
  key: `waitlist:${offerId}:${event}`,
  entryId,
  event,
  offerId,
  ...(event === 'offered' && { afterSeconds: UNDO_SECONDS }),
});
