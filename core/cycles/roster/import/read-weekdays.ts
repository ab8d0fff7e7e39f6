import { plainWord } from '../../../import/plain-word.ts';
import { wordTable } from '../../../import/word-table.ts';
import type { Weekday } from '../../../time/instant.ts';
import { readWeekday } from './read-weekday.ts';

const ALL: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const SETS = wordTable<readonly Weekday[]>(
  ['any anyday all alldays everyday daily alle jedertag jedentag taglich tous todos tutti', ALL],
  ['weekdays weekday workdays workingdays werktags werktage', [1, 2, 3, 4, 5]],
  ['weekend weekends wochenende', [6, 7]],
);
const DASH = /\s*(?:[-\u2010-\u2015]|\bto\b|\bbis\b|\buntil\b|\bthrough\b)\s*/i;
const BETWEEN = /[,;/+&|]|\band\b|\bund\b|\bor\b|\bet\b|\by\b/i;

/** From one day to another, over the end of the week where it must be. */
function span(first: Weekday, last: Weekday): readonly Weekday[] {
  const count = ((last - first + 7) % 7) + 1;
  return ALL.map((_, ahead) => ALL[(first - 1 + ahead) % 7] ?? first).slice(0, count);
}

function readPart(part: string): readonly Weekday[] | undefined {
  const set = SETS.get(plainWord(part));
  if (set) return set;
  const ends = part.split(DASH).map(readWeekday);
  const [first, last = first] = ends;
  if (first === undefined || last === undefined || ends.includes(undefined) || ends.length > 2) return undefined;
  return span(first, last);
}

/** Several days: `Mon, Wed and Fri`, `Tue-Thu`, `Mo Mi Fr`, `weekdays`, `any`. Rising, each once; undefined where one of them is none. */
export function readWeekdays(text: string): readonly Weekday[] | undefined {
  const parts = text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // Where nothing else stands between days, a space does.
  const read = parts.map((part) => readPart(part) ?? spaced(part));
  const days = new Set(read.flatMap((each) => each ?? []));
  return read.includes(undefined) || days.size === 0 ? undefined : ALL.filter((day) => days.has(day));
}

function spaced(part: string): readonly Weekday[] | undefined {
  const read = part.split(/\s+/).map(readPart);
  return read.includes(undefined) ? undefined : read.flatMap((each) => each ?? []);
}
