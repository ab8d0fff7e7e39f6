import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from './listen.ts';

/** A line that took longer than this to come up may have missed something; sooner than this, hardly. */
const SLOW = 2000;

/** Listens for what others change at this coach. A message only says that something changed; what is shown is asked again. */
export function useLive(coachSlug: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (coachSlug === undefined) return;
    let stop = () => {};
    const refresh = () => {
      for (const kind of ['slots', 'managed', 'portal', 'coach']) void client.invalidateQueries({ queryKey: [kind] });
    };
    // What is shown was asked for about when the page came; what changed since then, without us hearing, is asked again.
    let heardAll = true;
    const came = Date.now();
    const quiet = () => delete document.documentElement.dataset.live;
    // Never in the way of the first picture; without it the page still works, and every refetch is exact.
    const waiting = setTimeout(() => {
      stop = listen(coachSlug, {
        onChange: refresh,
        onConnect: () => {
          if (!heardAll || Date.now() - came > SLOW) refresh();
          heardAll = true;
          document.documentElement.dataset.live = 'on';
        },
        onDisconnect: () => {
          heardAll = false;
          quiet();
        },
      });
    }, 0);
    return () => {
      clearTimeout(waiting);
      stop();
      quiet();
    };
  }, [client, coachSlug]);
}
