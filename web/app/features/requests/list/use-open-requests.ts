import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';

/** What is open, by deadline. More than a hundred at once is nobody's inbox; the first hundred are the most urgent. */
export function useOpenRequests() {
  const { id: coachId } = useCoach();
  return useQuery(queries.requests.list.queryOptions({ input: { coachId, show: 'open', limit: 100 } }));
}
