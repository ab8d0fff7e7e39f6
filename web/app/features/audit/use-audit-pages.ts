import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { auditFilter, type AuditSearch } from './audit-filter.ts';

const PAGE = 50;

/** The log page by page, of the own practice or of all. */
export function useAuditPages(search: AuditSearch) {
  const { id: coachId } = useCoach();
  const ofAll = search.of === 'all';
  const input = (before: string | undefined) => ({ ...auditFilter(search), limit: PAGE, ...(before !== undefined && { before }) });
  const paging = {
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: { readonly nextBefore: string | null }) => page.nextBefore ?? undefined,
  };
  const own = useInfiniteQuery({
    ...queries.audit.list.infiniteOptions({ input: (before: string | undefined) => ({ coachId, ...input(before) }), ...paging }),
    placeholderData: keepPreviousData,
    enabled: !ofAll,
  });
  const all = useInfiniteQuery({
    ...queries.system.audit.infiniteOptions({ input, ...paging }),
    placeholderData: keepPreviousData,
    enabled: ofAll,
  });
  return ofAll ? all : own;
}
