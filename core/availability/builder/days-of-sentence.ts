import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { epochDay } from '../../time/epoch-day.ts';
import type { LocalDate } from '../../time/instant.ts';
import type { OverrideKind } from '../availability-input.ts';
import type { Known } from './sentence/dates-meant.ts';
import type { Days, Phrase } from './sentence/phrase.ts';
import { RECURRING_PHRASES } from './sentence/recurring-phrases.ts';
import { STRETCH_PHRASES } from './sentence/stretch-phrases.ts';

/*
 * English, in any case, with any dash:
 *
 *   sentence  = [verb] phrases ["except" phrases]        "block 10–14 March", "all Tuesdays except 16 March"
 *   phrases   = phrase {("," | "and") phrase}            "weekends and 10 March"
 *   phrase    = recurring [stretch] | stretch
 *   recurring = all Tuesdays | every Tue and Thu | Mon–Fri | weekdays | weekends | every day
 *             | every second Wednesday | first Friday of each month | last Monday of March
 *   stretch   = 10 March | March 10 | 2027-01-05 | 10, 12 and 14 March | 10–14 March | 10 March to 2 April | from 10 March | until 2 April
 *             | (all of | in) December | March and April | March to May | today | tomorrow | next Tuesday | next week | this month | week of 10 March
 *
 * A stretch after recurring days limits them: "weekdays from 10 March to 2 April". Years are found within the days spoken about. Every pattern and
 * what it means stands in a table: sentence/recurring-phrases.ts, sentence/stretch-phrases.ts.
 */

export interface MeantDays {
  readonly dates: readonly LocalDate[];
  /** What a leading verb asks for; null without one. */
  readonly kind: OverrideKind | 'open' | null;
}

export type SentenceRefusal =
  | { readonly code: 'nothing_said' }
  /** From here on it made no sense. */
  | { readonly code: 'not_understood'; readonly part: string }
  /** There is no 31 April, and no 14–10 March. */
  | { readonly code: 'no_such_day'; readonly part: string }
  /** Understood, but past, or outside of the days spoken about. */
  | { readonly code: 'not_shown'; readonly part: string };

/** The days spoken about, both included. Days before today are never meant. */
export interface SpokenAbout {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
}

type Read = Result<Days, SentenceRefusal>;

const VERBS: Readonly<Record<string, OverrideKind | 'open'>> = {
  block: 'blocked',
  close: 'blocked',
  travel: 'travel',
  teaching: 'teaching',
  teach: 'teaching',
  personal: 'personal',
  open: 'open',
  clear: 'open',
};
const JOINT = /(?: ?[,;&+] ?(?:and |plus )?| and | plus )/y;
const LIMIT = / (?:(?:in|of|during|within|on) )?/y;
const EXCEPT = / ?,? ?(?:except|excluding|but not|without|apart from)(?: (?:for|on))? /;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replaceAll(/\bthe\b|(?<=[a-z])\./g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function matchAt(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at;
  return shape.exec(text);
}

interface Match {
  readonly phrase: Phrase;
  readonly found: readonly string[];
  readonly end: number;
}

function firstMatch(phrases: readonly Phrase[], text: string, at: number): Match | null {
  for (const phrase of phrases) {
    const match = matchAt(phrase.shape, text, at);
    if (match) return { phrase, found: match.slice(1), end: at + match[0].length };
  }
  return null;
}

/** The stretch that limits recurring days, if one follows. */
function limitAt(text: string, at: number): Match | null {
  const lead = matchAt(LIMIT, text, at);
  return lead && firstMatch(STRETCH_PHRASES, text, at + lead[0].length);
}

function readPhrases(text: string, known: Known, days: Days): Read {
  const meant = new Set<number>();
  for (let at = 0; ;) {
    const recurring = firstMatch(RECURRING_PHRASES, text, at);
    const stretch = recurring ? limitAt(text, recurring.end) : firstMatch(STRETCH_PHRASES, text, at);
    const end = stretch?.end ?? recurring?.end;
    if (end === undefined) return refuse({ code: 'not_understood', part: text.slice(at) });
    const part = text.slice(at, end);
    const within = stretch ? stretch.phrase.meaning(stretch.found, days, known) : days;
    const found = within && recurring ? recurring.phrase.meaning(recurring.found, within, known) : within;
    if (found === null) return refuse({ code: 'no_such_day', part });
    if (found.length === 0) return refuse({ code: 'not_shown', part });
    for (const day of found) meant.add(day);
    if (end === text.length) return ok([...meant].sort((a, b) => a - b));
    const joint = matchAt(JOINT, text, end);
    if (!joint) return refuse({ code: 'not_understood', part: text.slice(end).trim() });
    at = end + joint[0].length;
  }
}

function knownDays({ from, to, today }: SpokenAbout): Known {
  const first = epochDay(from > today ? from : today);
  const [firstYear = 0, lastYear = 0] = [from, to].map((date) => Number(date.slice(0, 4)));
  const years = Array.from({ length: lastYear - firstYear + 3 }, (_, index) => firstYear - 1 + index);
  return { today: epochDay(today), first, last: epochDay(to), years };
}

/** The days a sentence means, in order; at least one. The grammar stands at the top of the file. */
export function daysOfSentence(sentence: string, spoken: SpokenAbout): Result<MeantDays, SentenceRefusal> {
  const [verb = '', ...others] = plain(sentence).split(' ');
  const kind = VERBS[verb.replace(/:$/, '')] ?? null;
  const [said = '', ...excepted] = (kind === null ? plain(sentence) : others.join(' ')).split(EXCEPT);
  if (said === '') return refuse({ code: 'nothing_said' });
  const known = knownDays(spoken);
  const days = Array.from({ length: Math.max(0, known.last - known.first + 1) }, (_, index) => known.first + index);
  const meant = readPhrases(said, known, days);
  if (!meant.ok) return meant;
  const left = new Set(meant.value);
  for (const part of excepted) {
    const without = readPhrases(part, known, days);
    // Days that aren't shown are left out as it is.
    if (!without.ok && without.refusal.code !== 'not_shown') return without;
    for (const day of without.ok ? without.value : []) left.delete(day);
  }
  if (left.size === 0) return refuse({ code: 'not_shown', part: said });
  return ok({ dates: [...left].map(dateOfEpochDay), kind });
}
