import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

/** The series a booking belongs to, by the link of that booking; asked only where there is one. */
export function useOwnSeries(token: string, timeZone: string, enabled: boolean) {
  return useQuery({
    queryKey: ['managed', token, 'series', timeZone],
    queryFn: () => api.ownSeries.show({ token, timeZone }),
    placeholderData: (before) => before,
    enabled,
  });
}

export type OwnSeries = NonNullable<ReturnType<typeof useOwnSeries>['data']>;
