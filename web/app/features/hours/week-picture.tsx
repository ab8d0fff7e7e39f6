import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { formatMinutes } from '../../time/format-minutes.ts';
import { weekdayName } from '../../time/weekday-name.ts';
import classes from './week-picture.module.css';

type Hours = ScheduleView['hours'];

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const percent = (minutes: number): string => `${((100 * minutes) / 1440).toFixed(2)}%`;
const lengthOf = (ranges: Hours): number =>
  ranges.reduce((sum, { startMinute, endMinute }) => sum + Math.max(0, endMinute - startMinute), 0);

/** The open times of an ordinary week at a glance, while they are typed: a day a row, from midnight to midnight. */
export function WeekPicture({ hours }: { hours: Hours }) {
  const { t } = useTranslation('app');
  return (
    <figure className={classes.picture}>
      <figcaption className={classes.caption}>{t('hours.picture')}</figcaption>
      <ul className={classes.days}>
        {WEEK.map((weekday) => {
          const ranges = hours.filter((range) => range.weekday === weekday && range.endMinute > range.startMinute);
          return (
            <li key={weekday} className={classes.day}>
              <span className={classes.name}>{weekdayName(weekday, 'short')}</span>
              <span className={classes.track}>
                {ranges.map(({ startMinute, endMinute, capacity }, index) => (
                  <span
                    key={index}
                    className={classes.range}
                    style={{ insetInlineStart: percent(startMinute), width: percent(endMinute - startMinute) }}
                    title={formatMinutes(startMinute, endMinute)}
                  >
                    {capacity > 1 && `×${capacity}`}
                  </span>
                ))}
              </span>
              <span className={classes.sum}>{ranges.length === 0 ? t('hours.closed') : describeMinutes(lengthOf(ranges))}</span>
            </li>
          );
        })}
      </ul>
      <div className={classes.axis} aria-hidden="true">
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour} style={{ insetInlineStart: percent(hour * 60) }}>
            {formatMinute((hour % 24) * 60)}
          </span>
        ))}
      </div>
    </figure>
  );
}
