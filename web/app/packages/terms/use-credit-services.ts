import { useQuery } from '@tanstack/react-query';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';

/** The services of the practice, and those of them that take credits; undefined while they are on their way. */
export function useCreditServices() {
  const { id: coachId } = useCoach();
  const { data } = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  return data && { all: data, taking: data.filter(({ credits }) => credits > 0) };
}
