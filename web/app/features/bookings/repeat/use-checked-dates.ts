import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SeriesPatternInput } from '../../../../../contract/series/series-pattern.ts';
import { queries } from '../../../queries.ts';
import type { Choice } from '../../../series/dates/choice.ts';
import { useCoach } from '../../../session/use-coach.ts';
import type { Wish } from '../wish.ts';

/** Every date of a pattern as it stands with what was decided so far; what is left out, as it stood before. */
export function useCheckedDates({ serviceId, durationMinutes, client }: Wish, pattern: SeriesPatternInput, choices: readonly Choice[]) {
  const { id: coachId } = useCoach();
  const clientId = client.kind === 'known' ? (client.clientId ?? undefined) : undefined;
  const asked = (edits: readonly Choice[]) =>
    queries.series.check.queryOptions({ input: { coachId, serviceId, clientId, durationMinutes, pattern, edits: [...edits] } });
  const first = useQuery(asked([]));
  const decided = useQuery({ ...asked(choices), placeholderData: keepPreviousData });
  const now = new Map(decided.data?.map((date) => [date.id, date]));
  const dates = first.data
    ?.map((date) => now.get(date.id) ?? date)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1));
  return {
    dates,
    error: first.error ?? decided.error,
    isPending: first.isPending,
    /** What is on show is not what was decided last. */
    isBehind: decided.isPlaceholderData || decided.isFetching,
    refetch: () => void Promise.all([first.refetch(), decided.refetch()]),
  };
}
