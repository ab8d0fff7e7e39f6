import type { ReactNode } from 'react';
import { addDays } from '../../../core/time/add-days.ts';
import { dayName } from '../format/day-name.ts';
import { monthName } from '../format/month-name.ts';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { addMonths } from './add-months.ts';
import { MonthGrid } from './month-grid.tsx';
import type { Month } from './month.ts';
import { monthOf } from './month-of.ts';
import type { Slot } from './slot.ts';

interface MonthPaneProps {
  readonly shown: {
    readonly month: Month;
    readonly turnTo: (month: Month) => void;
    readonly query: { readonly data?: { readonly firstDate: string; readonly lastDate: string } | undefined };
    readonly open: ReadonlyMap<string, readonly Slot[]>;
    readonly day: string | null;
    /** The next free day, where this month has none. */
    readonly next: Slot | null;
    readonly looking: boolean;
  };
  /** Why no day of this month can be picked, where that is not for want of time. */
  readonly note?: ReactNode;
  /** Whether one can wait for days on which nothing is free. */
  readonly canWait?: boolean;
  /** What else can be done where nothing is free. */
  readonly instead?: ReactNode;
  readonly onDay: (day: string) => void;
}

/** Surely no later than the viewer's first day, until the server has named that. */
const yesterday = () => addDays(new Date().toISOString().slice(0, 10), -1);

/** A month to turn and to pick a day from. */
export function MonthPane({ shown, note = null, canWait = false, instead, onDay }: MonthPaneProps) {
  const { month, turnTo, open, day, next, looking } = shown;
  const { firstDate, lastDate } = shown.query.data ?? { firstDate: yesterday(), lastDate: `${month}-31` };
  const reach = { first: monthOf(firstDate), last: monthOf(lastDate) };
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  const nothing = !looking && open.size === 0;
  return (
    <section className="month" aria-labelledby="month-title" aria-busy={looking}>
      <div className="month-head">
        <h2 id="month-title" className="pane-title" aria-live="polite">
          {monthName(month)}
        </h2>
        <button
          type="button"
          className="icon-button"
          disabled={before < reach.first}
          onClick={() => turnTo(before)}
          aria-label={t('booker:day.previous')}
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          className="icon-button"
          disabled={after > reach.last}
          onClick={() => turnTo(after)}
          aria-label={t('booker:day.next')}
        >
          <Icon name="next" />
        </button>
      </div>
      <MonthGrid
        month={month}
        reach={reach}
        open={open}
        selected={day}
        today={firstDate}
        looking={looking}
        canWait={canWait}
        onDay={onDay}
        onTurn={turnTo}
      />
      <div role="status">
        {note}
        {nothing && note === null && (
          <div className="month-empty">
            <p>{next ? t('booker:day.emptyMonth', { month: monthName(month) }) : t('booker:day.nothingAtAll')}</p>
            {next && (
              <button
                type="button"
                className="button button-plain"
                onClick={() => {
                  turnTo(monthOf(next.date));
                  onDay(next.date);
                }}
              >
                {t('booker:day.nextFree', { day: dayName(next.date) })}
              </button>
            )}
            {instead}
          </div>
        )}
      </div>
    </section>
  );
}
