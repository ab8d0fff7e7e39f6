import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { useSendProgress } from './use-send-progress.ts';

interface SendStatusProps {
  readonly cycle: CycleView;
  readonly onShow: () => void;
  readonly onAnswers: () => void;
}

/** Mails that are on their way or could not go, on the page of their cycle; nothing otherwise. */
export function SendStatus({ cycle, onShow, onAnswers }: SendStatusProps) {
  const { t } = useTranslation('cycles');
  const { data } = useSendProgress(cycle.id, cycle.firstSentAt !== null);
  if (!data || (data.waiting === 0 && data.failed === 0)) return null;
  const isFailure = data.waiting === 0;
  return (
    <Alert color={isFailure ? 'red' : 'gray'} variant="light" py={8}>
      <Group justify="space-between" gap="xs">
        <Text fz="sm" role="status">
          {isFailure ? t('send.failed', { count: data.failed }) : t('send.running', { sent: data.sent, total: data.total })}
        </Text>
        <Button size="compact-sm" variant="default" onClick={isFailure ? onAnswers : onShow}>
          {t(isFailure ? 'send.toAnswers' : 'send.look')}
        </Button>
      </Group>
    </Alert>
  );
}
