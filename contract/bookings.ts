import { oc } from '@orpc/contract';
import { z } from 'zod';
import { BOOKING_STATUSES } from '../core/bookings/booking-status.ts';
import {
  Duration,
  Email,
  Id,
  InstantText,
  line,
  LocalDate,
  optionalLine,
  Phone,
  prose,
  queryInt,
  Slug,
  TimeZone,
  Version,
} from './fields.ts';
import { BookingPolicy } from './rules.ts';
import { Location, Price } from './services.ts';
import { LinkToken } from './link-token.ts';
import { Moment } from './moment.ts';
import { CREDIT_KEPT } from '../core/packages/credit-kept.ts';
import { CREDIT_OUTCOMES } from '../core/packages/uses/credit-outcome.ts';
import { AnswersInput } from './forms/form-view.ts';
import { FirstEdit, SeriesPatternInput } from './series/series-pattern.ts';
import { CheckedDateView } from './series/series-view.ts';
import { SlotsView } from './slots.ts';
import { TermsView } from './terms.ts';

export const BookingStatus = z.enum(BOOKING_STATUSES);

const Refusal = z.object({ code: z.string(), sentence: z.string() });

/** What the client sees of a booking. */
export const BookingView = z.object({
  id: Id,
  status: BookingStatus,
  coach: z.object({ slug: z.string(), name: z.string(), timeZone: TimeZone }),
  service: z.object({ slug: z.string(), name: z.string(), color: z.string(), preparation: z.string() }),
  startsAt: InstantText,
  endsAt: InstantText,
  durationMinutes: z.int(),
  coachTime: Moment,
  clientTime: Moment,
  location: Location,
  price: Price.nullable(),
  clientName: z.string(),
  clientEmail: z.string(),
  clientNote: z.string(),
  policy: BookingPolicy,
  cancelReason: z.string().nullable(),
  /** Null where it may be done; else the refusal with its sentence. */
  cancelRefusal: Refusal.nullable(),
  moveRefusal: Refusal.nullable(),
  /** The coach can't keep this time and asks for another; then no notice binds the move. */
  askedToMove: z.object({ note: z.string() }).nullable(),
  /** Cancelled by the client now, it would count as late. */
  lateNow: z.boolean(),
  /** Only asked for: until when an answer is due, and whose. */
  request: z.object({ id: Id, waitsFor: z.enum(['client', 'coach']), answerBy: InstantText }).nullable(),
  /** The client asked for it and the coach had to decide, whatever became of that. */
  wasAsked: z.boolean(),
  /** Its place in a series: "3 of 10". */
  series: z.object({ id: Id, dateId: LocalDate, number: z.int().nullable(), total: z.int().nullable() }).nullable(),
  /** The package it uses, and what of that is left; of a cancelled one, why it was not returned. */
  credit: z
    .object({
      packageId: Id,
      packageName: z.string(),
      credits: z.int(),
      left: z.int(),
      total: z.int(),
      kept: z.enum(CREDIT_KEPT).nullable(),
    })
    .nullable(),
  /** Cancelled now, whether its credits would be returned: for some days only, where the package has expired. Null where it uses none. */
  creditIfCancelled: z.enum(CREDIT_OUTCOMES).nullable(),
  /** Where they would be returned for some days only: the last day on which a session that they pay for may begin; else null. */
  creditUntil: LocalDate.nullable(),
  /** It counts as the free check-in of its month. */
  isCheckIn: z.boolean(),
  /** What is asked before it: answered, and whether something in it must be; whether by this link it can be now. Null where nothing is asked. */
  form: z.object({ answered: z.boolean(), required: z.boolean(), canAnswer: z.boolean() }).nullable(),
  /** The client's second choice. */
  backup: z.object({ startsAt: InstantText, coachTime: Moment, clientTime: Moment }).nullable(),
});
export type BookingView = z.infer<typeof BookingView>;

