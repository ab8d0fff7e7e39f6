import { useTranslation } from 'react-i18next';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { describeOff } from '../words/describe-off.ts';
import { offOf } from '../words/off-of.ts';
import type { FreeStart } from './starts-of-week.ts';
import classes from './pick.module.css';

interface NearestProps {
  readonly starts: readonly FreeStart[];
  readonly lane: Pick<Lane, 'minute'>;
  readonly dueOn: PlacementView['dueOn'];
  readonly onPick: (start: FreeStart) => void;
}

/** The likeliest times in full words, one click each. */
export function NearestStarts({ starts, lane, dueOn, onPick }: NearestProps) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.nearest}>
      {starts.map((start, index) => {
        const off = offOf({ ...start, dueOn }, lane);
        return (
          <button
            key={`${start.date} ${start.minute}`}
            type="button"
            className={classes.near}
            data-fits={start.fits || undefined}
            data-autofocus={index === 0 || undefined}
            onClick={() => onPick(start)}
          >
            <span>
              {formatDate(start.date)}, {formatMinute(start.minute)}
            </span>
            <span className={classes.off}>{start.fits ? off && (describeOff(off, t) || t('pick.asWished')) : t('pick.free')}</span>
          </button>
        );
      })}
    </div>
  );
}
