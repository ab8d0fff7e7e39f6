import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import type { SeriesEdit } from '../../core/series/series-edit.ts';
import type { Rhythm } from '../../core/series/series-pattern.ts';
import { DAY, type LocalDate, type Weekday } from '../../core/time/instant.ts';
import { bookSeries } from '../actions/series/book-series.ts';
import { editSeries } from '../actions/series/edit-series.ts';
import type { CoachRow } from '../db/coaches.ts';
import { findActiveService } from '../db/services.ts';
import { accepted } from './accepted.ts';
import { dayOfWeek } from './day-of-week.ts';
import type { DemoClientKey } from './demo-clients.ts';
import type { DemoContext } from './demo-context.ts';

interface DemoSeries {
  readonly client: DemoClientKey;
  readonly service: string;
  /** Of the first date: weeks from this one, weekday, minute of the day. */
  readonly week: number;
  readonly weekday: Weekday;
  readonly minute: number;
  readonly rhythm: Rhythm;
  readonly count: number;
  /** What was changed a few days ago. */
  readonly edits?: (day: (week: number, weekday: Weekday) => LocalDate) => readonly SeriesEdit[];
}

const weekly = (every: number, weekday: Weekday): Rhythm => ({ kind: 'weekly', every, weekdays: [weekday] });

/** One in full swing, one of which the last session comes, one a month, and one that rests for three weeks. */
const SERIES: readonly DemoSeries[] = [
  { client: 'tomasz', service: 'strength-and-breath', week: -3, weekday: 1, minute: 1125, rhythm: weekly(1, 1), count: 10 },
  { client: 'meiLing', service: 'strength-and-breath', week: -7, weekday: 6, minute: 630, rhythm: weekly(2, 6), count: 5 },
  {
    client: 'nadia',
    service: 'monthly-check-in',
    week: -7,
    weekday: 1,
    minute: 510,
    rhythm: { kind: 'monthly_by_weekday', every: 1, nth: 2, weekday: 2 },
    count: 6,
  },
  {
    client: 'keisha',
    service: 'strength-and-breath',
    week: -2,
    weekday: 3,
    minute: 1155,
    rhythm: weekly(1, 3),
    count: 12,
    edits: (day) => [
      { kind: 'pause', from: day(1, 1), to: day(3, 7) },
      { kind: 'move', id: day(4, 3), date: day(4, 6), minute: 660 },
    ],
  },
];

/** Clients who come in a rhythm of their own, arranged a week before it began. Dates that were not free are left out. */
export async function addDemoSeries(
  demo: DemoContext,
  owner: Actor,
  coach: CoachRow,
  clients: ReadonlyMap<DemoClientKey, string>,
): Promise<void> {
  const day = (week: number, weekday: Weekday): LocalDate => dayOfWeek(coach.timeZone, demo.now, week, weekday);
  for (const series of SERIES) {
    const ctx = demo.at(demo.now + (series.week - 1) * 7 * DAY);
    const service = accepted(
      await ctx.transaction(async (tx) => ok(await findActiveService(tx, coach.id, series.service))),
      'find a service',
    );
    if (!service) throw new Error(`The demo has no service ${series.service}.`);
    const wish = {
      coachId: coach.id,
      serviceId: service.id,
      clientId: clients.get(series.client),
      newClient: undefined,
      durationMinutes: undefined,
      note: '',
      overbook: false,
      tellClient: true,
      pattern: {
        startsOn: day(series.week, series.weekday),
        startMinute: series.minute,
        rhythm: series.rhythm,
        end: { kind: 'count', count: series.count },
      },
    } as const;
    const first = await bookSeries(ctx, owner, { ...wish, edits: [] });
    const taken = !first.ok && first.refusal.code === 'dates_taken' ? first.refusal.dates : [];
    const skips = taken.map((id) => ({ kind: 'skip', id }) as const);
    const booked = taken.length > 0 ? await bookSeries(ctx, owner, { ...wish, edits: skips }) : first;
    const seriesId = accepted(booked, `book a series for ${series.client}`);
    if (!series.edits) continue;
    const change = { coachId: coach.id, seriesId, version: 1, edits: series.edits(day), overbook: false, tellClient: true, reason: '' };
    accepted(await editSeries(demo.at(demo.now - 5 * DAY), owner, change), `change the series of ${series.client}`);
  }
}
