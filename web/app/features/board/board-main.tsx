import { Button, Text } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../../../contract/cycles/placements.ts';
import { useCoach } from '../../session/use-coach.ts';
import { todayIn } from '../../time/today-in.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BoardKey } from './board-key.tsx';
import { BoardOpened } from './board-opened.tsx';
import type { BoardAddress } from './data/board-address.ts';
import { usePlacementChanges } from './data/use-placement-changes.ts';
import { anchorOf } from './details/anchor.ts';
import { WhyHover } from './details/why-hover.tsx';
import { DragLabel } from './drag/drag-label.tsx';
import { useBoardDrag } from './drag/use-board-drag.ts';
import { LaneGrid, type LaneGridHandle } from './grid/lane-grid.tsx';
import { Filters } from './head/filters.tsx';
import { filterLanes, type LaneFilter } from './lanes/filter-lanes.ts';
import { findPlacement } from './lanes/find-placement.ts';
import { LaneCards } from './phone/lane-cards.tsx';
import { Tray } from './tray/tray.tsx';
import { type AskedMove, useAskedMove } from './use-asked-move.ts';
import { useBoardDoing } from './use-board-doing.ts';
import { boardWeeks } from './weeks/board-weeks.ts';
import classes from './board.module.css';

interface BoardMainProps {
  readonly address: BoardAddress;
  readonly board: BoardView;
  readonly filter: LaneFilter;
  readonly onFilter: (filter: LaneFilter) => void;
  readonly announce: (text: string) => void;
  readonly move: AskedMove | undefined;
  readonly actions: ReactNode;
}

const attribute = (target: EventTarget, selector: string, name: string) =>
  target instanceof Element ? target.closest<HTMLElement>(selector)?.dataset[name] : undefined;

/** The lanes with all that can be done to them, and the tray of what found no time. */
export function BoardMain({ address, board, filter, onFilter, announce, move, actions }: BoardMainProps) {
  const { t } = useTranslation('board');
  const { timeZone } = useCoach();
  const isSmall = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const isTouch = useMediaQuery('(pointer: coarse)', undefined, { getInitialValueInEffect: false });
  const [isTight, setIsTight] = useLocalStorage({ key: 'perennial-board-tight', defaultValue: false, getInitialValueInEffect: false });
  const [hasTray, setHasTray] = useState(true);
  const grid = useRef<LaneGridHandle>(null);
  const today = todayIn(timeZone);
  const weeks = useMemo(() => boardWeeks(board, today), [board, today]);
  const lanes = useMemo(() => filterLanes(board.lanes, filter), [board.lanes, filter]);
  const facts = useMemo(
    () => ({ names: new Map(board.lanes.map((lane) => [lane.regularId, lane.clientName])), closed: new Set(board.closedDates) }),
    [board.lanes, board.closedDates],
  );
  const tray = board.lanes.flatMap((lane) =>
    lane.placements.filter(({ status }) => status === 'unplaced').map((placement) => ({ lane, placement })),
  );
  const doing = useBoardDoing();
  const changes = usePlacementChanges(address, announce);
  const { dragged, label, onPointerDown, askWeek } = useBoardDrag({ address, board, grid, doing, changes, announce });
  const isOver = board.cycle.phase === 'completed';
  useAskedMove(move, { board, weeks, grid, doing });

  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('button');
    if (!button) return;
    const regularId = attribute(target, '[data-regular]', 'regular') ?? '';
    const anchor = anchorOf(button);
    const { chip, lane, add } = button.dataset;
    const found = chip === undefined ? undefined : findPlacement(board.lanes, chip);
    if (found) doing.open({ what: 'chip', regularId: found.lane.regularId, placementId: found.placement.id, anchor });
    else if (lane !== undefined) doing.open({ what: 'lane', regularId: lane, anchor });
    else if (add !== undefined && !isOver) void askWeek({ regularId, placementId: null, week: add, anchor });
  };
  const onKey = (event: KeyboardEvent) => {
    const found = findPlacement(board.lanes, attribute(event.target, 'button[data-chip]', 'chip') ?? '');
    if (!found?.placement.editable || event.ctrlKey || event.metaKey || event.altKey) return;
    const { lane, placement } = found;
    const isDelete = event.key === 'Delete' || event.key === 'Backspace';
    if (isDelete && placement.status !== 'dropped') void changes.drop(lane, placement);
    else if (event.key === 'm') doing.pick({ regularId: lane.regularId, placementId: placement.id });
    else if (event.key === 'p' && placement.date !== null) void changes.pin(placement, !placement.pinned);
    else return;
    event.preventDefault();
  };
  const openId = doing.opened?.what === 'chip' ? doing.opened.placementId : undefined;
  const inAir = dragged && findPlacement(board.lanes, dragged.placementId);
  const showsTray = tray.length > 0 && hasTray;
  const trayPart = showsTray && (
    <Tray
      items={tray}
      facts={facts}
      draggedId={dragged?.placementId}
      canDrag={!isSmall && !isTouch}
      onPlace={({ lane, placement }) => doing.pick({ regularId: lane.regularId, placementId: placement.id })}
      onHide={() => setHasTray(false)}
    />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- one listener for the buttons in it
    <div className={classes.board} onClick={onClick} onPointerDown={onPointerDown}>
      <div className={classes.line}>
        <Filters
          filter={filter}
          onFilter={onFilter}
          weeks={weeks}
          onWeek={(monday) => grid.current?.showWeek(monday)}
          hasWeeks={!isSmall}
          isTight={isTight}
          onTight={setIsTight}
        />
        {actions}
      </div>
      <Text fz="sm" c="dimmed" role="status" className={classes.found}>
        {lanes.length < board.lanes.length && t('filter.foundOf', { count: lanes.length, total: board.lanes.length })}
      </Text>
      {tray.length > 0 && !hasTray && (
        <Button variant="default" size="compact-sm" w="fit-content" onClick={() => setHasTray(true)}>
          {t('tray.show')} ({tray.length})
        </Button>
      )}
      <div className={classes.main} data-tray={showsTray || undefined}>
        {isSmall && trayPart}
        {lanes.length === 0 ? (
          <EmptyState
            title={t('filter.none')}
            action={
              <Button variant="default" onClick={() => onFilter({ text: '', state: null })}>
                {t('filter.clear')}
              </Button>
            }
          />
        ) : isSmall ? (
          <LaneCards lanes={lanes} weeks={weeks} openId={openId} shownId={doing.picking?.regularId} />
        ) : (
          <WhyHover lanes={board.lanes} facts={facts} isOff={dragged !== null || doing.opened !== null}>
            <LaneGrid
              ref={grid}
              lanes={lanes}
              weeks={weeks}
              openId={openId}
              dragged={dragged}
              isOver={isOver}
              isTight={isTight}
              onKey={onKey}
            />
          </WhyHover>
        )}
        {!isSmall && trayPart}
      </div>
      <BoardKey />
      <BoardOpened address={address} board={board} doing={doing} changes={changes} facts={facts} isSmall={isSmall} isOver={isOver} />
      {dragged && inAir && <DragLabel ref={label} lane={inAir.lane} placement={inAir.placement} dragged={dragged} />}
    </div>
  );
}
