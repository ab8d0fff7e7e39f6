import type { BookedClaim } from '../../../../core/bookings/booked-claim.ts';
import type { NewBooking } from '../../../../core/bookings/decide-booking.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { leftOfRoom } from '../../../../core/waitlist/offers/left-of-room.ts';
import { offerMail } from '../../../../core/waitlist/offers/offer-mail.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import type { Tx } from '../../../db/transaction.ts';
import { endFreedTimes } from '../../../db/waitlist/freed-times.ts';
import { insertFreedSpans } from '../../../db/waitlist/freed-spans.ts';
import { noteFreed } from '../../../db/waitlist/note-freed.ts';
import { acceptOffer, endOffers } from '../../../db/waitlist/offers.ts';
import type { ActionContext } from '../../action-context.ts';
import type { LockedOffer } from './lock-offer.ts';
import { settleEntries } from './settle-entries.ts';

interface Accepted extends LockedOffer {
  readonly decision: NewBooking;
  /** What the time took until now. */
  readonly held: Pick<BookedClaim, 'blockedFrom' | 'blockedUntil'> | undefined;
}

/** Writes that a time was taken: its offers end, their people are told, and what the session leaves of the room falls free for the line. */
export async function writeAccepted(ctx: ActionContext, tx: Tx, actor: Actor, accepted: Accepted): Promise<void> {
  const { coach, entry, offer, chain, decision, held } = accepted;
  const { booking, claim } = decision;
  const now = ctx.clock.now();
  const others = chain.offers.filter(({ id, state }) => state === 'offered' && id !== offer.id);
  await acceptOffer(tx, offer.id, booking.id, now);
  await endOffers(
    tx,
    others.map(({ id }) => id),
    'withdrawn',
    now,
  );
  await endFreedTimes(tx, [chain.freed.id], { state: 'taken', reason: null, now });
  await settleEntries(tx, [entry.id, ...others.map(({ entryId }) => entryId)], now);
  const left = held ? leftOfRoom(held, claim) : [];
  // What the coach offers of their open time fell free for nobody.
  const cause = chain.cause === 'by_hand' ? null : chain.cause;
  if (cause !== null)
    await insertFreedSpans(
      tx,
      coach.id,
      left.map(({ from, until }) => ({ startsAt: from, endsAt: until, seats: 1, cause, scheduleId: chain.scheduleId })),
    );
  await insertAuditEntry(tx, actor, {
    coachId: coach.id,
    action: 'offer.accepted',
    subject: ['waitlist_entry', entry.id],
    after: { startsAt: booking.startsAt, bookingId: booking.id, freedTimeId: chain.freed.id },
  });
  noteFreed(tx, coach.id);
  await ctx.enqueue(
    tx,
    others.map((each) => offerMail(each, 'offer_gone')),
  );
}
