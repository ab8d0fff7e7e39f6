import { useTranslation } from 'react-i18next';
import type { OwnPackageView } from '../../../contract/packages/package-view.ts';
import { useCoach } from '../session/use-coach.ts';
import { todayIn } from '../time/today-in.ts';
import { formatLastDay } from './format-last-day.ts';

/** Until when a package can be used: "expires 15 March", "expired 15 March", "never expires". */
export function useLastDayWords(): (pack: Pick<OwnPackageView, 'expiresOn' | 'state'>) => string {
  const { t } = useTranslation('packages');
  const { timeZone } = useCoach();
  return ({ expiresOn, state }) => {
    if (expiresOn === null) return t('lastDay.never');
    const today = todayIn(timeZone);
    return t(state === 'expired' || expiresOn < today ? 'lastDay.expired' : 'lastDay.expires', { date: formatLastDay(expiresOn, today) });
  };
}
