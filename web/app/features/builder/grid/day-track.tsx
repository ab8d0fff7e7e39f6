import type { PlannedDay } from '../../../../../contract/availability.ts';
import classes from './months.module.css';

interface DayTrackProps {
  readonly open: PlannedDay['open'];
  /** How it was, beside how it will be. */
  readonly isBefore?: boolean;
  readonly isWaiting?: boolean;
}

/** The waking day, of which most weeks only use a part. What lies beyond stands at its edge. */
const [FIRST, LAST] = [360, 1320];
const share = (minute: number): number => (Math.min(LAST, Math.max(FIRST, minute)) - FIRST) / (LAST - FIRST);
const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;

/** The open ranges of a day, drawn from 6 in the morning to 10 at night. */
export function DayTrack({ open, isBefore = false, isWaiting = false }: DayTrackProps) {
  return (
    <span className={classes.track} data-before={isBefore || undefined} data-waiting={isWaiting || undefined} aria-hidden="true">
      {open.map(({ startMinute, endMinute }) => (
        <span
          key={startMinute}
          style={{ insetInlineStart: percent(share(startMinute)), width: percent(share(endMinute) - share(startMinute)) }}
        />
      ))}
    </span>
  );
}
