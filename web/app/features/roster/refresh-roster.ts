import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';

/** After the roster changed, everything that shows regulars, or plans for them, is loaded again. */
export async function refreshRoster(): Promise<void> {
  const shown = [queries.regulars.key(), queries.placements.key(), queries.cycles.key()];
  await Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
