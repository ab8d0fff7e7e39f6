import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../../../contract/cycles/placements.ts';

/** A search that could not end, and another try. */
export function RunFailure({ run, onAgain }: { run: RunView; onAgain: () => void }) {
  const { t } = useTranslation('board');
  return (
    <Alert color="red" variant="light" role="alert" title={t('run.failed')}>
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">{run.problem?.sentence}</Text>
        <Button size="compact-sm" variant="default" onClick={onAgain}>
          {t('run.again2')}
        </Button>
      </Stack>
    </Alert>
  );
}