/** What the coach sees beside that. */
export const CoachBookingView = BookingView.extend({
  clientId: Id,
  serviceId: Id,
  scheduleId: Id,
  clientPhone: z.string(),
  coachNote: z.string(),
  moveCount: z.int(),
  bookedBy: z.enum(['client', 'coach']),
  cancelledBy: z.enum(['client', 'coach']).nullable(),
  cancelledLate: z.boolean(),
  overbooked: z.boolean(),
  /** Its service takes credits, and it uses none. */
  withoutCredit: z.boolean(),
  /** The coach asked the client to choose another time, and has no answer yet. */
  reschedule: z.object({ askedAt: InstantText, note: z.string() }).nullable(),
  /** Whether it can be marked as completed or missed: it has begun, and takes or took place. */
  canMark: z.boolean(),
  /**
   * What the client agreed to: why they could not cancel or move it by themselves any more, in a sentence for the coach, who may do it all the same; null
   * where the policy would let them.
   */
  clientCould: z.object({ cancel: Refusal.nullable(), move: Refusal.nullable() }),
  /** A cancellation can be undone while the session is to come. */
  canRestore: z.boolean(),
  bookedAt: InstantText,
  version: Version,
});
export type CoachBookingView = z.infer<typeof CoachBookingView>;

export const BookSlotInput = z.object({
  coachSlug: Slug,
  serviceSlug: Slug,
  startsAt: InstantText,
  durationMinutes: Duration.optional(),
  /** One of the service's currencies; the first where left out. */
  currency: z.string().length(3).optional(),
  name: line(120),
  email: Email,
  phone: Phone.optional(),
  note: prose(2000).default(''),
  timeZone: TimeZone,
  /** A second choice, where the service asks for one. */
  backupStartsAt: InstantText.optional(),
  /**
   * What the service asks; may be answered later. Holds for every session that is booked with it. Wrong answers are refused with `wrong_answers`, each in
   * `fields` as `answers.<question>`, and nothing is booked.
   */
  form: AnswersInput.optional(),
  /** False: to be paid in another way, though there are credits; only where they are not required. */
  useCredits: z.boolean().default(true),
});

const IdempotencyHeader = z.object({
  /** Chosen by the caller. The same key gives the same answer and never books twice; with another request it is refused. */
  'idempotency-key': z
    .string()
    .min(8)
    .max(200)
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
});

const tags = ['Bookings'];
const token = { token: LinkToken };
/** What the coach books, but for its time. */
export const coachWish = {
  coachId: Id,
  serviceId: Id,
  clientId: Id.optional(),
  newClient: z.object({ name: line(120), email: Email, phone: Phone.optional() }).optional(),
  durationMinutes: Duration.optional(),
  note: prose(2000).default(''),
  overbook: z.boolean().default(false),
  tellClient: z.boolean().default(true),
  /** What there is of the client's packages pays for it. */
  useCredits: z.boolean().default(true),
};

/** In an address one alone is no list. */
const ManyStarts = z
  .array(InstantText)
  .max(52)
  .or(InstantText.transform((start) => [start]));
const serviceOfCoach = { coachSlug: Slug, serviceSlug: Slug };
/** What is booked or asked for in one step, and the link to each session. */
const BookedTogether = z.object({ bookings: z.array(z.object({ booking: BookingView, manageToken: LinkToken })) });

/** The wall-clock time a week later, and whether it can be had. */
export const NextWeek = z.object({ startsAt: InstantText, coachTime: Moment, clientTime: Moment, open: z.boolean() });

