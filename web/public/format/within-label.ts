import { t } from '../t.ts';

/** How long at most something takes: "2 days", "5 hours", "45 minutes". */
export function withinLabel(minutes: number): string {
  if (minutes % 1440 === 0) return t('booker:asking.days', { count: minutes / 1440 });
  if (minutes >= 60) return t('booker:asking.hours', { count: Math.ceil(minutes / 60) });
  return t('booker:asking.minutes', { count: minutes });
}
