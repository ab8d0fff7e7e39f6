import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../../../../../contract/cycles/placements.ts';
import { weekdayOf } from '../../../../../core/time/weekday-of.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Drawing } from '../../../ui/drawing.tsx';
import type { Light } from '../drag/lit-weeks.ts';
import { laneCells } from '../lanes/lane-cells.ts';
import type { BoardWeek } from '../weeks/board-weeks.ts';
import { describePattern } from '../words/describe-pattern.ts';
import unseen from '../../../ui/unseen.module.css';
import { Chip } from './chip.tsx';
import classes from './grid.module.css';

export interface LaneRowProps {
  readonly lane: Lane;
  readonly mondays: readonly string[];
  readonly weeks: readonly BoardWeek[];
  /** From 1, of all that are shown, headings included. */
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  /** Where in this lane the keyboard stands: a Monday, or null for the name; undefined where it stands in another. */
  readonly stopWeek: string | null | undefined;
  readonly stopIndex: number;
  /** What is open of it: a chip's id. */
  readonly openId: string | undefined;
  readonly draggedId: string | undefined;
  /** While one of its visits is dragged and its free times are known. */
  readonly lit: ReadonlyMap<string, Light> | undefined;
  readonly hoverWeek: string | undefined;
  readonly isOver: boolean;
  readonly isTight: boolean;
}

const PLUS = 'M12 5v14M5 12h14';

function Name({ lane, isStop }: { lane: Lane; isStop: boolean }) {
  const { t } = useTranslation('board');
  const pattern = describePattern(lane, t);
  return (
    <button type="button" className={classes.name} data-lane={lane.regularId} tabIndex={isStop ? 0 : -1} aria-haspopup="dialog">
      <span className={unseen.told}>{t('lane.about', { name: lane.clientName, pattern, priority: lane.priority })}</span>
      <span className={classes.who} aria-hidden="true">
        <span className={classes.client}>{lane.clientName}</span>
        <span className={classes.priority} data-priority={lane.priority}>
          {lane.priority}
        </span>
      </span>
      <span className={classes.pattern} aria-hidden="true">
        {lane.wish ? t(`lane.${lane.wish}`) : pattern}
      </span>
    </button>
  );
}

/** One regular: their name and, week by week, their visits. */
export const LaneRow = memo(function LaneRow({
  lane,
  mondays,
  weeks,
  rowIndex,
  top,
  height,
  stopWeek,
  stopIndex,
  openId,
  draggedId,
  lit,
  hoverWeek,
  isOver,
  isTight,
}: LaneRowProps) {
  const { t } = useTranslation('board');
  const cells = useMemo(() => laneCells(lane.placements, mondays), [lane.placements, mondays]);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={classes.row}
      style={{ top, height }}
      data-regular={lane.regularId}
      data-lit={lit ? '' : undefined}
    >
      <div role="rowheader" aria-colindex={1} className={classes.laneCell}>
        <Name lane={lane} isStop={stopWeek === null} />
      </div>
      {weeks.map((week, column) => {
        const { monday, isClosed, awayDates, isCurrent } = week;
        const placements = cells.get(monday) ?? [];
        const isAway = !isClosed && awayDates.some((date) => weekdayOf(date) === lane.weekday);
        const isStop = stopWeek === monday;
        const said = { name: lane.clientName, date: formatDate(monday) };
        return (
          <div
            key={monday}
            role="gridcell"
            aria-colindex={column + 2}
            className={classes.cell}
            data-week={monday}
            data-closed={isClosed ? 'week' : isAway ? 'day' : undefined}
            data-current={isCurrent || undefined}
            data-light={lit ? (lit.get(monday) ?? 'none') : undefined}
            data-hover={hoverWeek === monday || undefined}
          >
            {placements.map((placement, index) => (
              <Chip
                key={placement.id}
                placement={placement}
                lane={lane}
                isStop={isStop && stopIndex === index}
                isOpen={openId === placement.id}
                isDragged={draggedId === placement.id}
                isTight={isTight}
              />
            ))}
            {placements.length === 0 && (
              <button
                type="button"
                className={classes.add}
                data-add={monday}
                aria-disabled={isOver || undefined}
                tabIndex={isStop ? 0 : -1}
                aria-label={t(isOver ? 'cell.empty' : 'cell.add', said)}
              >
                {!isOver && <Drawing path={PLUS} stroke={1.8} size={16} />}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
});
