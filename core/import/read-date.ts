import { isLocalDate } from '../time/is-local-date.ts';
import type { LocalDate } from '../time/instant.ts';

/** Whether 3/4 is the third of April or the fourth of March: nothing in one date says so, but the others of the file may. */
export type DateOrder = 'day_first' | 'month_first' | 'unknown';

type Reading = { readonly date: LocalDate } | { readonly problem: 'date_invalid' | 'date_ambiguous' };

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;

/** Two digits are of the last century from 70 on. */
const fullYear = (year: string): string => (year.length === 4 ? year : Number(year) >= 70 ? `19${year}` : `20${year}`);

function reading(year: string, month: string, day: string): Reading {
  const date = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) && date >= '1970-01-01' && date <= '2199-12-31' ? { date } : { problem: 'date_invalid' };
}

/** What a column of dates says of its order: a part above 12 is no month. Columns that say both say nothing. */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const [, first, second] = SLASHED.exec(cell.trim()) ?? [];
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? 'unknown' : dayFirst ? 'day_first' : 'month_first';
}

/** A day as people write it: `2024-09-01`, `1.9.2024`, and with slashes in the order that the file's other dates show. */
export function readDate(text: string, order: DateOrder): Reading {
  const [, y, m, d] = YEAR_FIRST.exec(text) ?? [];
  if (y !== undefined && m !== undefined && d !== undefined) return reading(y, m, d);
  const [, day, month, year] = DOTTED.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return reading(year, month, day);
  const [, one, two, last] = SLASHED.exec(text) ?? [];
  if (one === undefined || two === undefined || last === undefined) return { problem: 'date_invalid' };
  if (order === 'unknown' && one !== two && Number(one) <= 12 && Number(two) <= 12) return { problem: 'date_ambiguous' };
  const isDayFirst = order === 'day_first' || (order === 'unknown' && Number(one) > 12);
  return isDayFirst ? reading(last, two, one) : reading(last, one, two);
}
