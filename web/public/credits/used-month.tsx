import '../style/credits.css';
import { monthName } from '../format/month-name.ts';
import { Notice } from '../parts/notice.tsx';
import { addMonths } from '../slots/add-months.ts';
import { dayName } from '../format/day-name.ts';
import type { Month } from '../slots/month.ts';
import { ct } from './ct.ts';

interface UsedMonthProps {
  readonly month: Month;
  readonly onTurn: (month: Month) => void;
}

/** In place of the days of a month whose free check-in is used. */
export function UsedMonth({ month, onTurn }: UsedMonthProps) {
  const next = addMonths(month, 1);
  return (
    <Notice kind="quiet" title={ct('ownCredits:checkIn.usedTitle', { month: monthName(month) })}>
      <p>{ct('ownCredits:checkIn.usedText', { day: dayName(`${next}-01`) })}</p>
      <button type="button" className="button button-plain" onClick={() => onTurn(next)}>
        {ct('ownCredits:checkIn.nextMonth', { month: monthName(next) })}
      </button>
    </Notice>
  );
}
