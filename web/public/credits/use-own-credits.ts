import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

/** What whoever is signed in has with this coach; null for everybody else; undefined while it is asked. */
export function useOwnCredits(coachSlug: string) {
  const { data, isPending } = useQuery({
    // Begins like a booking's page: what changes one of those may return a credit or use one.
    queryKey: ['managed', 'credits', coachSlug],
    queryFn: () => api.ownPackages.show({ coachSlug }),
  });
  return isPending ? undefined : (data?.credits ?? null);
}
