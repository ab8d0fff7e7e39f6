import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { refreshBookings } from '../session/refresh-bookings.ts';

/** After a request was answered, everything that shows requests, bookings or open times is loaded again. */
export async function refreshRequests(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: queries.requests.key() }), refreshBookings()]);
}
