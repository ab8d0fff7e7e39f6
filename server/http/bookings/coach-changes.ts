import type { z } from 'zod';
import type { CoachBookingView } from '../../../contract/bookings.ts';
import { mayRunInstallation } from '../../../core/identity/may-run-installation.ts';
import { isResendable } from '../../../core/mails/is-resendable.ts';
import { askToMove } from '../../actions/bookings/ask-to-move.ts';
import { bookSeveral } from '../../actions/bookings/book-several.ts';
import { loadNextWeek } from '../../actions/bookings/load-next-week.ts';
import { restoreBooking } from '../../actions/bookings/restore-booking.ts';
import { withdrawAsk } from '../../actions/bookings/withdraw-ask.ts';
import { useCredit } from '../../actions/packages/use-credit.ts';
import { type BookingDetails, loadBookingDetails } from '../../db/booking-details.ts';
import { toBooking } from '../../db/bookings.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { listAudit } from '../../db/log/list-audit.ts';
import { listMailsOfBooking } from '../../db/log/mails.ts';
import { answered } from '../answered.ts';
import { api } from '../api.ts';
import { auditView } from '../audit-view.ts';
import { coachBookingView } from '../booking-view.ts';
import type { HttpContext } from '../http-context.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';
import { mailView } from '../system/mail-view.ts';
import { nextWeekView } from './next-week-view.ts';

type View = z.input<typeof CoachBookingView>;

/** More than happens to any one booking. */
const MOST_ENTRIES = 200;

async function details(context: HttpContext, coachId: string, bookingId: string): Promise<BookingDetails> {
  const found = await loadBookingDetails(context.database, context.actor, bookingId);
  if (found?.coachId !== coachId) throw problem({ code: 'not_found' });
  return found;
}

const show = async (context: HttpContext, coachId: string, bookingId: string): Promise<View> =>
  coachBookingView(await details(context, coachId, bookingId), context.action.clock.now());

/** What only the coach can do with bookings: several at once, a question to the client, the undo of a cancellation; and their history. */
export const coachChanges = {
  bookSeveral: api.coachBookings.bookSeveral.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const starts = input.starts.map((start) => Date.parse(start));
    const { serviceId, clientId, newClient, durationMinutes } = input;
    const result = await bookSeveral(context.action, context.actor, { ...input, clientId, newClient, durationMinutes, starts });
    const asked = { service: { id: serviceId }, startsAt: Math.min(...starts), durationMinutes, by: 'coach' as const };
    const ids = await answered(context, coach, asked, result);
    return Promise.all(ids.map((id) => show(context, coach.id, id)));
  }),

  restore: api.coachBookings.restore.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { serviceId, startsAt, durationMinutes, id } = await details(context, coach.id, input.bookingId);
    const result = await restoreBooking(context.action, context.actor, input);
    await answered(context, coach, { service: { id: serviceId }, startsAt, durationMinutes, by: 'coach' }, result);
    return show(context, coach.id, id);
  }),

  useCredit: api.coachBookings.useCredit.handler(async ({ input, context }) => {
    valueOf(await useCredit(context.action, context.actor, input));
    return show(context, input.coachId, input.bookingId);
  }),

  askToMove: api.coachBookings.askToMove.handler(async ({ input, context }) => {
    valueOf(await askToMove(context.action, context.actor, input));
    return show(context, input.coachId, input.bookingId);
  }),

  withdrawAsk: api.coachBookings.withdrawAsk.handler(async ({ input, context }) => {
    valueOf(await withdrawAsk(context.action, context.actor, input));
    return show(context, input.coachId, input.bookingId);
  }),

  nextWeek: api.coachBookings.nextWeek.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const booking = await details(context, coach.id, input.bookingId);
    const client = await findClient(context.database, coach.id, booking.clientId);
    const now = context.action.clock.now();
    const next = await loadNextWeek(context.database, coach, toBooking(booking), { by: 'coach', client }, now);
    if (!next) throw problem({ code: 'not_found' });
    return nextWeekView(next, coach.timeZone, booking.clientTimeZone);
  }),

  history: api.coachBookings.history.handler(async ({ input, context }) => {
    const { id, coachId } = await details(context, input.coachId, input.bookingId);
    const now = context.action.clock.now();
    const [log, mails] = await Promise.all([
      listAudit(context.database, context.actor, { coachId, subjectKind: 'booking', subjectId: id, limit: MOST_ENTRIES }),
      listMailsOfBooking(context.database, id, now),
    ]);
    // Whose installation it is sends a mail again; a coach only sees that it left.
    const mayResend = mayRunInstallation(context.actor);
    return {
      entries: log.entries.map(auditView),
      mails: mails.map((mail) => ({ ...mailView(mail), canResend: mayResend && isResendable(mail.cause, now) })),
    };
  }),
};
