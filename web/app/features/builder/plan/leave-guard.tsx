import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before painted days are left behind unsaved. */
export function LeaveGuard({ isDirty, days }: { isDirty: boolean; days: number }) {
  const { t } = useTranslation(['builder', 'app']);
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal opened onClose={blocker.reset} title={t('builder:leave.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Text>{t('builder:leave.hint', { count: days })}</Text>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={blocker.proceed}>
          {t('builder:leave.go')}
        </Button>
        <Button data-autofocus onClick={blocker.reset}>
          {t('builder:leave.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
