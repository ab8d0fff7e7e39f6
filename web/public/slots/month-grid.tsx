import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { weekdayNames } from '../format/weekday-names.ts';
import { t } from '../t.ts';
import { DayCell } from './day-cell.tsx';
import type { Month } from './month.ts';
import { monthOf } from './month-of.ts';
import { reachedDay } from './reached-day.ts';
import type { Slot } from './slot.ts';
import { weeksOfMonth } from './weeks-of-month.ts';

interface MonthGridProps {
  readonly month: Month;
  /** First and last day that can be reached at all, as months. */
  readonly reach: { readonly first: Month; readonly last: Month };
  readonly open: ReadonlyMap<string, readonly Slot[]>;
  readonly selected: string | null;
  readonly today: string;
  readonly looking: boolean;
  /** Whether one can wait for days on which nothing is free. */
  readonly canWait: boolean;
  readonly onDay: (day: string) => void;
  readonly onTurn: (month: Month) => void;
}

/** The days of a month. One of them can be tabbed to; arrows go by day and week, Home and End within a week, Page keys by month. */
export function MonthGrid({ month, reach, open, selected, today, looking, canWait, onDay, onTurn }: MonthGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [roving, setRoving] = useState<string | null>(null);
  const weeks = weeksOfMonth(month, today);
  const inMonth = (date: string | null): date is string => date !== null && monthOf(date) === month;
  const reachable = inMonth(roving) ? roving : inMonth(selected) ? selected : weeks.flat().find(Boolean);
  const move = (event: KeyboardEvent) => {
    const target = reachable && reachedDay(event.key, reachable);
    if (!target) return;
    event.preventDefault();
    const targetMonth = monthOf(target);
    if (targetMonth < reach.first || targetMonth > reach.last) return;
    if (targetMonth === month && !weeks.flat().includes(target)) return;
    flushSync(() => {
      if (targetMonth !== month) onTurn(targetMonth);
      setRoving(target);
    });
    grid.current?.querySelector<HTMLElement>(`[data-date="${target}"]`)?.focus();
  };
  return (
    <div
      className="month-grid"
      role="grid"
      tabIndex={-1}
      aria-labelledby="month-title"
      aria-describedby="month-keys"
      ref={grid}
      onKeyDown={move}
      data-looking={looking || undefined}
    >
      <p id="month-keys" className="unseen">
        {t('booker:day.keys')}
      </p>
      <div role="row" className="week weekdays">
        {weekdayNames.map((name) => (
          <span key={name.long} role="columnheader">
            <span aria-hidden="true">{name.short}</span>
            <span className="unseen">{name.long}</span>
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week.find(Boolean)} role="row" className="week">
          {week.map((date, place) =>
            date === null ? (
              <span key={place} />
            ) : (
              <DayCell
                key={date}
                date={date}
                count={open.get(date)?.length ?? 0}
                selected={date === selected}
                today={date === today}
                reachable={date === reachable}
                looking={looking}
                canWait={canWait}
                onPick={onDay}
              />
            ),
          )}
        </div>
      ))}
    </div>
  );
}
