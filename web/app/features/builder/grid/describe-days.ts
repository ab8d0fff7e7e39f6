import type { TFunction } from 'i18next';
import type { OverrideView } from '../../../../../contract/availability.ts';
import { formatDate } from '../../../time/format-date.ts';
import { weekdayName } from '../../../time/weekday-name.ts';

/** "Tue 3 Mar – Fri 6 Mar, every Tue" */
export function describeDays(
  { startsOn, endsOn, weekdays }: Pick<OverrideView, 'startsOn' | 'endsOn' | 'weekdays'>,
  t: TFunction<['builder', 'availability', 'app']>,
): string {
  const days = endsOn === null || startsOn === endsOn ? formatDate(startsOn) : `${formatDate(startsOn)} – ${formatDate(endsOn)}`;
  if (weekdays === null) return days;
  return `${days}, ${t('availability:days.every', { days: weekdays.map((day) => weekdayName(day, 'short')).join(', ') })}`;
}
