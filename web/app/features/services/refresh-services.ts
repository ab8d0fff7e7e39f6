import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';

/** After a service changed, services and the times they offer are loaded again. */
export async function refreshServices(): Promise<void> {
  await Promise.all([queries.services.key(), queries.slots.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
