import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BoardView, RunView } from '../../../../../contract/cycles/placements.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import type { BoardAddress } from './board-address.ts';
import { isGoingOn } from './is-going-on.ts';

/** The last search of a cycle: how it gets on, and its beginning and end. It lives on the server, so a page that comes later meets it as it is. */
export function useRun(address: BoardAddress, last: RunView | null) {
  const boardKey = queries.placements.board.queryKey({ input: address });
  const show = (run: RunView) => queryClient.setQueryData(boardKey, (board: BoardView | undefined) => board && { ...board, run });
  const start = useMutation(queries.placements.startRun.mutationOptions({ onSuccess: show }));
  const stop = useMutation(queries.placements.stopRun.mutationOptions({ onSuccess: show }));
  const wasGoingOn = isGoingOn(last);
  const watched = useQuery({
    ...queries.placements.run.queryOptions({ input: { ...address, runId: last?.id ?? '' } }),
    enabled: wasGoingOn,
    // News come by the socket too; a browser without one asks.
    refetchInterval: wasGoingOn ? 1000 : false,
    staleTime: 0,
  });
  const run = wasGoingOn && watched.data?.id === last.id ? watched.data : last;
  const hasEnded = wasGoingOn && !isGoingOn(run);
  useEffect(() => {
    if (!hasEnded) return;
    void queryClient.invalidateQueries({ queryKey: queries.placements.board.key() });
    void queryClient.invalidateQueries({ queryKey: queries.cycles.key() });
  }, [hasEnded]);
  return {
    run,
    isRunning: isGoingOn(run) || start.isPending,
    error: start.error ?? stop.error,
    isStopping: isGoingOn(run) && stop.variables?.runId === run.id && !stop.isError,
    /** It has ended, and what it found is on its way. */
    isSettling: hasEnded,
    start: () => start.mutate(address),
    stop: () => run && stop.mutate({ ...address, runId: run.id }),
  };
}
