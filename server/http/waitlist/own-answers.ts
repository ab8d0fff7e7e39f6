import { acceptOffer } from '../../actions/waitlist/offers/accept-offer.ts';
import { declineOffer } from '../../actions/waitlist/offers/decline-offer.ts';
import { findManageTokenOfBooking } from '../../db/access-tokens.ts';
import { api } from '../api.ts';
import { problem, valueOf } from '../problem.ts';
import { ownEntryView } from './own-entry-view.ts';
import { waitlistActor } from './waitlist-actor.ts';

/** What clients say to an offer, by the link to their place in line. */
export const ownAnswers = {
  accept: api.ownWaitlist.accept.handler(async ({ input, context }) => {
    const actor = await waitlistActor(context, input.token);
    const { coachId, entryId } = actor;
    const { offerId, useCredits, currency, phone } = input;
    const bookingId = valueOf(await acceptOffer(context.action, actor, { coachId, entryId, offerId, useCredits, currency, phone }));
    const link = await findManageTokenOfBooking(context.database, bookingId);
    if (!link) throw problem({ code: 'not_found' });
    return { ...(await ownEntryView(context, actor)), booked: { bookingId, token: context.action.linkToken(link.id).token } };
  }),

  decline: api.ownWaitlist.decline.handler(async ({ input, context }) => {
    const actor = await waitlistActor(context, input.token);
    const { coachId, entryId } = actor;
    valueOf(await declineOffer(context.action, actor, { coachId, entryId, offerId: input.offerId }));
    return ownEntryView(context, actor);
  }),
};
