import { z } from 'zod';
import { Duration, LocalDate, Weekday } from '../fields.ts';

const Minute = z.int().min(0).max(1439);

/** On which days it falls. Weeks are ISO weeks; weeks and months are counted from the first date. docs/series.md */
export const Rhythm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly'), every: z.int().min(1).max(52), weekdays: z.array(Weekday).min(1).max(7) }),
  z.object({
    kind: z.literal('monthly_by_date'),
    every: z.int().min(1).max(24),
    day: z.int().min(1).max(31),
    /** Of months that have no such day: they go without, or their last day stands in. */
    shortMonth: z.enum(['skip', 'last_day']),
  }),
  z.object({
    kind: z.literal('monthly_by_weekday'),
    every: z.int().min(1).max(24),
    /** -1 is the last of the month; months without a fifth go without. */
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(-1)]),
    weekday: Weekday,
  }),
  z.object({ kind: z.literal('dates'), dates: z.array(LocalDate).min(1).max(200) }),
]);

const Until = z.object({ kind: z.literal('until'), date: LocalDate });

export const SeriesEnd = z.discriminatedUnion('kind', [
  Until,
  /** Dates of the rhythm, before any is skipped. Of `dates` it is their number. */
  z.object({ kind: z.literal('count'), count: z.int().min(1).max(200) }),
]);

/** Of a series that runs. History counts, so that the number may be more than there can be ahead. */
export const RunningEnd = z.discriminatedUnion('kind', [Until, z.object({ kind: z.literal('count'), count: z.int().min(1).max(4000) })]);

/** On the wall clock of the coach's zone. */
export const SeriesPatternInput = z.object({ startsOn: LocalDate, startMinute: Minute, rhythm: Rhythm, end: SeriesEnd });
export type SeriesPatternInput = z.infer<typeof SeriesPatternInput>;

/** One date, by its name: the day the rhythm gave it. */
const id = { id: LocalDate };
const Move = z.object({ kind: z.literal('move'), ...id, date: LocalDate, minute: Minute, durationMinutes: Duration.optional() });
const Skip = z.object({ kind: z.literal('skip'), ...id });

/** What becomes of single dates of a series that is about to be booked: those that clash are left out or put elsewhere. */
export const FirstEdit = z.discriminatedUnion('kind', [Skip, Move]);

export const SeriesEditInput = z.discriminatedUnion('kind', [
  Skip,
  z.object({ kind: z.literal('restore'), ...id }),
  Move,
  /** "This and following" from the date of that name; null is all that are to come. What is left out stays. */
  z.object({
    kind: z.literal('change'),
    from: LocalDate.nullable(),
    rhythm: Rhythm.optional(),
    startMinute: Minute.optional(),
    durationMinutes: Duration.optional(),
  }),
  /** Longer or shorter. A number counts the dates of the whole series, with history and what is skipped. */
  z.object({ kind: z.literal('end'), end: RunningEnd }),
  /** Nothing takes place on this day or later. */
  z.object({ kind: z.literal('cancel'), from: LocalDate }),
  /** Both days included; null: until it is resumed. */
  z.object({ kind: z.literal('pause'), from: LocalDate, to: LocalDate.nullable() }),
  z.object({ kind: z.literal('resume'), on: LocalDate }),
]);
export type SeriesEditInput = z.infer<typeof SeriesEditInput>;
