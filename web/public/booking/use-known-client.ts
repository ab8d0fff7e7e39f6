import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

/** What the coach knows of whoever is signed in; null for everybody else, and while nothing is known yet. Nobody waits for it. */
export function useKnownClient(coachSlug: string) {
  const { data } = useQuery({ queryKey: ['visitor', coachSlug], queryFn: () => api.coaches.visitor({ coachSlug }) });
  return data?.client ?? null;
}

export type KnownClient = NonNullable<ReturnType<typeof useKnownClient>>;
