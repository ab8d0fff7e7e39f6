import { addMonths } from '../../slots/add-months.ts';
import { daysOfMonth } from '../../slots/days-of-month.ts';
import { monthName } from '../../format/month-name.ts';
import { reader } from '../../format/reader.ts';
import { monthOf } from '../../slots/month-of.ts';
import type { Pattern } from './repeat-plan.ts';
import { rt } from './rt.ts';

const list = new Intl.ListFormat(reader.locale, { type: 'conjunction' });

/** Which months up to the last date have no such day, and what becomes of them, in words; null where there are none. */
export function shortMonths({ rhythm, startsOn }: Pattern, last: string): string | null {
  if (rhythm.kind !== 'monthly_by_date' || rhythm.day <= 28) return null;
  const short: string[] = [];
  for (let month = monthOf(startsOn); month <= monthOf(last); month = addMonths(month, rhythm.every))
    if (Number(daysOfMonth(month).to.slice(8)) < rhythm.day) short.push(monthName(month));
  if (short.length === 0) return null;
  const told = { months: list.format(short), day: rt('repeat:month.day', { ordinal: true, count: rhythm.day }) };
  return rhythm.shortMonth === 'skip' ? rt('repeat:short.left', told) : rt('repeat:short.instead', told);
}
