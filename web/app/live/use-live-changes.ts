import { useEffect } from 'react';
import { io } from 'socket.io-client';
import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';

interface Changed {
  readonly what: 'slots' | 'bookings' | 'clients' | 'cycles' | 'requests' | 'packages' | 'forms' | 'waitlist';
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
  waitlist: [queries.waitlist.key(), queries.calendar.key(), queries.clients.key()],
  clients: [queries.clients.key(), queries.regulars.key()],
  cycles: [queries.cycles.key(), queries.placements.key(), queries.regulars.key(), queries.tracker.key()],
};

/** A line that took longer than this to come up may have missed something; sooner than this, hardly. */
const SLOW = 2000;
/** Before whoever was not let in asks again. */
const PAUSE = 20_000;

/**
 * Listens for what others change. A message only names what changed; the open pages load it again. What happened while nobody listened, after
 * the line was lost or before it came up, no message names, so that all of it is loaded again.
 */
export function useLiveChanges(coachId: string | undefined): void {
  useEffect(() => {
    if (coachId === undefined) return;
    const reload = (what: Changed['what']) => {
      for (const queryKey of SHOWN_BY[what]) void queryClient.invalidateQueries({ queryKey });
    };
    const socket = io({ path: '/live', transports: ['websocket'], withCredentials: true });
    const came = performance.now();
    let heardAll = true;
    const quiet = () => delete document.documentElement.dataset['live'];
    socket.on('connect', () => {
      if (!heardAll || performance.now() - came > SLOW) for (const what of Object.keys(SHOWN_BY)) reload(what as Changed['what']);
      heardAll = true;
      document.documentElement.dataset['live'] = 'on';
    });
    socket.on('disconnect', (reason) => {
      heardAll = false;
      quiet();
      // A server that stops says goodbye, and after a goodbye the library does not come back by itself.
      if (reason === 'io server disconnect') socket.connect();
    });
    let later: ReturnType<typeof setTimeout> | undefined;
    socket.on('connect_error', () => {
      heardAll = false;
      if (!socket.active) later = setTimeout(() => socket.connect(), PAUSE);
    });
    socket.on('changed', ({ what, coachId: whose }: Changed) => {
      if (whose === coachId) reload(what);
    });
    return () => {
      clearTimeout(later);
      socket.disconnect();
      quiet();
    };
  }, [coachId]);
}
