import { dayName } from '../format/day-name.ts';
import { t } from '../t.ts';

interface DayCellProps {
  readonly date: string;
  /** How many times are free. */
  readonly count: number;
  readonly selected: boolean;
  readonly today: boolean;
  readonly reachable: boolean;
  readonly looking: boolean;
  /** What is full can be looked at too: one can wait for it. */
  readonly canWait: boolean;
  readonly onPick: (date: string) => void;
}

/** One day: its number, and for ears its name and how much is free. */
export function DayCell({ date, count, selected, today, reachable, looking, canWait, onPick }: DayCellProps) {
  const free = looking ? t('pages:loading') : count > 0 ? t('booker:times.free', { count }) : t('booker:times.none');
  const isShut = count === 0 && (looking || !canWait);
  return (
    <div role="gridcell" aria-selected={selected}>
      <button
        type="button"
        className="day"
        data-date={date}
        data-free={count > 0 || undefined}
        data-today={today || undefined}
        tabIndex={reachable ? 0 : -1}
        aria-disabled={isShut || undefined}
        aria-current={today ? 'date' : undefined}
        aria-label={`${dayName(date, 'long')}, ${free}`}
        onClick={() => !isShut && onPick(date)}
      >
        {Number(date.slice(8))}
      </button>
    </div>
  );
}
