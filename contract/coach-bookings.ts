import { oc } from '@orpc/contract';
import { z } from 'zod';
import { AuditView } from './audit.ts';
import { BookingStatus, CoachBookingView, coachWish, NextWeek } from './bookings.ts';
import { Duration, Id, InstantText, LocalDate, optionalLine, prose, queryInt, Version } from './fields.ts';
import { MailView } from './mails.ts';

const tags = ['Bookings'];
const coachId = { coachId: Id };
const one = { ...coachId, bookingId: Id };

/** For the coach. */
export const coachBookings = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/bookings', tags })
    .input(
      z.object({
        ...coachId,
        from: LocalDate.optional(),
        to: LocalDate.optional(),
        status: BookingStatus.optional(),
        clientId: Id.optional(),
        order: z.enum(['earliest', 'latest']).default('earliest'),
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 500).default(100),
      }),
    )
    .output(z.array(CoachBookingView)),
  show: oc.route({ method: 'GET', path: '/coach/{coachId}/bookings/{bookingId}', tags }).input(z.object(one)).output(CoachBookingView),
  /** No notice, window or limit binds the coach. `overbook` goes over what is taken, and is logged. */
  book: oc
    .route({ method: 'POST', path: '/coach/{coachId}/bookings', tags, successStatus: 201 })
    .input(z.object({ ...coachWish, startsAt: InstantText }))
    .output(CoachBookingView),
  move: oc
    .route({ method: 'POST', path: '/coach/{coachId}/bookings/{bookingId}/move', tags })
    .input(
      z.object({
        ...one,
        startsAt: InstantText,
        durationMinutes: Duration.optional(),
        overbook: z.boolean().default(false),
        tellClient: z.boolean().default(true),
      }),
    )
    .output(CoachBookingView),
  cancel: oc
    .route({ method: 'POST', path: '/coach/{coachId}/bookings/{bookingId}/cancel', tags })
    .input(z.object({ ...one, reason: optionalLine(500).default(''), tellClient: z.boolean().default(true) }))
    .output(CoachBookingView),
  note: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/bookings/{bookingId}/note', tags })
    .input(z.object({ ...one, coachNote: prose(4000), version: Version.optional() }))
    .output(CoachBookingView),
  /** Several sessions for one client, all or none, told in one mail. Refused with the taken ones in `starts`; two that overlap always are. */
  bookSeveral: oc
    .route({ method: 'POST', path: '/coach/{coachId}/bookings/several', tags, successStatus: 201 })
    .input(z.object({ ...coachWish, starts: z.array(InstantText).min(1).max(52) }))
    .output(z.array(CoachBookingView)),
  /** `confirmed` takes a mark back. */
  mark: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/bookings/{bookingId}/attendance', tags })
    .input(z.object({ ...one, status: z.enum(['confirmed', 'completed', 'no_show']) }))
    .output(CoachBookingView),
  /** Which package it uses; null: none, and what it used is returned. Also of a cancelled one whose credits were kept. */
  useCredit: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/bookings/{bookingId}/credit', tags })
    .input(z.object({ ...one, packageId: Id.nullable() }))
    .output(CoachBookingView),
  /** Takes a cancellation back, while the time is still free. Whoever was told of it is told again. */
  restore: oc
    .route({ method: 'POST', path: '/coach/{coachId}/bookings/{bookingId}/restore', tags })
    .input(z.object({ ...one, overbook: z.boolean().default(false) }))
    .output(CoachBookingView),
  /** Asks the client by mail to choose another time. The booking stands until they answer. */
  askToMove: oc
    .route({ method: 'POST', path: '/coach/{coachId}/bookings/{bookingId}/ask-to-move', tags })
    .input(z.object({ ...one, note: optionalLine(500).default('') }))
    .output(CoachBookingView),
  /** Takes the question back; the time stays as it is, and the client is told. */
  withdrawAsk: oc
    .route({ method: 'DELETE', path: '/coach/{coachId}/bookings/{bookingId}/ask-to-move', tags })
    .input(z.object(one))
    .output(CoachBookingView),
  /** The same time of the week after: "same time next week?" */
  nextWeek: oc
    .route({ method: 'GET', path: '/coach/{coachId}/bookings/{bookingId}/next-week', tags })
    .input(z.object(one))
    .output(NextWeek),
  /** What happened to it and what was sent, newest first. */
  history: oc
    .route({ method: 'GET', path: '/coach/{coachId}/bookings/{bookingId}/history', tags })
    .input(z.object(one))
    .output(z.object({ entries: z.array(AuditView), mails: z.array(MailView) })),
};
