import { useTranslation } from 'react-i18next';
import type { Expiry } from '../../../../core/packages/expiry.ts';
import { useCoach } from '../../session/use-coach.ts';
import { todayIn } from '../../time/today-in.ts';
import { formatLastDay } from '../format-last-day.ts';

/** When packages of a template expire: "3 months", "until 15 March", "never expires". */
export function useExpiryWords(): (expiry: Expiry) => string {
  const { t } = useTranslation('packages');
  const { timeZone } = useCoach();
  return (expiry) => {
    if (expiry.kind === 'never') return t('expiry.neverExpires');
    if (expiry.kind === 'on') return t('expiry.until', { date: formatLastDay(expiry.date, todayIn(timeZone)) });
    return t(`expiry.span.${expiry.unit}`, { count: expiry.count });
  };
}
