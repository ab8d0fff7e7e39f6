import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Currency, Duration, Email, Id, InstantText, line, LocalDate, Phone, queryInt, Slug, TimeZone, Version } from '../fields.ts';
import { LinkToken } from '../link-token.ts';
import { Moment } from '../moment.ts';
import { OwnEntryView } from './entry-view.ts';
import { WaitlistPreferences, WaitlistTarget } from './wish.ts';

const tags = ['Waitlist, for clients'];
const token = { token: LinkToken };

/** For clients: whoever holds the link of their mail, or is signed in. */
export const ownWaitlist = {
  /** What can be waited for: seasons that are not over. */
  about: oc
    .route({ method: 'GET', path: '/coaches/{coachSlug}/waitlist', tags })
    .input(z.object({ coachSlug: Slug }))
    .output(
      z.object({
        open: z.boolean(),
        timeZone: TimeZone,
        /** By first date. */
        cycles: z.array(z.object({ id: Id, name: z.string(), firstDate: LocalDate, lastDate: LocalDate })),
      }),
    ),
  /** Times of one day of the viewer's zone that somebody has: one can wait for each of them. */
  taken: oc
    .route({ method: 'GET', path: '/coaches/{coachSlug}/services/{serviceSlug}/taken', tags })
    .input(
      z.object({ coachSlug: Slug, serviceSlug: Slug, date: LocalDate, timeZone: TimeZone, durationMinutes: queryInt(5, 1440).optional() }),
    )
    .output(z.array(z.object({ startsAt: InstantText, viewerTime: Moment, coachTime: Moment }))),
  /**
   * Joins. Who is there already, by their address, is known again; a second time for the same thing changes the first. The answer is the same
   * whether somebody was there before or not: the link to see, change and leave comes by mail.
   */
  join: oc
    .route({ method: 'POST', path: '/coaches/{coachSlug}/waitlist', tags, successStatus: 201 })
    .input(
      WaitlistPreferences.extend({
        coachSlug: Slug,
        serviceSlug: Slug,
        target: WaitlistTarget,
        durationMinutes: Duration,
        name: line(120),
        email: Email,
        phone: Phone.or(z.literal('')).default(''),
        timeZone: TimeZone,
      }),
    )
    .output(
      z.object({
        /** Where the mail goes. */
        email: z.string(),
        standsUntil: LocalDate,
        /** Only for who has proven to be the client, and where the coach shows it. */
        position: z.int().nullable(),
        /** Only for who has proven to be the client. */
        token: LinkToken.nullable(),
      }),
    ),
  /** Those of who is signed in that stand in line, with all coaches, by sign-up. */
  list: oc.route({ method: 'GET', path: '/me/waitlist', tags }).output(z.array(OwnEntryView.extend({ token: LinkToken }))),
  show: oc.route({ method: 'GET', path: '/waitlist/{token}', tags }).input(z.object(token)).output(OwnEntryView),
  update: oc
    .route({ method: 'PUT', path: '/waitlist/{token}', tags })
    .input(WaitlistPreferences.extend({ ...token, version: Version }))
    .output(OwnEntryView),
  leave: oc.route({ method: 'POST', path: '/waitlist/{token}/leave', tags }).input(z.object(token)).output(OwnEntryView),
  /** Books it, in the first currency where none is named. Said twice, it is booked once. `booked` has the link of the booking. */
  accept: oc
    .route({ method: 'POST', path: '/waitlist/{token}/offers/{offerId}/accept', tags })
    .input(
      z.object({ ...token, offerId: Id, useCredits: z.boolean().default(true), currency: Currency.optional(), phone: Phone.optional() }),
    )
    .output(OwnEntryView.extend({ booked: z.object({ bookingId: Id, token: LinkToken }) })),
  decline: oc
    .route({ method: 'POST', path: '/waitlist/{token}/offers/{offerId}/decline', tags })
    .input(z.object({ ...token, offerId: Id }))
    .output(OwnEntryView),
};
