import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../contract/cycles/regulars.ts';
import { describeDays } from '../../time/words/describe-days.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { formatMinutes } from '../../time/format-minutes.ts';
import { weekdayName } from '../../time/weekday-name.ts';

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
