import { takesTime } from '../../core/bookings/booking-status.ts';
import { mailVerdict } from '../../core/bookings/mails/mail-verdict.ts';
import type { BookingsEffect } from '../../core/bookings/mails/bookings-effect.ts';
import { isErasedAddress } from '../../core/clients/erased-address.ts';
import { momentOf } from '../../core/time/moment.ts';
import { type BookingDetails, loadBookingDetails } from '../db/booking-details.ts';
import { bookingLink } from './booking-link.ts';
import type { EffectHandler } from './effect-handler.ts';
import type { JobContext } from './job-context.ts';
import { sendMail } from './send-mail.ts';

async function sessionOf(ctx: JobContext, booking: BookingDetails, to: BookingsEffect['to']) {
  const { startsAt, endsAt } = booking;
  return {
    booking,
    coachTime: momentOf(booking.coachTimeZone, startsAt, endsAt),
    clientTime: momentOf(booking.clientTimeZone, startsAt, endsAt),
    url: (await bookingLink(ctx, booking, to)).url,
  };
}

/** One mail for several bookings, of those that take place when it leaves; by start, since some may have moved. */
export const sendBookingsMail: EffectHandler<BookingsEffect> = async (ctx, effect, attempt) => {
  const loaded = await Promise.all(effect.bookingIds.map((id) => loadBookingDetails(ctx.database, { kind: 'system' }, id)));
  const bookings = loaded.filter((each) => each !== undefined).toSorted((one, other) => one.startsAt - other.startsAt);
  const now = ctx.clock.now();
  // One that is left out and then restored would never be told of.
  if (bookings.some((booking) => mailVerdict({ event: effect.event }, { ...booking, openRequestId: null }, now) === 'wait'))
    throw new Error('One of the sessions was cancelled a moment ago, and that may be undone.');
  const sessions = await Promise.all(
    bookings.filter(({ status }) => takesTime(status)).map((booking) => sessionOf(ctx, booking, effect.to)),
  );
  const [first, ...rest] = sessions;
  if (first && effect.to === 'client' && isErasedAddress(first.booking.clientEmail)) return 'nobody there';
  if (!first) return bookings.length === 0 ? 'nobody there' : 'overtaken';
  const mail = ctx.templates.bookingsMail({ id: attempt.jobId, to: effect.to, first, rest, now });
  const record = { effect, kind: `bookings_${effect.event}_${effect.to}`, coachId: first.booking.coachId, bookingId: first.booking.id };
  return sendMail(ctx, mail, record, attempt);
};
