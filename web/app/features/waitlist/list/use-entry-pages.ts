import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import type { WaitlistFilter } from './waitlist-filter.ts';

const PAGE = 50;

/** The waitlist page by page. */
export function useEntryPages({ show = 'in_line', service: serviceId, search = '' }: WaitlistFilter) {
  const { id: coachId } = useCoach();
  return useInfiniteQuery({
    ...queries.waitlist.list.infiniteOptions({
      input: (offset: number) => ({ coachId, show, serviceId, search, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }: { total: number }, pages: readonly unknown[]) =>
        pages.length * PAGE < total ? pages.length * PAGE : undefined,
    }),
    placeholderData: keepPreviousData,
  });
}
