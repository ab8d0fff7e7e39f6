import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';

/** After a cycle or its dates changed, everything that shows cycles, placements, answers or bookings is loaded again. */
export async function refreshCycles(): Promise<void> {
  const shown = [
    queries.cycles.key(),
    queries.placements.key(),
    queries.tracker.key(),
    queries.regulars.key(),
    queries.calendar.key(),
    queries.coachBookings.key(),
    queries.today.key(),
  ];
  await Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
