import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayOf } from '../../../../../core/time/weekday-of.ts';
import { formatDate } from '../../../time/format-date.ts';
import { weekdayName } from '../../../time/weekday-name.ts';
import type { BoardWeek } from '../weeks/board-weeks.ts';
import { monthsOfWeeks } from '../weeks/months-of-weeks.ts';
import classes from './grid.module.css';

/** Months over the Mondays of their weeks, and what is closed in them. */
export const GridHead = memo(function GridHead({ weeks }: { weeks: readonly BoardWeek[] }) {
  const { t } = useTranslation('board');
  const note = ({ isClosed, awayDates }: BoardWeek) => {
    if (isClosed) return t('week.closedShort');
    if (awayDates.length === 0) return null;
    if (awayDates.length > 1) return t('week.awayMany', { count: awayDates.length });
    return t('week.away', { days: awayDates.map((date) => weekdayName(weekdayOf(date), 'short')).join(', ') });
  };
  return (
    <div role="rowgroup" className={classes.heads}>
      <div role="row" aria-rowindex={1} className={classes.months}>
        <div role="columnheader" aria-colindex={1} aria-rowspan={2} className={classes.corner}>
          {t('regular')}
        </div>
        {monthsOfWeeks(weeks).map(({ month, first, span }) => (
          <div
            key={month}
            role="columnheader"
            aria-colindex={first + 2}
            aria-colspan={span}
            className={classes.month}
            style={{ gridColumn: `span ${span}` }}
          >
            <span>{formatDate(`${month}-01`, 'month')}</span>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className={classes.weekHeads}>
        <div role="presentation" className={classes.underCorner} />
        {weeks.map((week, column) => (
          <div
            key={week.monday}
            role="columnheader"
            aria-colindex={column + 2}
            aria-current={week.isCurrent ? 'date' : undefined}
            className={classes.weekHead}
            data-week={week.monday}
            data-closed={week.isClosed ? 'week' : undefined}
          >
            <span className={classes.monday}>
              {weekdayName(1, 'short')} {Number(week.monday.slice(8))}
            </span>
            {note(week) !== null && (
              <span className={classes.note} title={week.awayDates.map((date) => formatDate(date)).join(', ') || undefined}>
                {note(week)}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
});
