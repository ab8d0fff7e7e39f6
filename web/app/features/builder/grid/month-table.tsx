import { memo } from 'react';
import { formatDate } from '../../../time/format-date.ts';
import { weekdayName } from '../../../time/weekday-name.ts';
import type { BrushKind } from '../kinds.ts';
import { DayCell } from './day-cell.tsx';
import type { DayFacts } from './day-facts.ts';
import type { Month } from './months-of.ts';
import classes from './months.module.css';

interface MonthTableProps {
  readonly month: Month;
  readonly facts: ReadonlyMap<string, DayFacts>;
  readonly current: string;
  readonly marked: ReadonlySet<string>;
  readonly stroke: ReadonlySet<string>;
  readonly strokeKind: BrushKind | undefined;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, long: weekdayName(weekday), short: weekdayName(weekday, 'short') }));

/** One month of the grid. */
export const MonthTable = memo(function MonthTable({ month, facts, current, marked, stroke, strokeKind }: MonthTableProps) {
  const title = formatDate(month.first, 'month');
  return (
    <section className={classes.month} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the pattern of the ARIA guide: a grid is a table whose cells can be walked */}
      <table role="grid" aria-label={title} aria-multiselectable="true" className={classes.table}>
        <thead>
          <tr>
            {WEEKDAYS.map(({ weekday, long, short }) => (
              <th key={weekday} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, index) => {
                const own = date === null ? undefined : facts.get(date);
                return own ? (
                  <DayCell
                    key={own.date}
                    facts={own}
                    isCurrent={own.date === current}
                    isMarked={marked.has(own.date)}
                    stroke={stroke.has(own.date) ? strokeKind : undefined}
                  />
                ) : (
                  <td key={`beside ${WEEKDAYS[index]?.weekday}`} className={classes.beside} aria-hidden="true" />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});
