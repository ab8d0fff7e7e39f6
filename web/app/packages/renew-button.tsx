import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Right in a list: somebody's package comes to its end, and they are given the next one. */
export function RenewButton({ name, onRenew }: { name: string; onRenew: () => void }) {
  const { t } = useTranslation('packages');
  return (
    <Button ms={38} mb="xs" size="compact-sm" variant="default" aria-label={t('renew', { name })} onClick={onRenew}>
      {t('card.add')}
    </Button>
  );
}
