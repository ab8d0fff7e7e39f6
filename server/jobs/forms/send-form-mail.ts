import { isErasedAddress } from '../../../core/clients/erased-address.ts';
import type { FormMailEffect } from '../../../core/forms/form-effect.ts';
import { formMailVerdict } from '../../../core/forms/form-mail-verdict.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { loadBookingDetails } from '../../db/booking-details.ts';
import { findAnswers } from '../../db/forms/answers.ts';
import { lockFormStanding } from '../../db/forms/form-standing.ts';
import { findFormOfBooking } from '../../db/forms/forms.ts';
import type { Tx } from '../../db/transaction.ts';
import { bookingLink } from '../booking-link.ts';
import type { EffectHandler, EffectOutcome } from '../effect-handler.ts';
import type { JobContext } from '../job-context.ts';
import { sendMail } from '../send-mail.ts';

/** Asked in the transaction that notes the mail as leaving, with the booking and its answers held; null lets it go. */
async function stopOf(ctx: JobContext, tx: Tx, effect: FormMailEffect, clientEmail: string): Promise<EffectOutcome | null> {
  const standing = await lockFormStanding(tx, effect.bookingId);
  if (!standing) return 'nobody there';
  // Tried again, it is written anew.
  if (standing.clientEmail !== clientEmail) throw new Error('The address of the client has changed since this mail was written.');
  return formMailVerdict(effect, standing, ctx.clock.now()) === 'overtaken' ? 'overtaken' : null;
}

/** A mail about the form of a booking, as it stands when the mail leaves. */
export const sendFormMail: EffectHandler<FormMailEffect> = async (ctx, effect, attempt) => {
  const { database } = ctx;
  const booking = await loadBookingDetails(database, { kind: 'system' }, effect.bookingId);
  if (!booking || isErasedAddress(booking.clientEmail)) return 'nobody there';
  const [form, given] = await Promise.all([
    findFormOfBooking(database, booking.coachId, booking.id),
    findAnswers(database, booking.coachId, booking.id),
  ]);
  if (!form) return 'not needed';
  const { event, to, times = 1, sessions = 1 } = effect;
  const { coachId, id: bookingId, startsAt, endsAt, clientEmail } = booking;
  const { url, toDates } = await bookingLink(ctx, booking, to);
  const mail = ctx.templates.formMail({
    id: attempt.jobId,
    event,
    to,
    booking,
    coachTime: momentOf(booking.coachTimeZone, startsAt, endsAt),
    clientTime: momentOf(booking.clientTimeZone, startsAt, endsAt),
    form,
    answers: given?.answers ?? null,
    again: times > 1,
    sessions,
    url: to === 'client' && !toDates ? `${url}#form` : url,
  });
  const record = { effect, kind: `form_${event}_${to}`, coachId, bookingId };
  return sendMail(ctx, mail, { ...record, stops: (tx) => stopOf(ctx, tx, effect, clientEmail) }, attempt);
};
