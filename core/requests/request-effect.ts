import type { BookingParty } from '../bookings/booking.ts';

/**
 * What there is to tell of a request: `asked` to both sides (the coach has to decide; the client sees that it arrived and is held), `approved` to both,
 * with the calendar entry, `declined` and `suggested` other times to the client, `accepted` (one of them, to both, with the entry), `question` and
 * `answer` in the thread to the other side, `withdrawn` to the coach, `expired` to both.
 */
export const REQUEST_MAIL_EVENTS = [
  'asked',
  'approved',
  'declined',
  'suggested',
  'accepted',
  'question',
  'answer',
  'withdrawn',
  'expired',
] as const;
export type RequestMailEvent = (typeof REQUEST_MAIL_EVENTS)[number];

/** A mail about a request to one side. It is sent as things stand when it leaves: nobody shall learn last what no longer holds. */
export interface RequestMailEffect {
  readonly kind: 'request_mail';
  /** `request:{id}:{event}:{version after the change}:{to}`. */
  readonly key: string;
  readonly requestId: string;
  readonly event: RequestMailEvent;
  readonly to: BookingParty;
  /** The request's version after the change that is told of. */
  readonly version: number;
  /** Of `question` and `answer`. */
  readonly messageId?: string;
  /** Not to be done sooner than so many seconds after the commit: there may be an undo. */
  readonly afterSeconds?: number;
}
