import type { TFunction } from 'i18next';
import type { AttendanceBadge } from '../../../contract/clients.ts';

/** "3 no-shows, 1 cancellation in 90 days"; in short without the days. */
export function attendanceWords(t: TFunction<'clients'>, { noShows, cancellations, days }: AttendanceBadge, short = false): string {
  const counted = [noShows > 0 && t('noShows', { count: noShows }), cancellations > 0 && t('cancellations', { count: cancellations })];
  const what = counted.filter((words) => words !== false).join(', ');
  return short ? what : t('inDays', { what, count: days });
}
