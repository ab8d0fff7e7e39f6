import type { BookingEffect } from '../../core/bookings/booking-effect.ts';
import { isErasedAddress } from '../../core/clients/erased-address.ts';
import type { Instant } from '../../core/time/instant.ts';
import { momentOf } from '../../core/time/moment.ts';
import { loadBookingDetails } from '../db/booking-details.ts';
import type { Tx } from '../db/transaction.ts';
import { bookingDeadlines } from './booking-deadlines.ts';
import { bookingLink } from './booking-link.ts';
import { bookingMailStop } from './booking-mail-stop.ts';
import type { EffectHandler } from './effect-handler.ts';
import { sendMail } from './send-mail.ts';

/**
 * A mail says what holds when it leaves, not when it was asked for: one that waited while its booking moved names the new time. What was
 * overtaken meanwhile isn't sent any more, or somebody would learn last that a cancelled session takes place.
 */
export const sendBookingMail: EffectHandler<BookingEffect> = async (ctx, effect, attempt) => {
  const details = await loadBookingDetails(ctx.database, { kind: 'system' }, effect.bookingId);
  if (!details || (effect.to === 'client' && isErasedAddress(details.clientEmail))) return 'nobody there';
  const { event, to, before } = effect;
  const { backupStartsAt } = details;
  const times = ({ startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant }) => ({
    coachTime: momentOf(details.coachTimeZone, startsAt, endsAt),
    clientTime: momentOf(details.clientTimeZone, startsAt, endsAt),
  });
  const now = ctx.clock.now();
  const mail = ctx.templates.bookingMail({
    id: attempt.jobId,
    event,
    to,
    booking: details,
    ...times(details),
    before: before ? times(before) : null,
    // Somebody moved it on since, so it stands at neither of the two.
    why: details.sequence === effect.sequence ? (effect.why ?? null) : null,
    backup:
      backupStartsAt === null ? null : times({ startsAt: backupStartsAt, endsAt: backupStartsAt + details.endsAt - details.startsAt }),
    ...bookingDeadlines(details, now),
    askNote: details.askNote ?? '',
    ...(await bookingLink(ctx, details, to)),
    now,
  });
  const { coachId, id: bookingId } = details;
  const stops = (tx: Tx) => bookingMailStop(ctx, tx, effect, details.clientEmail);
  return sendMail(ctx, mail, { effect, kind: `booking_${event}_${to}`, coachId, bookingId, stops }, attempt);
};
