import { z } from 'zod';
import { Id, InstantText, LocalDate, Version } from '../fields.ts';
import { Moment } from '../moment.ts';
import { Rhythm, RunningEnd } from './series-pattern.ts';

/** One date of a series as it stands. */
export const SeriesDateView = z.object({
  /** Its name: the day the rhythm gave it. */
  id: LocalDate,
  startsAt: InstantText,
  endsAt: InstantText,
  coachTime: Moment,
  clientTime: Moment,
  durationMinutes: z.int(),
  state: z.enum(['planned', 'skipped', 'paused']),
  /** It stands elsewhere than the rhythm put it. */
  moved: z.boolean(),
  /** "3" of 10; null for what is not planned. */
  number: z.int().nullable(),
  bookingId: Id.nullable(),
  /** Of its booking. */
  status: z.string().nullable(),
});
export type SeriesDateView = z.infer<typeof SeriesDateView>;

/** A date before it is written: whether it can be booked, and what is near if not. */
export const CheckedDateView = SeriesDateView.omit({ bookingId: true, status: true }).extend({
  /** Null where it can be booked; else why not, for whoever asks. */
  refusal: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  /** For the coach alone: what else speaks against it without forbidding it (a block, a limit, hours). */
  concerns: z.array(z.object({ code: z.string(), sentence: z.string() })),
  /** Open starts, nearest first: of the same day, then of the days around. */
  alternatives: z.array(z.object({ startsAt: InstantText, coachTime: Moment, clientTime: Moment, sameDay: z.boolean() })),
});
export type CheckedDateView = z.infer<typeof CheckedDateView>;

const Progress = z.object({
  done: z.int(),
  total: z.int().nullable(),
  next: z.object({ startsAt: InstantText, coachTime: Moment, clientTime: Moment }).nullable(),
});

/** What both sides see of a series. */
export const SeriesView = z.object({
  id: Id,
  service: z.object({ id: Id, name: z.string(), color: z.string() }),
  /** The rhythm that holds now, in words: "Every Tuesday at 09:00". */
  rhythmText: z.string(),
  state: z.enum(['asked', 'running', 'paused', 'over']),
  progress: Progress,
  timeZone: z.string(),
  clientTimeZone: z.string(),
  /** By start; skipped and paused ones where they would be. */
  dates: z.array(SeriesDateView),
});
export type SeriesView = z.infer<typeof SeriesView>;

export const CoachSeriesView = SeriesView.extend({
  client: z.object({ id: Id, name: z.string() }),
  bookedBy: z.enum(['client', 'coach']),
  requestId: Id.nullable(),
  /** Of the last part. */
  pattern: z.object({ startsOn: LocalDate, startMinute: z.int(), durationMinutes: z.int(), rhythm: Rhythm, end: RunningEnd }),
  pauses: z.array(z.object({ from: InstantText, until: InstantText.nullable() })),
  /** The last sessions come, and nobody has said how it goes on. */
  renewalDue: z.boolean(),
  createdAt: InstantText,
  version: Version,
});
export type CoachSeriesView = z.infer<typeof CoachSeriesView>;

/** A series in a list. */
export const SeriesSummary = CoachSeriesView.omit({ dates: true, pauses: true });
export type SeriesSummary = z.infer<typeof SeriesSummary>;
