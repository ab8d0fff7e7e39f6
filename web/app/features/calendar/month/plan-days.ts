import type { CalendarView } from '../../../../../contract/calendar.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import type { DayPiece, DayPlan } from './day-plan.ts';
import { dateFormat } from '../../../time/date-format.ts';

type Band = CalendarView['bands'][number];
const DAY = 1440;

/** Reads an instant on the wall clock of a zone; nothing is computed with it. */
function clockOf(timeZone: string) {
  const format = dateFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return (instant: string) => {
    const told = format.format(new Date(instant));
    return { date: told.slice(0, 10), minute: Number(told.slice(11, 13)) * 60 + Number(told.slice(14, 16)) };
  };
}

/** Open stretches that meet or overlap become one, whosever hours they are. */
function joined(pieces: readonly DayPiece[]): readonly DayPiece[] {
  const result: DayPiece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && piece.start <= last.end) result[result.length - 1] = { ...last, end: Math.max(last.end, piece.end) };
    else result.push(piece);
  }
  return result;
}

const eachOnce = (pieces: readonly DayPiece[]) => [...new Map(pieces.map((piece) => [Object.values(piece).join('|'), piece])).values()];

function planOf(date: string, pieces: readonly DayPiece[]): DayPlan {
  const open = pieces.filter(({ kind }) => kind === 'open');
  const closed = pieces.filter(({ kind }) => kind !== 'open');
  return { date, pieces: [...joined(open), ...eachOnce(closed)] };
}

/** The bands of a span, cut at midnight into the days of the coach's zone. A day without any is closed and left out. */
export function planDays(bands: readonly Band[], timeZone: string): readonly DayPlan[] {
  const clock = clockOf(timeZone);
  const days = new Map<string, DayPiece[]>();
  for (const { from, until, kind, note } of bands) {
    const [first, last] = [clock(from), clock(until)];
    for (let date = first.date; date <= last.date; date = addDays(date, 1)) {
      const start = date === first.date ? first.minute : 0;
      const end = date === last.date ? last.minute : DAY;
      if (start >= end) continue;
      days.set(date, [...(days.get(date) ?? []), { kind, start, end, note: kind === 'open' ? '' : note }]);
    }
  }
  return [...days].map(([date, pieces]) => planOf(date, pieces)).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
