import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './calendar-waiting.module.css';

/** Column and row of the shapes of sessions to come, in a week of seven columns. */
const SHAPES = [
  [1, 4],
  [2, 2],
  [3, 8],
  [4, 3],
  [5, 6],
  [6, 2],
] as const;

/** The shapes of sessions that are on their way, over the empty grid; only where it takes a while. */
export function CalendarWaiting() {
  const { t } = useTranslation('app');
  return (
    <div className={classes.waiting} role="status" aria-label={t('loading')}>
      {SHAPES.map(([column, row]) => (
        <Skeleton key={column} radius="sm" style={{ gridColumn: column, gridRow: row }} />
      ))}
    </div>
  );
}
