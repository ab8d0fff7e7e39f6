import { useQuery } from '@tanstack/react-query';
import type { PublicService } from '../../../contract/services.ts';
import { api } from '../api.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { isWithin } from './is-within.ts';

interface Asked {
  readonly coachSlug: string;
  readonly service: PublicService;
  readonly source: SlotSource;
  readonly length: number;
  /** Instants, in any order. */
  readonly starts: readonly string[];
  /** They may be booked already, by us: what held before that stays. */
  readonly isMaybeOurs?: boolean;
}

/**
 * What holds for these times and whoever is here: booked at once or asked for, and the policy. Until the server has said so, what the service says of
 * somebody unknown is shown; the server decides in any case.
 */
export function useTerms({ coachSlug, service, source, length, starts, isMaybeOurs = false }: Asked) {
  const sorted = starts.map((start) => new Date(start).toISOString()).toSorted();
  const { data } = useQuery({
    // Days fill up: what refreshes slots refreshes these.
    queryKey: ['slots', ...source.key, 'terms', sorted],
    queryFn: () => api.bookings.terms({ coachSlug, serviceSlug: service.slug, durationMinutes: length, starts: sorted }),
    placeholderData: (before) => before,
    enabled: !isMaybeOurs,
  });
  const wanted = new Set(sorted.map((start) => Date.parse(start)));
  const told = data?.starts.filter(({ startsAt }) => wanted.has(Date.parse(startsAt))) ?? [];
  const reasons = [...new Set(told.flatMap((start) => start.reasons))];
  const soon = isWithin(sorted[0] ?? '', service.instantFromMinutes);
  return {
    asks: told.length > 0 ? told.some(({ instant }) => !instant) : !service.instant || soon,
    reasons: told.length > 0 ? reasons : [service.instant ? ('starts_soon' as const) : ('not_instant' as const)],
    answerWithinMinutes: data?.answerWithinMinutes ?? null,
    policy: data?.policy ?? service.policy,
    /** Null until the server has said it. */
    cover: data?.cover ?? null,
    /** Of these times, those whose month has no free check-in left. */
    checkInUsed: starts.filter((start) => data?.checkInUsed.some((used) => Date.parse(used) === Date.parse(start)) ?? false),
    mostAtOnce: data?.mostAtOnce ?? service.mostAtOnce,
    clientSeries: data?.clientSeries ?? service.clientSeries,
    backupSlots: data?.backupSlots ?? service.backupSlots,
  };
}

export type Terms = ReturnType<typeof useTerms>;
