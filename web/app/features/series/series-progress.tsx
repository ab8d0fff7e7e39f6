import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeriesSummary } from '../../../../contract/series/series-view.ts';
import classes from './series.module.css';

interface SeriesProgressProps {
  readonly progress: SeriesSummary['progress'];
  /** Where it has the room of a heading. */
  readonly wide?: boolean;
}

/** How far a series has come: "3 of 10", and a bar that says the same. */
export function SeriesProgress({ progress: { done, total }, wide = false }: SeriesProgressProps) {
  const { t } = useTranslation('series');
  return (
    <div className={classes.progress} data-wide={wide || undefined}>
      <Text span fz="sm" className={classes.numbers}>
        {total === null ? t('progress.done', { count: done }) : t('progress.of', { done, total })}
      </Text>
      {total !== null && total > 0 && (
        <span className={classes.bar} aria-hidden="true">
          <span style={{ width: `${Math.round((100 * done) / total)}%` }} />
        </span>
      )}
    </div>
  );
}
