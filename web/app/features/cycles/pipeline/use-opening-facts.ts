import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';

/** What goes public when a cycle opens, in exact numbers. What falls free with it is not counted yet. */
export function useOpeningFacts(cycleId: string, enabled: boolean, fallsFree: boolean) {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const openings = useQuery({ ...queries.cycles.openings.queryOptions({ input: { coachId, cycleId } }), enabled, staleTime: 0 });
  if (!enabled) return { facts: [], isPending: false, error: null };
  if (!openings.data || openings.isFetching) return { facts: [], isPending: openings.error === null, error: openings.error };
  const { count, holds } = openings.data;
  const facts = [
    count > 0 ? t(fallsFree ? 'advance.opensToo' : 'advance.opens', { count }) : !fallsFree && t('advance.opensNone'),
    holds.length > 0 && t('advance.held', { count: holds.length }),
  ].filter((fact) => fact !== false);
  return { facts, isPending: false, error: null };
}
