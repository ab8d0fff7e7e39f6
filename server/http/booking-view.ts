import type { z } from 'zod';
import type { BookingView, CoachBookingView } from '../../contract/bookings.ts';
import type { BookingRefusal } from '../../core/bookings/booking-refusal.ts';
import type { Booking, BookingParty } from '../../core/bookings/booking.ts';
import { takesTime } from '../../core/bookings/booking-status.ts';
import { canMark } from '../../core/bookings/changes/can-mark.ts';
import { canRestore } from '../../core/bookings/changes/can-restore.ts';
import { cancelRefusal } from '../../core/bookings/changes/cancel-refusal.ts';
import { isLateCancel } from '../../core/bookings/changes/is-late-cancel.ts';
import { moveRefusal } from '../../core/bookings/changes/move-refusal.ts';
import { canAnswer } from '../../core/forms/can-answer.ts';
import { openLocation } from '../../core/services/open-location.ts';
import { momentOf } from '../../core/time/moment.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { BookingDetails } from '../db/booking-details.ts';
import { toBooking } from '../db/bookings.ts';
import { creditView } from './bookings/credit-view.ts';
import type { Clocks } from './bookings/on-both-clocks.ts';
import { policyView } from './bookings/policy-view.ts';
import { refusalSentence } from './problem.ts';
import { seriesPlace } from './series/series-place.ts';

type View = z.input<typeof BookingView>;

const iso = (instant: Instant): string => new Date(instant).toISOString();
const told = (refusal: BookingRefusal | null, clocks: Clocks) =>
  refusal && { code: refusal.code, sentence: refusalSentence(refusal, clocks) };

function backupView({ backupStartsAt, startsAt, endsAt }: Booking, coachTimeZone: string, timeZone: string): View['backup'] {
  if (backupStartsAt === null) return null;
  const until = backupStartsAt + endsAt - startsAt;
  return {
    startsAt: iso(backupStartsAt),
    coachTime: momentOf(coachTimeZone, backupStartsAt, until),
    clientTime: momentOf(timeZone, backupStartsAt, until),
  };
}

const requestOf = ({ requestId, requestWaitsFor, requestAnswerBy }: BookingDetails): View['request'] =>
  requestId === null || requestWaitsFor === null || requestAnswerBy === null
    ? null
    : { id: requestId, waitsFor: requestWaitsFor, answerBy: iso(requestAnswerBy) };

const formOf = (details: BookingDetails, now: Instant): View['form'] =>
  details.formRequired === null
    ? null
    : { answered: details.formAnswered, required: details.formRequired, canAnswer: canAnswer(details, now) };

/** Whether the coach expects the client, or once did: what is only asked for, or came to nothing, tells no link. */
const isAgreed = ({ status, requestId }: BookingDetails): boolean =>
  status !== 'requested' && (requestId === null || (status !== 'declined' && status !== 'expired' && status !== 'cancelled'));

/** What the client sees. `timeZone` is the viewer's; left out, the one the client booked in. */
export function bookingView(details: BookingDetails, now: Instant, by: BookingParty, timeZone = details.clientTimeZone): View {
  const booking: Booking = toBooking(details);
  const asked = details.askedAt !== null && now < booking.startsAt;
  const wish = { by, asked, now };
  const clocks = { own: timeZone, other: details.coachTimeZone };
  const coachTime = momentOf(details.coachTimeZone, booking.startsAt, booking.endsAt);
  return {
    id: booking.id,
    status: booking.status,
    coach: { slug: details.coachSlug, name: details.coachName, timeZone: details.coachTimeZone },
    service: { slug: details.serviceSlug, name: details.serviceName, color: details.serviceColor, preparation: details.preparation },
    startsAt: iso(booking.startsAt),
    endsAt: iso(booking.endsAt),
    durationMinutes: booking.durationMinutes,
    coachTime,
    clientTime: timeZone === coachTime.timeZone ? coachTime : momentOf(timeZone, booking.startsAt, booking.endsAt),
    location: by === 'client' && !isAgreed(details) ? openLocation(booking.location) : booking.location,
    price: booking.price,
    clientName: booking.clientName,
    clientEmail: booking.clientEmail,
    clientNote: booking.clientNote,
    policy: booking.policy,
    cancelReason: booking.cancelReason,
    cancelRefusal: told(cancelRefusal(booking, wish), clocks),
    moveRefusal: told(moveRefusal(booking, wish), clocks),
    askedToMove: asked ? { note: details.askNote ?? '' } : null,
    lateNow: isLateCancel(booking, wish),
    request: requestOf(details),
    wasAsked: details.requestId !== null,
    series: seriesPlace(details),
    ...creditView(details, now, by),
    isCheckIn: booking.checkIn,
    form: formOf(details, now),
    backup: backupView(booking, details.coachTimeZone, timeZone),
  };
}

/** Whether it could use credits and uses none; a free check-in never could, whatever its service is by now. */
const isWithoutCredit = ({ serviceCredits, packageId, checkIn, status }: BookingDetails): boolean =>
  serviceCredits > 0 && packageId === null && !checkIn && status !== 'proposed' && takesTime(status);

/** What the coach sees beside that. */
export function coachBookingView(details: BookingDetails, now: Instant): z.input<typeof CoachBookingView> {
  return {
    ...bookingView(details, now, 'coach'),
    clientId: details.clientId,
    serviceId: details.serviceId,
    scheduleId: details.scheduleId,
    clientPhone: details.clientPhone,
    coachNote: details.coachNote,
    moveCount: details.moveCount,
    bookedBy: details.bookedBy,
    cancelledBy: details.cancelledBy,
    cancelledLate: details.cancelledLate,
    overbooked: details.overbooked,
    withoutCredit: isWithoutCredit(details),
    reschedule: details.askedAt === null ? null : { askedAt: iso(details.askedAt), note: details.askNote ?? '' },
    clientCould: policyView(details, now),
    canMark: canMark(details, now),
    canRestore: canRestore(details, now),
    bookedAt: iso(details.createdAt),
    version: details.version,
  };
}
