import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../../../contract/cycles/placements.ts';
import { useCoach } from '../../session/use-coach.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { BoardWaiting } from './board-waiting.tsx';
import { BoardMain } from './board-main.tsx';
import type { BoardAddress } from './data/board-address.ts';
import { countKept } from './data/count-kept.ts';
import { useRun } from './data/use-run.ts';
import { Counts } from './head/counts.tsx';
import { MissingNote } from './head/missing-note.tsx';
import { NothingYet } from './head/nothing-yet.tsx';
import { RunFailure } from './head/run-failure.tsx';
import { RunPanel } from './head/run-panel.tsx';
import { RunResult } from './head/run-result.tsx';
import { countLane } from './lanes/count-lane.ts';
import type { LaneFilter } from './lanes/filter-lanes.ts';
import type { AskedMove } from './use-asked-move.ts';
import classes from './board.module.css';

interface BoardContentProps {
  readonly address: BoardAddress;
  readonly board: BoardView;
  readonly onSend: () => void;
  readonly move: AskedMove | undefined;
}

/** How the plan stands, the search, and the lanes below them. */
export function BoardContent({ address, board, onSend, move }: BoardContentProps) {
  const { t } = useTranslation('board');
  const { timeZone } = useCoach();
  const [filter, setFilter] = useState<LaneFilter>({ text: '', state: null });
  const [said, setSaid] = useState('');
  const search = useRun(address, board.run);
  const { run } = search;
  const { cycle, lanes, missing } = board;
  const isOver = cycle.phase === 'completed';
  const conflicts = lanes.flatMap(({ placements }) => placements).filter(({ conflict }) => conflict !== null).length;
  const wanted = lanes.reduce((sum, lane) => sum + countLane(lane).wanted, 0);
  const isGoing = search.isRunning && run !== null && (run.state === 'waiting' || run.state === 'running');
  const isDone = run?.state === 'done' || run?.state === 'stopped';
  const found = isDone && run.classes.length > 0 && <RunResult run={run} settings={cycle.settings} timeZone={timeZone} />;
  const isAllSent = cycle.counts.unsent === 0 && cycle.firstSentAt !== null;
  return (
    <section className={classes.board} aria-label={t('label')}>
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
      {lanes.length > 0 && (
        <div className={classes.top}>
          <Counts
            cycle={cycle}
            conflicts={conflicts}
            wanted={wanted}
            shown={filter.state}
            onShow={(state) => setFilter((now) => ({ ...now, state }))}
          />
          {found}
        </div>
      )}
      <ProblemNotice error={search.error} />
      {isGoing && <RunPanel run={run} isStopping={search.isStopping} onStop={search.stop} />}
      {run?.state === 'failed' && <RunFailure run={run} onAgain={search.start} />}
      {lanes.length === 0 ? (
        !isGoing &&
        (search.isSettling ? (
          <BoardWaiting />
        ) : (
          <NothingYet missing={missing.length} isOver={isOver} isStarting={search.isRunning} onPlace={search.start} />
        ))
      ) : (
        <>
          {!isGoing && !isOver && <MissingNote missing={missing} isStarting={search.isRunning} onPlace={search.start} />}
          <BoardMain
            address={address}
            board={board}
            filter={filter}
            onFilter={setFilter}
            announce={setSaid}
            move={move}
            actions={
              !isOver && (
                <Group gap="xs">
                  <Button variant="default" loading={search.isRunning} title={t('run.keepsHint')} onClick={search.start}>
                    {t('run.keeps', { count: countKept(lanes) })}
                  </Button>
                  {isAllSent ? (
                    <Text fz="sm" c="dimmed">
                      {t('sendNothing')}
                    </Text>
                  ) : (
                    <Button disabled={cycle.counts.unsent === 0} onClick={onSend}>
                      {t('send')}
                    </Button>
                  )}
                </Group>
              )
            }
          />
        </>
      )}
    </section>
  );
}
