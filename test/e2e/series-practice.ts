import type { Page } from 'playwright-core';
import type { SeriesEditInput, SeriesPatternInput } from '../../contract/series/series-pattern.ts';
import type { CoachSeriesView } from '../../contract/series/series-view.ts';
import type { ServiceView } from '../../contract/services.ts';
import { addDays } from '../../core/time/add-days.ts';
import { isoWeekStart } from '../../core/time/iso-week-start.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { openPractice, type Practice } from './coach-practice.ts';

const ZONE = 'America/Toronto';
/** The Monday of next week: the sign-in library looks at the clock of the wall, so a session must still hold. */
const MONDAY = addDays(isoWeekStart(new Date().toISOString().slice(0, 10)), 7);

export interface SeriesPractice extends Practice {
  /** So many days after the Monday on which all of it plays, at eight in the morning. */
  readonly day: (index: number) => string;
  readonly own: (rest: string) => string;
  /** A page whose clock is that of the server. */
  readonly openAt: (address: string, look?: object) => Promise<Page>;
  readonly service: ServiceView;
  readonly bookOne: (name: string, date: string, minute: number) => Promise<{ id: string }>;
  readonly bookSeries: (name: string, pattern: SeriesPatternInput) => Promise<CoachSeriesView>;
  readonly show: (seriesId: string) => Promise<CoachSeriesView>;
  readonly edit: (series: CoachSeriesView, edits: readonly SeriesEditInput[]) => Promise<CoachSeriesView>;
  /** The clock of the server goes on, or back. */
  readonly turnTo: (date: string, minute: number) => void;
}

/** A practice whose clock stands still on a Monday morning, for series that begin the day after. */
export async function openSeriesPractice(): Promise<SeriesPractice> {
  let now = wallToInstant(ZONE, MONDAY, 8 * 60);
  const practice = await openPractice({ clock: { now: () => now } });
  const { api, coachId } = practice;
  const own = (rest: string) => `/coach/${coachId}${rest}`;
  const [service] = await api<ServiceView[]>('GET', own('/services'));
  const who = (name: string) => ({ newClient: { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com` } });
  const wish = (name: string) => ({ serviceId: service!.id, ...who(name), tellClient: false });
  return {
    ...practice,
    day: (index) => addDays(MONDAY, index),
    own,
    service: service!,
    openAt: async (address, look = {}) => {
      const page = await practice.open('/app', { timezoneId: ZONE, ...look });
      await page.clock.setFixedTime(now);
      await page.goto(practice.url + address);
      return page;
    },
    bookOne: (name, date, minute) =>
      api('POST', own('/bookings'), { ...wish(name), startsAt: new Date(wallToInstant(ZONE, date, minute)).toISOString() }),
    bookSeries: (name, pattern) => api('POST', own('/series'), { ...wish(name), pattern }),
    show: (seriesId) => api('GET', own(`/series/${seriesId}`)),
    edit: (series, edits) => api('POST', own(`/series/${series.id}/edits`), { version: series.version, edits, tellClient: false }),
    turnTo: (date, minute) => {
      now = wallToInstant(ZONE, date, minute);
    },
  };
}
