import type { z } from 'zod';
import type { ClosureBooking, ClosureView } from '../../../contract/closures.ts';
import { takesTime } from '../../../core/bookings/booking-status.ts';
import { closureState } from '../../../core/closures/closure-state.ts';
import { undoRefusal } from '../../../core/closures/undo-refusal.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { sentence } from '../../../locales/sentence.ts';
import type { ClosureBookingRow, ClosureRow } from '../../db/closures/load-closures.ts';
import { closureTitle } from './closure-title.ts';

function bookingView(timeZone: string, booking: ClosureBookingRow, isUndone: boolean): z.input<typeof ClosureBooking> {
  const { bookingId, clientName, serviceName, outcome, beforeStartsAt, startsAt, endsAt, status } = booking;
  return {
    bookingId,
    clientName,
    serviceName,
    outcome,
    status,
    before: momentOf(timeZone, beforeStartsAt, beforeStartsAt + endsAt - startsAt),
    now: takesTime(status) ? momentOf(timeZone, startsAt, endsAt) : null,
    // The undo itself changed it; after that the act is over.
    state: isUndone ? 'done' : closureState(booking),
  };
}

/** A block and its bookings, on the coach's clock, as they stand now. */
export function closureView(timeZone: string, closure: ClosureRow, now: Instant): z.input<typeof ClosureView> {
  const refusal = undoRefusal(closure, now);
  return {
    id: closure.id,
    createdAt: new Date(closure.createdAt).toISOString(),
    undoneAt: closure.undoneAt === null ? null : new Date(closure.undoneAt).toISOString(),
    title: closureTitle(closure.createdOverrides),
    bookings: closure.bookings.map((booking) => bookingView(timeZone, booking, closure.undoneAt !== null)),
    undoRefusal: refusal && { code: refusal.code, sentence: sentence(`problems:${refusal.code}`) },
  };
}
