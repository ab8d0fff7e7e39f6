import { useQueries } from '@tanstack/react-query';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';

/** The pattern that each of these clients keeps; null for who shows none, and missing while it is looked for. */
export function useSuggestions(clientIds: readonly string[]): ReadonlyMap<string, RegularInput | null> {
  const { id: coachId } = useCoach();
  const found = useQueries({
    queries: clientIds.map((clientId) => ({
      ...queries.regulars.suggest.queryOptions({ input: { coachId, clientId } }),
      // One is asked for as it is ticked. Two hundred must not be asked for again, all at once, because a window came back to the front.
      staleTime: Infinity,
      gcTime: 0,
    })),
  });
  return new Map(
    clientIds.flatMap((clientId, index) => {
      const data = found[index]?.data;
      return data ? [[clientId, data.regular] as const] : [];
    }),
  );
}
