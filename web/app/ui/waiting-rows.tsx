import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The shape of a list that is on its way. */
export function WaitingRows({ count = 4, height = 56 }: { count?: number; height?: number }) {
  const { t } = useTranslation('app');
  return (
    <Stack gap="xs" role="status" aria-label={t('loading')}>
      {Array.from({ length: count }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}
