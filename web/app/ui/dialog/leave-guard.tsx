import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface LeaveGuardProps {
  /** Something would be lost. */
  readonly isDirty: boolean;
  /** What would be lost. */
  readonly hint: string;
  readonly go: string;
}

/** Asks before what is not saved is left behind. */
export function LeaveGuard({ isDirty, hint, go }: LeaveGuardProps) {
  const { t } = useTranslation('app');
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal opened onClose={blocker.reset} title={t('leave.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text>{hint}</Text>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={blocker.proceed}>
          {go}
        </Button>
        <Button data-autofocus onClick={blocker.reset}>
          {t('leave.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
