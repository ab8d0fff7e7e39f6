import type { CoachSeriesView, SeriesDateView } from '../../../../../contract/series/series-view.ts';

/** The sessions that have not begun, in order of time. */
export const datesToCome = ({ dates }: Pick<CoachSeriesView, 'dates'>): readonly SeriesDateView[] =>
  dates.filter(({ state, startsAt }) => state === 'planned' && Date.parse(startsAt) > Date.now());
