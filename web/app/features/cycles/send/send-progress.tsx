import { Alert, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SendProgress as Progressed } from '../../../../../contract/cycles/placements.ts';

/** How many mails of a round are out, and which could not go. */
export function SendProgress({ progress }: { progress: Progressed }) {
  const { t } = useTranslation('cycles');
  const { total, sent, failed, waiting } = progress;
  const share = (count: number) => (total === 0 ? 0 : (count / total) * 100);
  return (
    <Stack gap="sm">
      <Progress.Root size="lg" radius="xl">
        <Progress.Section value={share(sent)} color="evergreen.6" aria-label={t('send.progress', { sent, total })} />
        {failed > 0 && <Progress.Section value={share(failed)} color="red.7" aria-label={t('send.failed', { count: failed })} />}
      </Progress.Root>
      <Text role="status" fw={600}>
        {waiting > 0 || failed > 0 ? t('send.progress', { sent, total }) : t('send.done', { count: sent })}
      </Text>
      {waiting > 0 && (
        <Text fz="sm" c="dimmed">
          {t('send.leave')}
        </Text>
      )}
      {waiting === 0 && failed > 0 && (
        <Alert color="red" variant="light" title={t('send.failed', { count: failed })}>
          {t('send.failedHint')}
        </Alert>
      )}
    </Stack>
  );
}
