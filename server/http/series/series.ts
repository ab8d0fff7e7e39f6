import type { z } from 'zod';
import type { CoachSeriesView } from '../../../contract/series/series-view.ts';
import { seriesProgress } from '../../../core/series/series-progress.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { bookSeries } from '../../actions/series/book-series.ts';
import { checkSeries } from '../../actions/series/check-series.ts';
import { editSeries } from '../../actions/series/edit-series.ts';
import { previewSeries } from '../../actions/series/preview-series.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { listBookedDates } from '../../db/series/series-bookings.ts';
import { listSeries, loadSeriesDetails } from '../../db/series/series-details.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';
import { checkedDateView } from './checked-date-view.ts';
import { seriesEdit } from './series-edit.ts';
import { coachSeriesView, seriesSummary } from './series-view.ts';

interface One {
  readonly coachId: string;
  readonly seriesId: string;
}

async function load(context: HttpContext, one: One) {
  const series = await loadSeriesDetails(context.database, context.actor, one);
  if (!series) throw problem({ code: 'not_found' });
  return series;
}

async function show(context: HttpContext, one: One): Promise<z.input<typeof CoachSeriesView>> {
  const series = await load(context, one);
  return coachSeriesView(series, await listBookedDates(context.database, series.id), context.action.clock.now());
}

export const series = {
  list: api.series.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const now = context.action.clock.now();
    const { show: shown, clientId, offset, limit } = input;
    const found = await listSeries(context.database, context.actor, coach.id, { show: shown, clientId, now, offset, limit });
    return { series: found.series.map((each) => seriesSummary(each, now)), total: found.total };
  }),

  show: api.series.show.handler(({ input, context }) => show(context, input)),

  check: api.series.check.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const client = input.clientId === undefined ? undefined : await findClient(context.database, coach.id, input.clientId);
    if (input.clientId !== undefined && !client) throw problem({ code: 'not_found' });
    const now = context.action.clock.now();
    const { pattern, durationMinutes } = input;
    const asked = { serviceId: input.serviceId, pattern, edits: input.edits.map(seriesEdit), durationMinutes, client };
    const { plan, dates } = valueOf(await checkSeries(context.database, coach, asked, now));
    const clocks = { coachTimeZone: coach.timeZone, clientTimeZone: client?.timeZone ?? coach.timeZone };
    const { numbers } = seriesProgress(plan, now);
    return dates.map((date) => checkedDateView(date, { ...clocks, by: 'coach', numbers }));
  }),

  book: api.series.book.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { clientId, newClient, durationMinutes } = input;
    const wish = { ...input, clientId, newClient, durationMinutes, edits: input.edits.map(seriesEdit) };
    return show(context, { coachId: coach.id, seriesId: valueOf(await bookSeries(context.action, context.actor, wish)) });
  }),

  preview: api.series.preview.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const found = await load(context, input);
    const edits = input.edits.map(seriesEdit);
    const { plan, changes, dates } = valueOf(await previewSeries(context.action, context.database, { coach, series: found }, edits));
    const { coachTimeZone, clientTimeZone } = found;
    const { numbers } = seriesProgress(plan, context.action.clock.now());
    const moment = (date: { startsAt: number; endsAt: number }) => momentOf(coachTimeZone, date.startsAt, date.endsAt);
    return {
      dates: dates.map((date) => checkedDateView(date, { coachTimeZone, clientTimeZone, by: 'coach', numbers })),
      cancelled: changes.cancelled.map((date) => ({ startsAt: new Date(date.startsAt).toISOString(), coachTime: moment(date) })),
      moved: changes.moved.map(({ before, after }) => ({ id: after.id, from: moment(before), to: moment(after) })),
      added: changes.added.map((date) => ({ id: date.id, coachTime: moment(date) })),
    };
  }),

  edit: api.series.edit.handler(async ({ input, context }) => {
    await practice(context, input.coachId);
    valueOf(await editSeries(context.action, context.actor, { ...input, edits: input.edits.map(seriesEdit) }));
    return show(context, input);
  }),
};
