import type { BoardWeek } from './board-weeks.ts';

interface MonthSpan {
  readonly month: string;
  /** Its first column, from 0, and how many there are. */
  readonly first: number;
  readonly span: number;
}

/** The headings over the columns. A week stands under the month in which it begins. */
export function monthsOfWeeks(weeks: readonly BoardWeek[]): MonthSpan[] {
  const months: MonthSpan[] = [];
  for (const [index, { month }] of weeks.entries()) {
    const last = months.at(-1);
    if (last?.month === month) months[months.length - 1] = { ...last, span: last.span + 1 };
    else months.push({ month, first: index, span: 1 });
  }
  return months;
}
