import { Alert, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/text-link.tsx';

/** Over the list while clients can't join: what holds, and where it is changed. */
export function ClosedNotice() {
  const { t } = useTranslation('waitlist');
  return (
    <Alert color="gray" variant="light" title={t('closed.title')}>
      <Group gap="xs">
        <Text fz="sm">{t('closed.hint')}</Text>
        <TextLink to="/app/waitlist" search={{ part: 'settings' }} fz="sm">
          {t('closed.open')}
        </TextLink>
      </Group>
    </Alert>
  );
}
