import type { BookingEffect } from '../../core/bookings/booking-effect.ts';
import type { Booking } from '../../core/bookings/booking.ts';
import { takesTime } from '../../core/bookings/booking-status.ts';
import { cancelRefusal } from '../../core/bookings/cancel-refusal.ts';
import { moveRefusal } from '../../core/bookings/move-refusal.ts';
import { type Instant, MINUTE } from '../../core/time/instant.ts';
import { momentOf } from '../../core/time/moment.ts';
import { findManageTokenOfBooking } from '../db/access-tokens.ts';
import { type BookingDetails, loadBookingDetails } from '../db/booking-details.ts';
import { toBooking } from '../db/bookings.ts';
import type { EffectHandler } from './effect-handler.ts';
import type { JobContext } from './job-context.ts';
import { sendMail } from './send-mail.ts';

async function linkFor(ctx: JobContext, details: BookingDetails, to: BookingEffect['to']): Promise<string> {
  if (to === 'coach') return `${ctx.publicUrl}/app/calendar?booking=${details.id}`;
  const token = await findManageTokenOfBooking(ctx.database, details.id);
  return token ? `${ctx.publicUrl}/m/${ctx.linkToken(token.id).token}` : `${ctx.publicUrl}/${details.coachSlug}`;
}

/** Until when the client may still do it, on the client's clock. */
function deadlines(booking: Booking, now: Instant) {
  const until = (minutes: number) =>
    momentOf(booking.clientTimeZone, booking.startsAt - minutes * MINUTE, booking.startsAt - minutes * MINUTE);
  return {
    moveUntil: moveRefusal(booking, 'client', now) === null ? until(booking.policy.moveUntilMinutes) : null,
    cancelUntil: cancelRefusal(booking, 'client', now) === null ? until(booking.policy.cancelUntilMinutes) : null,
  };
}

/**
 * A mail says what holds when it leaves, not when it was asked for: one that waited while its booking moved names the new time. What a
 * cancellation has overtaken isn't sent any more, or somebody would learn last that the session takes place.
 */
export const sendBookingMail: EffectHandler<BookingEffect> = async (ctx, effect, attempt) => {
  const details = await loadBookingDetails(ctx.database, { kind: 'system' }, effect.bookingId);
  if (!details) return 'nobody there';
  if (effect.event !== 'cancelled' && !takesTime(details.status)) return 'overtaken';
  const { event, to, before } = effect;
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
    ...deadlines(toBooking(details), now),
    url: await linkFor(ctx, details, to),
    now,
  });
  const { coachId, id: bookingId } = details;
  return sendMail(ctx, mail, { effect, kind: `booking_${event}_${to}`, coachId, bookingId }, attempt);
};
