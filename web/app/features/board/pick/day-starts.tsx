import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import type { FreeStart } from './starts-of-week.ts';
import classes from './pick.module.css';

interface DayStartsProps {
  readonly starts: readonly FreeStart[];
  readonly onPick: (start: FreeStart) => void;
}

/** The times of one day, as small as they can be hit. */
export function DayStarts({ starts, onPick }: DayStartsProps) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.times}>
      {starts.map((start) => (
        <button
          key={start.minute}
          type="button"
          className={classes.time}
          data-fits={start.fits || undefined}
          aria-label={`${formatDate(start.date)}, ${formatMinute(start.minute)}, ${t(start.fits ? 'pick.fits' : 'pick.free')}`}
          onClick={() => onPick(start)}
        >
          {formatMinute(start.minute)}
        </button>
      ))}
    </div>
  );
}
