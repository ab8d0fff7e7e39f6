import type { BookingParty } from '../bookings/booking.ts';
import type { BookingRequest } from './booking-request.ts';
import type { RequestMailEffect, RequestMailEvent } from './request-effect.ts';

/** The mails that follow a change of a request, which is handed in as it stands after the change: one to each side that is to be told. */
export const requestMails = (
  { id, version }: Pick<BookingRequest, 'id' | 'version'>,
  event: RequestMailEvent,
  tell: readonly BookingParty[],
  more: Pick<RequestMailEffect, 'messageId' | 'afterSeconds'> = {},
): readonly RequestMailEffect[] =>
  tell.map((to) => ({
    kind: 'request_mail',
    key: `request:${id}:${event}:${version}:${to}`,
    requestId: id,
    event,
    to,
    version,
    ...more,
  }));
