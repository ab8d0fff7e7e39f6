import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useId, useImperativeHandle, useMemo, useRef, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../../../../../contract/cycles/placements.ts';
import type { Dragged } from '../drag/dragged.ts';
import { laneCells } from '../lanes/lane-cells.ts';
import type { BoardWeek } from '../weeks/board-weeks.ts';
import { GridHead } from './grid-head.tsx';
import { LaneRow } from './lane-row.tsx';
import { useGridStop } from './use-grid-stop.ts';
import { useLaneRows } from './use-lane-rows.ts';
import classes from './grid.module.css';

export interface LaneGridHandle {
  readonly showLane: (regularId: string) => void;
  readonly showWeek: (monday: string) => void;
  readonly focusChip: (regularId: string, week: string, index: number) => void;
}

interface LaneGridProps {
  readonly ref: Ref<LaneGridHandle>;
  readonly lanes: readonly Lane[];
  readonly weeks: readonly BoardWeek[];
  readonly openId: string | undefined;
  readonly dragged: Dragged | null;
  /** The cycle is over: nothing can be added. */
  readonly isOver: boolean;
  /** As many weeks as can be at one glance. */
  readonly isTight: boolean;
  /** A key on a chip or a cell that is not for going somewhere. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The board at a desk: a lane for each regular, a column for each week. Only the lanes in sight are there. */
export function LaneGrid({ ref, lanes, weeks, openId, dragged, isOver, isTight, onKey }: LaneGridProps) {
  const { t } = useTranslation('board');
  const frame = useRef<HTMLDivElement>(null);
  // As high as a thumb wants it, where there is one.
  const chip = useMediaQuery('(pointer: coarse)', undefined, { getInitialValueInEffect: false }) ? 44 : 40;
  const keysId = useId();
  const mondays = useMemo(() => weeks.map(({ monday }) => monday), [weeks]);
  const rows = useMemo(
    () => lanes.map((lane) => ({ lane, regularId: lane.regularId, cells: laneCells(lane.placements, mondays) })),
    [lanes, mondays],
  );
  const stop = useGridStop({ frame, rows, weeks: mondays });
  const indexOf = (regularId: string | undefined) => rows.findIndex((row) => row.regularId === regularId);
  const { items, height, scrollTo } = useLaneRows(frame, rows, [indexOf(stop.here?.regularId), indexOf(dragged?.regularId)], chip);
  useImperativeHandle(ref, () => ({
    showLane: (regularId) => {
      const index = indexOf(regularId);
      if (index >= 0) scrollTo(index, { align: 'auto' });
    },
    showWeek: (monday) => {
      const head = frame.current?.querySelector<HTMLElement>(`[role=columnheader][data-week="${monday}"]`);
      const corner = frame.current?.querySelector<HTMLElement>('[role=columnheader]');
      if (head && corner) frame.current?.scrollTo({ left: head.offsetLeft - corner.offsetWidth, behavior: 'smooth' });
    },
    focusChip: (regularId, week, index) => stop.goTo({ regularId, week, index }),
  }));
  return (
    <>
      <VisuallyHidden id={keysId}>{t('gridKeys')}</VisuallyHidden>
      <div
        ref={frame}
        role="grid"
        tabIndex={-1}
        aria-label={t('grid')}
        aria-describedby={keysId}
        aria-rowcount={rows.length + 2}
        aria-colcount={weeks.length + 1}
        className={classes.scroller}
        style={{ '--week-count': weeks.length, '--chip-height': `${chip}px` } as React.CSSProperties}
        data-dragging={dragged ? '' : undefined}
        data-board-grid=""
        data-tight={isTight || undefined}
        onFocus={(event) => stop.onFocus(event.target)}
        onKeyDown={(event) => {
          if (!stop.onKey(event)) onKey(event);
        }}
      >
        <div className={classes.inner} role="presentation" data-anchor-host="">
          <GridHead weeks={weeks} />
          <div role="rowgroup" className={classes.rows} style={{ height }}>
            {items.map(({ index, start, size }) => {
              const row = rows[index];
              if (!row) return null;
              const isHere = stop.here?.regularId === row.regularId;
              const isDragged = dragged?.regularId === row.regularId;
              return (
                <LaneRow
                  key={row.regularId}
                  lane={row.lane}
                  mondays={mondays}
                  weeks={weeks}
                  rowIndex={index + 3}
                  top={start}
                  height={size}
                  stopWeek={isHere ? stop.here?.week : undefined}
                  stopIndex={isHere ? (stop.here?.index ?? 0) : 0}
                  openId={openId !== undefined && row.lane.placements.some(({ id }) => id === openId) ? openId : undefined}
                  draggedId={isDragged ? dragged.placementId : undefined}
                  lit={isDragged ? dragged.lit : undefined}
                  hoverWeek={isDragged ? dragged.week : undefined}
                  isOver={isOver}
                  isTight={isTight}
                />
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
}
