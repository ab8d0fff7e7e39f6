import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import type { PackageFilter } from './package-filter.ts';

const PAGE = 50;

/** The packages of a practice page by page. */
export function usePackagePages({ show = 'open', search = '' }: PackageFilter) {
  const { id: coachId } = useCoach();
  return useInfiniteQuery({
    ...queries.packages.list.infiniteOptions({
      input: (offset: number) => ({ coachId, show, search, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }: { total: number }, pages: readonly unknown[]) =>
        pages.length * PAGE < total ? pages.length * PAGE : undefined,
    }),
    placeholderData: keepPreviousData,
  });
}
