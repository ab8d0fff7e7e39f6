import { epochDay } from '../../../time/epoch-day.ts';
import { isLocalDate } from '../../../time/is-local-date.ts';
import { MONTH, monthOfWord, wordsIn, YEAR } from './words.ts';

/** The days a sentence speaks about, counted from 1970-01-01, both included. */
export interface Known {
  readonly today: number;
  readonly first: number;
  readonly last: number;
  /** The years these days lie in, and those beside them: in which years a day without a year may lie. */
  readonly years: readonly number[];
}

interface Written {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

function written(text: string): Written {
  const [year, month, day] = text.split('-').map(Number);
  if (year && month && day) return { year, month, day };
  const [word = ''] = wordsIn(text, MONTH);
  const [long] = wordsIn(text, YEAR);
  const [short] = wordsIn(text, '\\d{1,2}');
  return { year: long === undefined ? null : Number(long), month: monthOfWord(word), day: Number(short) };
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

function dayIn(year: number, { month, day }: Written): number | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isLocalDate(text) ? epochDay(text) : null;
}

/** A stretch of days, both included. */
export type Stretch = readonly [first: number, last: number];

/** Who says "28 December to 3 January" means the next January; "14–10 March" is a slip. */
const LONGEST_OVER_NEW_YEAR = 300;

function endMeant(end: Written, year: number, start: number): number | null {
  const own = dayIn(end.year ?? year, end);
  if (end.year !== null || (own !== null && own >= start)) return own;
  const next = dayIn(year + 1, end);
  return next !== null && next - start <= LONGEST_OVER_NEW_YEAR ? next : null;
}

/**
 * The days from one written date to another. Without a year it is the first year in which they reach into the days spoken about; an end without a
 * year is the first after its beginning. Null where the calendar has no such day, or the end comes first.
 */
export function stretchMeant(from: string, to: string, { years, first, last }: Known): Stretch | null {
  const start = written(from);
  const end = written(to);
  const found: Stretch[] = [];
  for (const year of start.year === null ? years : [start.year]) {
    const one = dayIn(year, start);
    const other = one === null ? null : endMeant(end, year, one);
    if (one !== null && other !== null && one <= other) found.push([one, other]);
  }
  return found.find(([one, other]) => one <= last && first <= other) ?? found[0] ?? null;
}
