import { useQuery } from '@tanstack/react-query';
import { queries } from '../../queries.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { BoardContent } from './board-content.tsx';
import { BoardWaiting } from './board-waiting.tsx';
import type { BoardAddress } from './data/board-address.ts';
import type { AskedMove } from './use-asked-move.ts';

interface BoardProps extends BoardAddress {
  /** Opens what says what "Send" would do, and does it. */
  readonly onSend: () => void;
  /** A date whose free times are to be open. */
  readonly move?: AskedMove | undefined;
}

/** The plan of a cycle: the regulars' dates, found by a search and put right by hand. */
export function Board({ coachId, cycleId, onSend, move }: BoardProps) {
  const address = { coachId, cycleId };
  const board = useQuery(queries.placements.board.queryOptions({ input: address }));
  return (
    <Loaded query={board} waiting={<BoardWaiting />}>
      {(data) => <BoardContent key={cycleId} address={address} board={data} onSend={onSend} move={move} />}
    </Loaded>
  );
}
