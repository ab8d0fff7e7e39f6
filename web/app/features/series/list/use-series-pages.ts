import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';

const PAGE = 50;

/** The series of a practice page by page: those that run, or those that are over. */
export function useSeriesPages(show: 'running' | 'over') {
  const { id: coachId } = useCoach();
  return useInfiniteQuery({
    ...queries.series.list.infiniteOptions({
      input: (offset: number) => ({ coachId, show, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }: { total: number }, pages: readonly unknown[]) =>
        pages.length * PAGE < total ? pages.length * PAGE : undefined,
    }),
    placeholderData: keepPreviousData,
  });
}
