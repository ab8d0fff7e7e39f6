import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';

/** After a record was changed, everything that shows clients, or bookings with their names, is loaded again. */
export async function refreshClients(): Promise<void> {
  const shown = [queries.clients.key(), queries.coachBookings.key(), queries.calendar.key()];
  await Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
