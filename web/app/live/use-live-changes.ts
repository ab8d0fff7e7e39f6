import { useEffect } from 'react';
import { io } from 'socket.io-client';
import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';

interface Changed {
  readonly what: 'slots' | 'bookings' | 'clients' | 'cycles' | 'requests' | 'packages' | 'forms';
  readonly coachId: string;
}

const SHOWN_BY: Record<Changed['what'], readonly (readonly unknown[])[]> = {
  // What is blocked may speak against what is asked for.
  slots: [queries.calendar.key(), queries.slots.key(), queries.overrides.key(), queries.requests.key()],
  bookings: [
    queries.calendar.key(),
    queries.slots.key(),
    queries.coachBookings.key(),
    queries.closures.key(),
    queries.series.key(),
    queries.clients.key(),
    queries.publishedSlots.key(),
    queries.today.key(),
    // What is booked fills a cycle, and is not open in it any more.
    queries.cycles.key(),
  ],
  requests: [queries.requests.key(), queries.today.key()],
  packages: [
    queries.packages.key(),
    queries.packageTemplates.key(),
    queries.checkIns.key(),
    queries.clients.key(),
    queries.today.key(),
    queries.coachBookings.key(),
  ],
  forms: [queries.forms.key(), queries.coachBookings.key()],
  clients: [queries.clients.key(), queries.regulars.key()],
  cycles: [queries.cycles.key(), queries.placements.key(), queries.regulars.key(), queries.tracker.key()],
};

/** Listens for what others change. A message only names what changed; the open pages load it again. */
export function useLiveChanges(coachId: string | undefined): void {
  useEffect(() => {
    if (coachId === undefined) return;
    const socket = io({ path: '/live', transports: ['websocket'], withCredentials: true });
    socket.on('changed', ({ what, coachId: whose }: Changed) => {
      if (whose !== coachId) return;
      for (const queryKey of SHOWN_BY[what]) void queryClient.invalidateQueries({ queryKey });
    });
    return () => void socket.disconnect();
  }, [coachId]);
}
