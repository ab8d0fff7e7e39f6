import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './board.module.css';

const LANES = 8;

/** The shape of a board on its way: figures over lanes. */
export function BoardWaiting() {
  const { t } = useTranslation('app');
  return (
    <Stack gap="md" role="status" aria-label={t('loading')}>
      <div className={classes.waitingFigures}>
        {[0, 1, 2, 3].map((figure) => (
          <Skeleton key={figure} height={38} radius="md" />
        ))}
      </div>
      <div className={classes.waitingLanes}>
        {Array.from({ length: LANES }, (_, lane) => (
          <Skeleton key={lane} height={44} radius="md" />
        ))}
      </div>
    </Stack>
  );
}
