import { Alert, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/text-link.tsx';

/** A practice without any hours has an empty calendar; here is why, and the next step. */
export function NoHours() {
  const { t } = useTranslation('calendar');
  return (
    <Alert color="evergreen" variant="light" py="xs">
      <Group gap="xs">
        <Text fz="sm">{t('noHours')}</Text>
        <TextLink to="/app/availability" fz="sm">
          {t('toHours')}
        </TextLink>
      </Group>
    </Alert>
  );
}
