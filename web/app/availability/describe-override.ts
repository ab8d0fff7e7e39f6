import type { TFunction } from 'i18next';
import type { OverrideView } from '../../../contract/availability.ts';
import { formatDate } from '../time/format-date.ts';
import { formatMinutes } from '../time/format-minutes.ts';
import { weekdayName } from '../time/weekday-name.ts';

type Exception = Omit<OverrideView, 'id' | 'version'>;

const days = ({ startsOn, endsOn }: Exception, t: TFunction<['availability', 'app']>) => {
  if (endsOn === null) return t('availability:days.forever', { from: formatDate(startsOn) });
  return startsOn === endsOn ? formatDate(startsOn) : `${formatDate(startsOn)} – ${formatDate(endsOn)}`;
};

/** "Tue 3 Mar – Fri 6 Mar, every Tue, 10:00–12:00" */
export function describeOverride(override: Exception, t: TFunction<['availability', 'app']>): string {
  const { weekdays, startMinute, endMinute } = override;
  return [
    days(override, t),
    weekdays && t('availability:days.every', { days: weekdays.map((day) => weekdayName(day, 'short')).join(', ') }),
    startMinute === null || endMinute === null ? t('availability:days.whole') : formatMinutes(startMinute, endMinute),
  ]
    .filter(Boolean)
    .join(', ');
}
