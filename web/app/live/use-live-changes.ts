import { useEffect } from 'react';
import { io } from 'socket.io-client';
import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';

interface Changed {
  readonly what: 'slots' | 'bookings';
  readonly coachId: string;
}

/** Listens for what others change. A message only names what changed; the open pages load it again. */
export function useLiveChanges(coachId: string | undefined): void {
  useEffect(() => {
    if (coachId === undefined) return;
    const socket = io({ path: '/live', transports: ['websocket'], withCredentials: true });
    socket.on('changed', ({ what, coachId: whose }: Changed) => {
      if (whose !== coachId) return;
      void queryClient.invalidateQueries({ queryKey: queries.calendar.key() });
      void queryClient.invalidateQueries({ queryKey: queries.slots.key() });
      if (what === 'bookings') {
        void queryClient.invalidateQueries({ queryKey: queries.coachBookings.key() });
        void queryClient.invalidateQueries({ queryKey: queries.clients.key() });
        void queryClient.invalidateQueries({ queryKey: queries.publishedSlots.key() });
      }
    });
    return () => void socket.disconnect();
  }, [coachId]);
}