export const bookings = {
  book: oc
    .route({ method: 'POST', path: '/bookings', tags, successStatus: 201, inputStructure: 'detailed', summary: 'Book a slot as a visitor' })
    .input(z.object({ headers: IdempotencyHeader, body: BookSlotInput }))
    .output(z.object({ booking: BookingView, manageToken: LinkToken })),
  /** What holds for these times: instant or asked for, and the policy that would be agreed to. */
  terms: oc
    .route({ method: 'GET', path: '/coaches/{coachSlug}/services/{serviceSlug}/terms', tags })
    .input(z.object({ ...serviceOfCoach, durationMinutes: queryInt(5, 1440).optional(), starts: ManyStarts.default([]) }))
    .output(TermsView),
  /** Several slots in one step: all or none. Refused with the taken ones in `starts`. */
  bookSeveral: oc
    .route({ method: 'POST', path: '/bookings/several', tags, successStatus: 201, inputStructure: 'detailed' })
    .input(
      z.object({
        headers: IdempotencyHeader,
        body: BookSlotInput.omit({ startsAt: true, backupStartsAt: true }).extend({ starts: z.array(InstantText).min(1).max(52) }),
      }),
    )
    .output(BookedTogether),
  /** Every date of a pattern, checked for whoever asks; writes nothing. */
  checkSeries: oc
    .route({ method: 'POST', path: '/coaches/{coachSlug}/services/{serviceSlug}/series/check', tags })
    .input(
      z.object({
        ...serviceOfCoach,
        durationMinutes: Duration.optional(),
        timeZone: TimeZone,
        pattern: SeriesPatternInput,
        edits: z.array(FirstEdit).max(200).default([]),
      }),
    )
    .output(z.array(CheckedDateView)),
  /** All dates or none; those that are taken are named in `dates` with `dates_taken`. */
  bookSeries: oc
    .route({ method: 'POST', path: '/bookings/series', tags, successStatus: 201, inputStructure: 'detailed' })
    .input(
      z.object({
        headers: IdempotencyHeader,
        body: BookSlotInput.omit({ startsAt: true, backupStartsAt: true }).extend({
          pattern: SeriesPatternInput,
          edits: z.array(FirstEdit).max(200).default([]),
        }),
      }),
    )
    .output(BookedTogether),
  /** By the link in the mail, without an account. */
  show: oc
    .route({ method: 'GET', path: '/manage/{token}', tags })
    .input(z.object({ ...token, timeZone: TimeZone.optional() }))
    .output(BookingView),
  slots: oc
    .route({ method: 'GET', path: '/manage/{token}/slots', tags })
    .input(z.object({ ...token, from: LocalDate, to: LocalDate, timeZone: TimeZone }))
    .output(SlotsView),
  move: oc
    .route({ method: 'POST', path: '/manage/{token}/move', tags })
    .input(z.object({ ...token, startsAt: InstantText }))
    .output(BookingView),
  cancel: oc
    .route({ method: 'POST', path: '/manage/{token}/cancel', tags })
    .input(z.object({ ...token, reason: optionalLine(500).default('') }))
    .output(BookingView),
  /** The open starts nearest to where it is now, nearest first: what somebody who is asked for another time is shown at once. */
  nearest: oc
    .route({ method: 'GET', path: '/manage/{token}/nearest', tags })
    .input(z.object({ ...token, timeZone: TimeZone }))
    .output(z.array(z.object({ startsAt: InstantText, clientTime: Moment }))),
  /** The same time of the week after, as this client may book it. */
  nextWeek: oc
    .route({ method: 'GET', path: '/manage/{token}/next-week', tags })
    .input(z.object({ ...token, timeZone: TimeZone.optional() }))
    .output(NextWeek),
  /** Books it: the same service, length and person. */
  bookNextWeek: oc
    .route({ method: 'POST', path: '/manage/{token}/next-week', tags, successStatus: 201, inputStructure: 'detailed' })
    .input(z.object({ headers: IdempotencyHeader, params: z.object(token), body: z.object({ startsAt: InstantText }) }))
    .output(z.object({ booking: BookingView, manageToken: LinkToken })),
  calendarFile: oc
    .route({ method: 'GET', path: '/manage/{token}/calendar', tags, summary: 'The calendar entry (.ics)' })
    .input(z.object(token))
    .output(z.object({ filename: z.string(), ics: z.string() })),
};
