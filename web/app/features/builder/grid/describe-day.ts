import type { TFunction } from 'i18next';
import type { PlannedDay } from '../../../../../contract/availability.ts';
import type { DayException } from '../../../../../core/availability/builder/exception.ts';
import { hasOwnHours } from '../../../../../core/availability/builder/has-own-hours.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { remembered } from '../remembered.ts';
import type { DayFacts } from './day-facts.ts';

type Words = TFunction<['builder', 'availability', 'app']>;

const dateText = remembered((date: string) => formatDate(date, 'long'));
const minuteText = remembered(formatMinute);
const from = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) =>
  `${minuteText(startMinute)}–${minuteText(endMinute)}`;

/** "Blocked, the whole day, Ottawa" */
export function describeException({ kind, startMinute, endMinute, capacity, note }: DayException, t: Words): string {
  const when = startMinute === null || endMinute === null ? t('builder:day.whole') : from({ startMinute, endMinute });
  const seats = capacity === null ? '' : t('availability:days.seats', { count: capacity });
  return [t(`availability:kind.${kind}`), when, seats, note].filter(Boolean).join(', ');
}

export const describeOpen = (day: PlannedDay | undefined, t: Words): string =>
  day && day.open.length > 0 ? t('builder:day.open', { times: day.open.map(from).join(', ') }) : t('builder:day.closed');

function describeStarts({ before, after, isFresh }: DayFacts, t: Words): string {
  const count = after?.openStarts ?? null;
  const was = before?.openStarts ?? null;
  if (!isFresh || count === null) return '';
  const now = t('builder:day.starts', { count });
  return was === null || was === count ? now : t('builder:day.startsWas', { now, was });
}

/** Everything a cell shows, in words. */
export function describeDay(facts: DayFacts, t: Words): string {
  const { date, exceptions, isChanged, isPast, after } = facts;
  const special = hasOwnHours(exceptions) ? [t('builder:day.own')] : exceptions.map((each) => describeException(each, t));
  return [
    dateText(date),
    ...special,
    facts.isFresh && describeOpen(after, t),
    after && after.bookings > 0 && t('builder:day.bookings', { count: after.bookings }),
    describeStarts(facts, t),
    isChanged && t('builder:day.changed'),
    isPast && t('builder:day.past'),
  ]
    .filter(Boolean)
    .join('. ');
}
