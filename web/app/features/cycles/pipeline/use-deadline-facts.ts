import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';

/** What the end of the time to answer does, in exact numbers: one sentence each. */
export function useDeadlineFacts(cycleId: string, enabled: boolean) {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const fresh = { enabled, staleTime: 0 };
  const tracker = useQuery({ ...queries.tracker.show.queryOptions({ input: { coachId, cycleId } }), ...fresh });
  const roster = useQuery({ ...queries.regulars.list.queryOptions({ input: { coachId } }), ...fresh });
  if (!enabled) return { facts: [], fallsFree: false, isPending: false, error: null };
  const error = tracker.error ?? roster.error;
  if (!tracker.data || !roster.data || tracker.isFetching || roster.isFetching)
    return { facts: [], fallsFree: false, isPending: error === null, error };
  const isKept = ({ keepUnanswered, status, clientState }: RegularView) =>
    keepUnanswered && status === 'active' && clientState === 'active';
  const keeps = new Set(roster.data.regulars.filter(isKept).map(({ id }) => id));
  const unanswered = tracker.data.rows.filter(({ counts }) => counts.proposed > 0);
  const sum = (rows: typeof unanswered) => rows.reduce((all, row) => all + row.counts.proposed, 0);
  const free = unanswered.filter(({ regularId }) => !keeps.has(regularId));
  const kept = unanswered.filter(({ regularId }) => keeps.has(regularId));
  // Those given free before are no news.
  const declined = tracker.data.rows.flatMap((row) => row.declined).length;
  const clients = (rows: typeof unanswered) => t('advance.clients', { count: rows.length });
  const facts = [
    free.length > 0 && t('advance.fallFree', { count: sum(free), clients: clients(free) }),
    declined > 0 && t('advance.declined', { count: declined }),
    kept.length > 0 && t('advance.kept', { count: sum(kept), clients: clients(kept) }),
  ].filter((fact) => fact !== false);
  return {
    facts: facts.length > 0 ? facts : [t('advance.nothing')],
    fallsFree: free.length + declined > 0,
    isPending: false,
    error: null,
  };
}
