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

/** Of what they lose because they have a session on that day by now: booked by themselves, by the coach, or by whoever knows their address. */
export const offerPassedOn = (offer: { readonly id: string; readonly entryId: string }): WaitlistMailEffect => ({
  ...offerMail(offer, 'offer_gone'),
  because: 'booked_that_day',
});

/** An offer told once more to who is reached under another address now; `tokenId` is the link they answer it by. */
export const offerMailAgain = (
  { id: offerId, entryId }: { readonly id: string; readonly entryId: string },
  tokenId: string,
): WaitlistMailEffect => ({
  kind: 'waitlist_mail',
  key: `waitlist:${offerId}:offered:link:${tokenId}`,
  entryId,
  event: 'offered',
  offerId,
});
