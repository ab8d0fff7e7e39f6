import { useQuery } from '@tanstack/react-query';
import type { WaitlistRules } from '../../../../contract/rules.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';

/** How the coach keeps the waitlist; undefined while that is on its way. */
export function useRules(): WaitlistRules | undefined {
  const { id: coachId } = useCoach();
  return useQuery(queries.coaches.profile.queryOptions({ input: { coachId } })).data?.waitlistRules;
}
