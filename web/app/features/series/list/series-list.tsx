import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PagedList } from '../../../ui/paged-list.tsx';
import { SeriesRows } from './series-rows.tsx';
import { useSeriesPages } from './use-series-pages.ts';

interface SeriesListProps {
  readonly show: 'running' | 'over';
  readonly empty: ReactNode;
}

/** The series of a practice, those next in time first. */
export function SeriesList({ show, empty }: SeriesListProps) {
  const { t } = useTranslation('series');
  const pages = useSeriesPages(show);
  const series = pages.data?.pages.flatMap((page) => page.series) ?? [];
  return (
    <PagedList query={pages} count={t('list.count', { count: pages.data?.pages[0]?.total ?? 0 })} more={t('list.more')} empty={empty}>
      {series.length > 0 && <SeriesRows series={series} label={t('title')} />}
    </PagedList>
  );
}
