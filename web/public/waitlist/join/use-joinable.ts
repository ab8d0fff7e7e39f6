import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../../../problem-of.ts';
import { api } from '../../api.ts';

/** Whose waitlist, and what can be waited for: what the coach's page shows, and the service whose address was followed, which may stand on no page. */
export function useJoinable(coachSlug: string, serviceSlug: string | null, timeZone: string) {
  const all = useQuery({
    queryKey: ['coach', coachSlug, timeZone],
    queryFn: () => api.coaches.show({ coachSlug, timeZone }),
  });
  // A practice without a page of its own is there by the addresses of its services.
  const isListed = all.isError ? false : (all.data?.services.some(({ slug }) => slug === serviceSlug) ?? true);
  const one = useQuery({
    queryKey: ['coach', coachSlug, serviceSlug, timeZone],
    queryFn: () => api.coaches.showService({ coachSlug, serviceSlug: serviceSlug ?? '', timeZone }),
    enabled: serviceSlug !== null && !isListed,
  });
  const about = useQuery({ queryKey: ['coach', coachSlug, 'waitlist'], queryFn: () => api.ownWaitlist.about({ coachSlug }) });
  const isWaiting = !about.data || (serviceSlug !== null && !isListed && one.isPending);
  const listed = all.data?.services ?? [];
  // What is not offered any more is no reason not to wait for something else.
  const isGone = all.data !== undefined && problemOf(one.error)?.code === 'not_found';
  return {
    coach: isWaiting ? undefined : (all.data ?? one.data),
    services: [...(one.data?.services ?? []), ...listed],
    seasons: about.data?.cycles ?? [],
    isOpen: about.data?.open ?? false,
    error: (serviceSlug === null ? all.error : isGone ? null : one.error) ?? about.error,
    retry: () => {
      for (const query of [all, one, about]) if (query.error) void query.refetch();
    },
  };
}
