import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CREDIT_OUTCOMES } from '../../core/packages/uses/credit-outcome.ts';
import { coachWish } from '../bookings.ts';
import { Duration, Id, InstantText, LocalDate, optionalLine, queryInt, TimeZone, Version } from '../fields.ts';
import { LinkToken } from '../link-token.ts';
import { Moment } from '../moment.ts';
import { FirstEdit, SeriesEditInput, SeriesPatternInput } from './series-pattern.ts';
import { CheckedDateView, CoachSeriesView, SeriesSummary, SeriesView } from './series-view.ts';

const tags = ['Series'];
const coachId = { coachId: Id };
const one = { ...coachId, seriesId: Id };
const MOST_EDITS = 200;
const firstEdits = { edits: z.array(FirstEdit).max(MOST_EDITS).default([]) };

/** What a change does to the sessions, before it is written. */
const SeriesPreview = z.object({
  /** All dates to come after the change; what is new or moved is checked. */
  dates: z.array(CheckedDateView),
  cancelled: z.array(z.object({ startsAt: InstantText, coachTime: Moment })),
  moved: z.array(z.object({ id: LocalDate, from: Moment, to: Moment })),
  added: z.array(z.object({ id: LocalDate, coachTime: Moment })),
});

/** For the coach. */
export const series = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/series', tags })
    .input(
      z.object({
        ...coachId,
        show: z.enum(['running', 'over']).default('running'),
        clientId: Id.optional(),
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 200).default(100),
      }),
    )
    .output(z.object({ series: z.array(SeriesSummary), total: z.int() })),
  show: oc.route({ method: 'GET', path: '/coach/{coachId}/series/{seriesId}', tags }).input(z.object(one)).output(CoachSeriesView),
  /** Every date of a pattern, checked; writes nothing. */
  check: oc
    .route({ method: 'POST', path: '/coach/{coachId}/series/check', tags })
    .input(
      z.object({
        ...coachId,
        serviceId: Id,
        clientId: Id.optional(),
        durationMinutes: Duration.optional(),
        pattern: SeriesPatternInput,
        ...firstEdits,
      }),
    )
    .output(z.array(CheckedDateView)),
  /** All dates or none. Those that are taken are named in `dates` with `dates_taken`, unless `overbook` goes over them. */
  book: oc
    .route({ method: 'POST', path: '/coach/{coachId}/series', tags, successStatus: 201 })
    .input(z.object({ ...coachWish, pattern: SeriesPatternInput, ...firstEdits }))
    .output(CoachSeriesView),
  preview: oc
    .route({ method: 'POST', path: '/coach/{coachId}/series/{seriesId}/preview', tags })
    .input(z.object({ ...one, edits: z.array(SeriesEditInput).min(1).max(MOST_EDITS) }))
    .output(SeriesPreview),
  /** All edits or none, in one step, told in one mail. */
  edit: oc
    .route({ method: 'POST', path: '/coach/{coachId}/series/{seriesId}/edits', tags })
    .input(
      z.object({
        ...one,
        version: Version,
        edits: z.array(SeriesEditInput).min(1).max(MOST_EDITS),
        overbook: z.boolean().default(false),
        tellClient: z.boolean().default(true),
        reason: optionalLine(500).default(''),
      }),
    )
    .output(CoachSeriesView),
};

const token = { token: LinkToken, timeZone: TimeZone.optional() };

/** What the client may do with single dates, and why not. */
export const OwnSeriesView = SeriesView.extend({
  /** Their own, of the link. */
  dateId: LocalDate,
  /** By date to come: null where it can be left out or ended from. */
  refusals: z.array(z.object({ id: LocalDate, sentence: z.string() })),
  /** By date to come that uses credits: what becomes of them if it is left out now. Empty for whoever has not proven to be the client. */
  credits: z.array(
    z.object({
      id: LocalDate,
      credits: z.int(),
      packageName: z.string(),
      ifLeftOut: z.enum(CREDIT_OUTCOMES),
      /** Returned for some days only: the last on which a session that they pay for may begin. */
      until: LocalDate.nullable(),
    }),
  ),
  canExtend: z.boolean(),
});

/** For the client, by the link of any of its bookings. */
export const ownSeries = {
  show: oc.route({ method: 'GET', path: '/manage/{token}/series', tags }).input(z.object(token)).output(OwnSeriesView),
  /** Leaves one date out, as cancelling it: the policy binds. */
  skip: oc
    .route({ method: 'POST', path: '/manage/{token}/series/skip', tags })
    .input(z.object({ ...token, id: LocalDate, reason: optionalLine(500).default('') }))
    .output(OwnSeriesView),
  /** Ends it: this date and all that follow are cancelled. Refused while the policy keeps one of them. */
  stop: oc
    .route({ method: 'POST', path: '/manage/{token}/series/stop', tags })
    .input(z.object({ ...token, from: LocalDate, reason: optionalLine(500).default('') }))
    .output(OwnSeriesView),
  /** So many more dates in the same rhythm, checked. */
  checkMore: oc
    .route({ method: 'POST', path: '/manage/{token}/series/more/check', tags })
    .input(z.object({ ...token, count: z.int().min(1).max(52) }))
    .output(z.array(CheckedDateView)),
  /** All of them or none, but those left out; booked or asked for, as the rules say. `first`: of them, as checked; asked twice, it books once. */
  more: oc
    .route({ method: 'POST', path: '/manage/{token}/series/more', tags })
    .input(z.object({ ...token, count: z.int().min(1).max(52), skip: z.array(LocalDate).max(52).default([]), first: LocalDate.optional() }))
    .output(OwnSeriesView),
};
