import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';

interface Wanted {
  readonly coachSlug: string;
  readonly serviceSlug: string;
  readonly durationMinutes: number;
  readonly timeZone: string;
  /** The viewer's day on which it lies. */
  readonly day: string | null;
  /** Null: no particular time is wanted. */
  readonly at: string | null;
}

/** The one time that is wanted as the viewer reads it, while somebody has it; null where nobody has; undefined until that is known. */
export function useSlot({ coachSlug, serviceSlug, durationMinutes, timeZone, day, at }: Wanted) {
  const { data } = useQuery({
    // Among the open times: what changes those changes these.
    queryKey: ['slots', coachSlug, serviceSlug, durationMinutes, 'taken', timeZone, day],
    queryFn: () => api.ownWaitlist.taken({ coachSlug, serviceSlug, durationMinutes, timeZone, date: day ?? '' }),
    enabled: at !== null && day !== null,
  });
  if (at === null) return null;
  return data && (data.find(({ startsAt }) => Date.parse(startsAt) === Date.parse(at)) ?? null);
}
