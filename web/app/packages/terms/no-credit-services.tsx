import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useCreditServices } from './use-credit-services.ts';

/** Where no service takes credits, a package would be good for nothing: said, with the way to change it. */
export function NoCreditServices() {
  const { t } = useTranslation('packages');
  const services = useCreditServices();
  if (!services || services.taking.length > 0) return null;
  return (
    <Alert color="gray" variant="light" icon={<Icon name="alert" />} title={t('noService.title')}>
      <Text fz="sm">
        {t('noService.hint')} <TextLink to="/app/services">{t('noService.to')}</TextLink>
      </Text>
    </Alert>
  );
}
