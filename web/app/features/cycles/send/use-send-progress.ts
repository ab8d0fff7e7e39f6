import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';

const OFTEN = 1000;

/** The mails of the last round, followed while some are on their way. */
export function useSendProgress(cycleId: string, enabled: boolean) {
  const { id: coachId } = useCoach();
  return useQuery({
    ...queries.placements.sendProgress.queryOptions({ input: { coachId, cycleId } }),
    enabled,
    refetchInterval: ({ state }) => (state.data && state.data.waiting > 0 ? OFTEN : false),
  });
}
