import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import { Icon } from '../../../ui/icon.tsx';
import { datesToCome } from '../edit/dates-to-come.ts';

/** The last sessions come, and nobody has said how it goes on. */
export function RenewalNotice({ series, onExtend }: { series: CoachSeriesView; onExtend: () => void }) {
  const { t } = useTranslation('series');
  const count = datesToCome(series).length;
  return (
    <Alert color="evergreen" variant="light" icon={<Icon name="alert" />} title={t('renewal.title')}>
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">{t('renewal.left', { count, name: series.client.name })}</Text>
        <Button size="compact-md" variant="default" onClick={onExtend}>
          {t('do.extend')}
        </Button>
      </Stack>
    </Alert>
  );
}
