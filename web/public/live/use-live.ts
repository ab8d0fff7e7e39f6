import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Socket } from 'socket.io-client';

/** Listens for what others change at this coach. A message only says that something changed; what is shown is asked again. */
export function useLive(coachSlug: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (coachSlug === undefined) return;
    let socket: Socket | undefined;
    let gone = false;
    const refresh = () => {
      for (const kind of ['slots', 'managed', 'portal', 'coach']) void client.invalidateQueries({ queryKey: [kind] });
    };
    const listen = async () => {
      const { io } = await import('socket.io-client');
      if (gone) return;
      let connectedBefore = false;
      socket = io({ path: '/live', transports: ['websocket'], query: { coach: coachSlug } });
      socket.on('changed', refresh);
      socket.on('connect', () => {
        if (connectedBefore) refresh();
        connectedBefore = true;
        document.documentElement.dataset.live = 'on';
      });
      socket.on('disconnect', () => delete document.documentElement.dataset.live);
    };
    // Never in the way of the first picture; without it the page still works, and every refetch is exact.
    const waiting = setTimeout(() => void listen().catch(() => undefined), 0);
    return () => {
      gone = true;
      clearTimeout(waiting);
      socket?.disconnect();
    };
  }, [client, coachSlug]);
}
