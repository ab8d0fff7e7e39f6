import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** Who waits for what, and what is on offer. */
export function WaitlistPage() {
  const { t } = useTranslation('app');
  return <Page title={t('rooms.waitlist')}>{null}</Page>;
}
