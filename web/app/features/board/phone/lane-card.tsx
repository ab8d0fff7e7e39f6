import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../../../../../contract/cycles/placements.ts';
import { dateFormat } from '../../../time/date-format.ts';
import { readerLocale } from '../../../time/reader-locale.ts';
import { Chip } from '../grid/chip.tsx';
import { countLane } from '../lanes/count-lane.ts';
import { laneCells } from '../lanes/lane-cells.ts';
import type { BoardWeek } from '../weeks/board-weeks.ts';
import { describePattern } from '../words/describe-pattern.ts';
import classes from './phone.module.css';

interface LaneCardProps {
  readonly lane: Lane;
  readonly weeks: readonly BoardWeek[];
  readonly openId: string | undefined;
}

const dayAndMonth = (date: string) =>
  dateFormat(readerLocale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** One regular: who, how many of their dates are placed, and the dates week by week. */
export const LaneCard = memo(function LaneCard({ lane, weeks, openId }: LaneCardProps) {
  const { t } = useTranslation('board');
  const cells = laneCells(
    lane.placements,
    weeks.map(({ monday }) => monday),
  );
  const { wanted, placed, moved, unplaced } = countLane(lane);
  const pattern = describePattern(lane, t);
  const counts = [
    t('lane.placed', { placed, count: wanted }),
    moved > 0 && t('lane.moved', { count: moved }),
    unplaced > 0 && t('lane.unplaced', { count: unplaced }),
  ].filter(Boolean);
  return (
    <article className={classes.card} aria-label={lane.clientName}>
      <button type="button" className={classes.name} data-lane={lane.regularId} aria-haspopup="dialog">
        <span className={classes.who}>{lane.clientName}</span>
        <span className={classes.about}>
          {lane.wish ? t(`lane.${lane.wish}`) : pattern} · {t('priority', { priority: lane.priority })}
        </span>
        <span className={classes.about}>{counts.join(' · ')}</span>
      </button>
      <ul className={classes.weeks} aria-label={pattern}>
        {weeks
          .filter(({ monday }) => cells.has(monday))
          .map(({ monday }) => (
            <li key={monday} className={classes.week}>
              <span className={classes.monday} aria-hidden="true">
                {dayAndMonth(monday)}
              </span>
              {cells.get(monday)?.map((placement) => (
                <Chip key={placement.id} placement={placement} lane={lane} isStop isOpen={openId === placement.id} isDragged={false} />
              ))}
            </li>
          ))}
      </ul>
    </article>
  );
});
