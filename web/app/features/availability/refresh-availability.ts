import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';

/** After hours or days changed, all that follows from them is loaded again. */
export async function refreshAvailability(): Promise<void> {
  const shown = [queries.schedules.key(), queries.overrides.key(), queries.calendar.key(), queries.slots.key()];
  await Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
