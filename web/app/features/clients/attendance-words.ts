import type { TFunction } from 'i18next';
import type { AttendanceBadge } from '../../../../contract/clients.ts';

/** "3 no-shows and 1 cancellation in 90 days". */
export function attendanceWords(t: TFunction<'clients'>, { noShows, cancellations, days }: AttendanceBadge): string {
  const counted = [
    noShows > 0 && t('noShows', { count: noShows }),
    cancellations > 0 && t('cancellations', { count: cancellations }),
  ].filter((words) => words !== false);
  return t('inDays', { what: new Intl.ListFormat('en', { type: 'unit' }).format(counted), count: days });
}
