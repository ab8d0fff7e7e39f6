import type { z } from 'zod';
import type { CoachSeriesView, SeriesDateView, SeriesSummary, SeriesView } from '../../../contract/series/series-view.ts';
import { rhythmText } from '../../../core/series/rhythm-text.ts';
import type { SeriesDate } from '../../../core/series/series-date.ts';
import { seriesDates } from '../../../core/series/series-dates.ts';
import { seriesProgress } from '../../../core/series/series-progress.ts';
import { seriesState } from '../../../core/series/series-state.ts';
import { momentOf } from '../../../core/time/moment.ts';
import type { Instant, LocalDate } from '../../../core/time/instant.ts';
import { sentence } from '../../../locales/sentence.ts';
import type { SeriesDetails } from '../../db/series/series-details.ts';
import { rhythmView } from './rhythm-view.ts';

type View = z.input<typeof SeriesView>;
type Summary = z.input<typeof SeriesSummary>;
export type BookedDates = ReadonlyMap<LocalDate, { readonly id: string; readonly status: string }>;

const iso = (instant: Instant): string => new Date(instant).toISOString();

/** The clocks of both sides. */
export interface SeriesClocks {
  readonly coachTimeZone: string;
  readonly clientTimeZone: string;
}

/** One date without its booking. */
export const dateView = (
  { id, startsAt, endsAt, durationMinutes, state, moved }: SeriesDate,
  { coachTimeZone, clientTimeZone }: SeriesClocks,
  numbers: ReadonlyMap<LocalDate, number>,
): Omit<z.input<typeof SeriesDateView>, 'bookingId' | 'status'> => ({
  id,
  startsAt: iso(startsAt),
  endsAt: iso(endsAt),
  coachTime: momentOf(coachTimeZone, startsAt, endsAt),
  clientTime: momentOf(clientTimeZone, startsAt, endsAt),
  durationMinutes,
  state,
  moved,
  number: numbers.get(id) ?? null,
});

function shared(series: SeriesDetails, now: Instant, clientTimeZone: string): Omit<View, 'dates'> {
  const { plan, coachTimeZone } = series;
  const { done, total, next } = seriesProgress(plan, now);
  const last = plan.parts.at(-1);
  return {
    id: series.id,
    service: { id: series.serviceId, name: series.serviceName, color: series.serviceColor },
    rhythmText: last ? rhythmText(last, (key, values) => sentence(`rhythm:${key}`, values)) : '',
    state: seriesState(plan, series.agreed, now),
    progress: {
      done,
      total,
      next: next && {
        startsAt: iso(next.startsAt),
        coachTime: momentOf(coachTimeZone, next.startsAt, next.endsAt),
        clientTime: momentOf(clientTimeZone, next.startsAt, next.endsAt),
      },
    },
    timeZone: last?.timeZone ?? coachTimeZone,
    clientTimeZone,
  };
}

/** What the client sees; `timeZone` is the reader's, left out the client's own. */
export function seriesView(series: SeriesDetails, booked: BookedDates, now: Instant, timeZone = series.clientTimeZone): View {
  const { numbers } = seriesProgress(series.plan, now);
  const clocks = { coachTimeZone: series.coachTimeZone, clientTimeZone: timeZone };
  return {
    ...shared(series, now, timeZone),
    dates: seriesDates(series.plan).map((date) => {
      const booking = booked.get(date.id);
      return { ...dateView(date, clocks, numbers), bookingId: booking?.id ?? null, status: booking?.status ?? null };
    }),
  };
}

function patternOf({ plan }: SeriesDetails): Summary['pattern'] {
  const last = plan.parts.at(-1);
  if (!last || last.end.kind === 'open') throw new Error('A series without an end can neither be booked nor shown.');
  const { startsOn, startMinute, durationMinutes, rhythm, end } = last;
  return { startsOn, startMinute, durationMinutes, rhythm: rhythmView(rhythm), end };
}

/** A series in the coach's list. */
export const seriesSummary = (series: SeriesDetails, now: Instant): Summary => ({
  ...shared(series, now, series.clientTimeZone),
  client: { id: series.clientId, name: series.clientName },
  bookedBy: series.bookedBy,
  requestId: series.requestId,
  pattern: patternOf(series),
  renewalDue: series.renewalDueAt !== null && series.renewalDueAt <= now && series.lastEndsAt !== null && series.lastEndsAt > now,
  createdAt: iso(series.createdAt),
  version: series.version,
});

/** All that the coach sees of one. */
export const coachSeriesView = (series: SeriesDetails, booked: BookedDates, now: Instant): z.input<typeof CoachSeriesView> => ({
  ...seriesSummary(series, now),
  dates: seriesView(series, booked, now).dates,
  pauses: series.plan.pauses.map(({ from, until }) => ({ from: iso(from), until: until === null ? null : iso(until) })),
});
