import { t } from '../t.ts';

/** A length as people say it: "45 min", "1 h 30 min", "2 days". */
export function lengthLabel(minutes: number): string {
  if (minutes >= 2880 && minutes % 1440 === 0) return t('booker:length.days', { count: minutes / 1440 });
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 && t('booker:length.hours', { count: hours }),
    (rest > 0 || hours === 0) && t('booker:length.minutes', { count: rest }),
  ];
  return parts.filter(Boolean).join(' ');
}
