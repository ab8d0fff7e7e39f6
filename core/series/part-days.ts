import { epochDay } from '../time/epoch-day.ts';
import { rhythmDays } from './rhythm-days.ts';
import type { Series } from './series.ts';
import { LONGEST_DAYS, type SeriesPattern } from './series-pattern.ts';

function lastDay({ startsOn, end }: SeriesPattern): number {
  const furthest = epochDay(startsOn) + LONGEST_DAYS;
  if (end.kind === 'count') return furthest;
  return Math.min(furthest, epochDay(end.kind === 'until' ? end.date : end.horizon));
}

/** The days that each part of a series gives, as epoch days, in the order of the parts. */
export const partDays = ({ parts }: Pick<Series, 'parts'>): readonly (readonly number[])[] =>
  parts.map((part) => rhythmDays(part, lastDay(part), part.end.kind === 'count' ? part.end.count : Number.POSITIVE_INFINITY));
