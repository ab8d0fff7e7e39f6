import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';

/** After a booking was made, moved or cancelled, everything that shows bookings or open times is loaded again. */
export async function refreshBookings(): Promise<void> {
  const shown = [
    queries.calendar.key(),
    queries.coachBookings.key(),
    queries.slots.key(),
    queries.clients.key(),
    queries.publishedSlots.key(),
    queries.series.key(),
    queries.today.key(),
    // What is booked uses credits and check-ins, and asks its form.
    queries.packages.key(),
    queries.checkIns.key(),
    queries.forms.key(),
  ];
  await Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
