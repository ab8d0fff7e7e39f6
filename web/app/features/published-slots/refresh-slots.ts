import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';

/** After published slots changed, all that shows open time is loaded again. */
export async function refreshSlots(): Promise<void> {
  const shown = [queries.publishedSlots.key(), queries.calendar.key(), queries.slots.key()];
  await Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
