import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../contract/cycles/regulars.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { formatMinutes } from '../../time/format-minutes.ts';
import { weekdayName } from '../../time/weekday-name.ts';

/** From Monday on, days that follow each other as a span: "Mon–Fri, Sun". */
function describeDays(days: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const day of days) {
    const span = spans.at(-1);
    if (span && span.last === day - 1) span.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans
    .map(({ first, last }) => {
      const between = last - first > 1 ? '–' : ', ';
      return first === last ? weekdayName(first, 'short') : `${weekdayName(first, 'short')}${between}${weekdayName(last, 'short')}`;
    })
    .join(', ');
}

/** What was agreed with a regular, in words. */
export function usePatternWords() {
  const { t } = useTranslation('roster');
  const days = (weekdays: readonly number[]) => (weekdays.length === 7 ? t('anyDay') : describeDays(weekdays));
  const hours = (ranges: RegularInput['acceptableHours']) =>
    ranges.some(({ startMinute, endMinute }) => startMinute === 0 && endMinute === 1440)
      ? t('anyTime')
      : ranges.map(({ startMinute, endMinute }) => formatMinutes(startMinute, endMinute)).join(', ');
  const preferred = ({ weekday, minute }: Pick<RegularInput, 'weekday' | 'minute'>, style: 'long' | 'short' = 'long') =>
    t('preferred', { day: weekdayName(weekday, style), time: formatMinute(minute) });
  return {
    frequency: (frequency: RegularInput['frequency']) => t(`frequency.${frequency}`),
    preferred,
    suits: (pattern: Pick<RegularInput, 'acceptableWeekdays' | 'acceptableHours'>) =>
      t('suits', { days: days(pattern.acceptableWeekdays), hours: hours(pattern.acceptableHours) }),
    /** "Every two weeks, Tuesday, 10:00". */
    brief: (pattern: Pick<RegularInput, 'frequency' | 'weekday' | 'minute'>, style: 'long' | 'short' = 'long') =>
      `${t(`frequency.${pattern.frequency}`)} · ${preferred(pattern, style)}`,
  };
}
