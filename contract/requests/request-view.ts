import { z } from 'zod';
import { REQUEST_REASONS } from '../../core/requests/request-reason.ts';
import { REQUEST_STATES } from '../../core/requests/request-state.ts';
import { Id, InstantText, Version } from '../fields.ts';
import { Moment } from '../moment.ts';
import { Rhythm } from '../series/series-pattern.ts';

/** A time on both clocks. */
const Time = z.object({ startsAt: InstantText, endsAt: InstantText, coachTime: Moment, clientTime: Moment });

export const RequestedBooking = Time.extend({ id: Id });
export const RequestSuggestion = Time.extend({
  id: Id,
  state: z.enum(['open', 'accepted', 'released']),
  /** Nobody else can have it meanwhile. */
  held: z.boolean(),
});
export const RequestMessage = z.object({ id: Id, author: z.enum(['client', 'coach']), text: z.string(), writtenAt: InstantText });

/** What both sides see of a request. */
export const RequestView = z.object({
  id: Id,
  state: z.enum(REQUEST_STATES),
  /** Whose turn it is while it is open, and until when. */
  waitsFor: z.enum(['client', 'coach']),
  answerBy: InstantText,
  askedAt: InstantText,
  decidedAt: InstantText.nullable(),
  declineReason: z.string(),
  service: z.object({ id: Id, name: z.string(), color: z.string() }),
  durationMinutes: z.int(),
  clientTimeZone: z.string(),
  /** By start; of a series all its dates. */
  bookings: z.array(RequestedBooking),
  /** Of a series: its rhythm in words. */
  rhythm: z.string().nullable(),
  /** The same in parts, for whoever says it on a clock of the reader's habit; minutes after midnight in that zone. */
  repeats: z.object({ rhythm: Rhythm, startMinute: z.int(), timeZone: z.string() }).nullable(),
  suggestions: z.array(RequestSuggestion),
  messages: z.array(RequestMessage),
});
export type RequestView = z.infer<typeof RequestView>;

/** What the client sees of it. */
export const AskedView = RequestView.extend({
  /** Of the open suggestions those that can't be had any more: somebody took the time, or the coach blocked it since. */
  gone: z.array(Id),
});
export type AskedView = z.infer<typeof AskedView>;

/** What speaks against a time that is asked for, or would be suggested: the coach may say yes all the same. */
export const Concern = z.object({ code: z.string(), sentence: z.string() });

/** What the coach sees beside that. */
export const CoachRequestView = RequestView.extend({
  client: z.object({
    id: Id,
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    relationship: z.enum(['not_connected', 'connected', 'vip']),
    /** Sessions that took place, and whether the attendance badge shows. */
    sessions: z.int(),
    flagged: z.boolean(),
  }),
  /** What the client wrote when asking. */
  note: z.string(),
  reasons: z.array(z.enum(REQUEST_REASONS)),
  seriesId: Id.nullable(),
  /** By booking: a block laid over it since, a limit, another schedule. Only of open requests. */
  concerns: z.array(Concern.extend({ bookingId: Id })),
  version: Version,
});
export type CoachRequestView = z.infer<typeof CoachRequestView>;
