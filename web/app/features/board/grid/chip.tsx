import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { formatBriefMinute } from '../../../time/format-brief-minute.ts';
import { weekdayName } from '../../../time/weekday-name.ts';
import { weekdayOf } from '../../../../../core/time/weekday-of.ts';
import { Drawing } from '../../../ui/drawing.tsx';
import { chipStatus } from '../words/chip-status.ts';
import { describeChip } from '../words/describe-chip.ts';
import { describeOff } from '../words/describe-off.ts';
import { offOf, type Off } from '../words/off-of.ts';
import unseen from '../../../ui/unseen.module.css';
import { CHIP_ICONS } from './chip-icons.ts';
import classes from './chip.module.css';

interface ChipProps {
  readonly placement: PlacementView;
  readonly lane: Lane;
  /** Whether the keyboard comes here first. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  /** In a column as narrow as can be: the day, and the weightier half of how far it moved. */
  readonly isTight?: boolean;
}

const shortDay = (date: string) => `${weekdayName(weekdayOf(date), 'short')} ${Number(date.slice(8))}`;

/** The first line: the day, or weekday and time where they are not the lane's own; where it is narrow, the number of the day. */
function headline({ date, minute, dueOn }: PlacementView, isOther: boolean, isTight: boolean): string {
  const day = date ?? dueOn;
  if (day === null) return '';
  if (isTight) return String(Number(day.slice(8)));
  return isOther && date !== null && minute !== null
    ? `${weekdayName(weekdayOf(date), 'short')} ${formatBriefMinute(minute)}`
    : shortDay(day);
}

/** The second line: what is wrong, else how far it moved, else how it stands. What is planned as it was wished needs no word. */
function underline(placement: PlacementView, off: Off | null, isTight: boolean, t: TFunction<'board'>): string {
  const { conflict } = placement;
  const status = chipStatus(placement);
  if (conflict) return t(`chip.${conflict}`);
  if (off) return describeOff(off.days !== 0 && isTight ? { ...off, minutes: 0 } : off, t, true);
  if (status === 'planned') return '';
  return t(status === 'unplaced' ? 'chip.noTime' : `status.${status}`);
}

/** One visit: its status by colour and sign, and how far it lies from the wish. What it does, the board says. */
export const Chip = memo(function Chip({ placement, lane, isStop, isOpen, isDragged, isTight = false }: ChipProps) {
  const { t } = useTranslation('board');
  const { conflict, pinned, editable, dueOn, date } = placement;
  const status = chipStatus(placement);
  const off = offOf(placement, lane);
  const isOff = off !== null && (off.days !== 0 || off.minutes !== 0);
  const isOther = isOff || (date !== null && dueOn === null);
  const isUnsent = placement.unsent && placement.bookingId !== null;
  const below = underline(placement, isOff ? off : null, isTight, t);
  return (
    <button
      type="button"
      className={classes.chip}
      data-chip={placement.id}
      data-status={status}
      data-off={isOff || undefined}
      data-conflict={conflict ?? undefined}
      data-editable={editable || undefined}
      data-dragged={isDragged || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
    >
      <span className={unseen.told}>{describeChip(placement, lane, t)}</span>
      <span className={classes.head} aria-hidden="true">
        <span className={classes.main}>{headline(placement, isOther, isTight)}</span>
        {pinned && <Drawing className={classes.sign} path={CHIP_ICONS.pin} stroke={1.8} />}
        {isUnsent && <span className={classes.unsent} />}
      </span>
      {below && (
        <span className={classes.below} aria-hidden="true">
          {(conflict || status !== 'planned') && (
            <Drawing className={classes.sign} path={CHIP_ICONS[conflict ? 'conflict' : status]} stroke={2.2} />
          )}
          <span className={classes.words}>{below}</span>
        </span>
      )}
    </button>
  );
});
