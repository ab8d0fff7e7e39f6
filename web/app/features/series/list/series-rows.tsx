import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SeriesSummary } from '../../../../../contract/series/series-view.ts';
import { useSeriesWords } from '../../../series/rhythm/use-series-words.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { SeriesProgress } from '../series-progress.tsx';
import { SeriesTags } from '../series-tags.tsx';
import classes from './list.module.css';

interface SeriesRowsProps {
  readonly series: readonly SeriesSummary[];
  readonly label: string;
  /** Where it is known whose they are. */
  readonly withoutClient?: boolean;
}

/** Series, each with its rhythm, its next date and how far it has come; a row leads to its page. */
export function SeriesRows({ series, label, withoutClient = false }: SeriesRowsProps) {
  const { t } = useTranslation('series');
  const words = useSeriesWords();
  return (
    <ul className={classes.list} aria-label={label} data-narrow={withoutClient || undefined}>
      {series.map((one) => {
        const { id, client, service, progress } = one;
        return (
          <li key={id} className={classes.row}>
            <div className={classes.who}>
              <Link to="/app/recurring/$seriesId" params={{ seriesId: id }} className={classes.name}>
                {withoutClient ? words(one) : client.name}
              </Link>
              <Text span fz="sm" c="dimmed" className={classes.service}>
                <span className={classes.dot} style={{ background: service.color }} aria-hidden="true" />
                {service.name}
              </Text>
            </div>
            {!withoutClient && <Text className={classes.rhythm}>{words(one)}</Text>}
            <div className={classes.next}>
              {progress.next && (
                <>
                  <Text span fz="sm" c="dimmed">
                    {t('list.next')}
                  </Text>{' '}
                  <Text span>{formatWall(progress.next.coachTime)}</Text>
                </>
              )}
            </div>
            <SeriesProgress progress={progress} />
            <div className={classes.tags}>
              <SeriesTags series={one} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
