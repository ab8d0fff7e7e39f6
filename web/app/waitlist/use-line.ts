import { useQuery } from '@tanstack/react-query';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';

/** How many stand in line; 0 while that is on its way. */
export function useLine(): number {
  const { id: coachId } = useCoach();
  const line = useQuery(queries.waitlist.list.queryOptions({ input: { coachId, limit: 1 } }));
  return line.data?.counts.in_line ?? 0;
}
