import { plainWord } from '../../../import/plain-word.ts';
import type { WallHours } from '../regular-pattern.ts';
import { readTime } from './read-time.ts';

const ANY = new Set(['any', 'anytime', 'all', 'allday', 'always', 'wholeday', 'immer', 'ganztags', 'jederzeit', 'toujours']);
const DASH = /\s*(?:[-\u2010-\u2015]|\bto\b|\bbis\b|\buntil\b|\btill\b)\s*/i;
const BETWEEN = /[,;/+&|\n]|\band\b|\bund\b|\bor\b|\bet\b/i;
const AFTER = /^(?:from|after|ab|from about)\s+(.+)$/i;
const BEFORE = /^(?:until|till|before|by|up to|bis)\s+(.+)$/i;
const HALF_DAY = 720;
const NAMES_HALF = /[ap]\.?\s?m\.?$/i;

/** In `2-5 pm` both are, in `9-5 pm` only the second: what is said of the end holds for the start where it then still comes before. */
function startOf(start: string, end: string, until: number): number | undefined {
  const from = readTime(start);
  if (from === undefined || NAMES_HALF.test(start) || !NAMES_HALF.test(end)) return from;
  return from + HALF_DAY < until && from < HALF_DAY ? from + HALF_DAY : from;
}

function readRange(text: string): WallHours | undefined {
  const [after, before] = [AFTER.exec(text)?.[1], BEFORE.exec(text)?.[1]];
  const [start, end, ...more] = after === undefined && before === undefined ? text.split(DASH) : [after ?? '0:00', before ?? '24:00'];
  if (start === undefined || end === undefined || more.length > 0) return undefined;
  const endMinute = readTime(end);
  const startMinute = endMinute === undefined ? undefined : startOf(start, end, endMinute);
  if (startMinute === undefined || endMinute === undefined || startMinute >= endMinute) return undefined;
  return { startMinute, endMinute };
}

/** Hours that suit: `9-12, 14:00–18:30`, `9 am to 1 pm`, `after 14:00`, `any`. As they stand; undefined where one of them is none. */
export function readHours(text: string): readonly WallHours[] | undefined {
  if (ANY.has(plainWord(text))) return [{ startMinute: 0, endMinute: 1440 }];
  const parts = text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ranges = parts.flatMap((part) => readRange(part) ?? []);
  return ranges.length === 0 || ranges.length < parts.length ? undefined : ranges;
}
