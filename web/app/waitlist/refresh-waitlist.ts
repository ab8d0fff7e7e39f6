import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { refreshBookings } from '../session/refresh-bookings.ts';

/** After somebody joined, left or was offered a time, everything that shows the line, kept times or open times is loaded again. */
export async function refreshWaitlist(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: queries.waitlist.key() }), refreshBookings()]);
}
