import { useQuery } from '@tanstack/react-query';
import type { PublicService } from '../../../contract/services.ts';
import { api } from '../api.ts';
import type { KnownClient } from '../booking/use-known-client.ts';
import type { ShownMonth } from '../booking/use-shown-month.ts';

interface Asked {
  readonly coachSlug: string;
  readonly service: PublicService;
  readonly shown: ShownMonth;
  readonly known: KnownClient | null;
}

/** Whether whoever is signed in has used the free check-in of the month on the screen. The server is asked about a time in the middle of it: months are the coach's. */
export function useUsedMonth({ coachSlug, service, shown, known }: Asked): boolean {
  const open = [...shown.open.values()].flat();
  const middle = open[Math.floor(open.length / 2)]?.startsAt ?? '';
  const { data } = useQuery({
    queryKey: ['slots', coachSlug, service.slug, 'used', shown.month, middle],
    queryFn: () => api.bookings.terms({ coachSlug, serviceSlug: service.slug, starts: [middle] }),
    enabled: service.kind === 'check_in' && known !== null && middle !== '',
  });
  return (data?.checkInUsed.length ?? 0) > 0;
}
