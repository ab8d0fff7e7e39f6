import { dateOfEpochDay } from '../../../time/date-of-epoch-day.ts';
import { weekdayOfEpochDay } from '../../../time/weekday-of-epoch-day.ts';
import { phrase } from './phrase.ts';
import type { Days, Meaning, Phrase } from './phrase.ts';
import { AND, MONTH, NTH, nthOfWord, TO, WEEKDAY, weekdayOfWord, wordsIn } from './words.ts';

const ALL = '(?:(?:all|every|each|any|on) )*';
const NTHS = `(${NTH}(?:${AND}${NTH})*)`;

const monthOf = (day: number): string => dateOfEpochDay(day).slice(0, 7);
const dayOfMonth = (day: number): number => Number(dateOfEpochDay(day).slice(8));
const isLastOfMonth = (day: number): boolean => monthOf(day + 7) !== monthOf(day);
const those = (days: Days, weekday: string): Days => days.filter((day) => weekdayOfEpochDay(day) === weekdayOfWord(weekday));

const nthOfMonth: Meaning = ([nths = '', weekday = ''], days) => {
  const wanted = wordsIn(nths, NTH).map(nthOfWord);
  return those(days, weekday).filter((day) =>
    wanted.some((nth) => (nth === 0 ? isLastOfMonth(day) : nth === Math.ceil(dayOfMonth(day) / 7))),
  );
};

const everyNth: Meaning = ([nth = '', weekday = ''], days) => {
  const step = nth === 'other' ? 2 : nthOfWord(nth);
  return those(days, weekday).filter((day, _, [first = day]) => (day - first) % (7 * step) === 0);
};

const fromWeekdayTo: Meaning = ([from = '', to = ''], days) => {
  const after = (day: number): number => (day + 7 - weekdayOfWord(from)) % 7;
  return days.filter((day) => after(weekdayOfEpochDay(day)) <= after(weekdayOfWord(to)));
};

const onWeekdays: Meaning = ([weekdays = ''], days) => {
  const wanted = new Set(wordsIn(weekdays, WEEKDAY).map(weekdayOfWord));
  return days.filter((day) => wanted.has(weekdayOfEpochDay(day)));
};

/** Days that come again. A stretch may follow that limits them: "every Tue and Thu in March". The first pattern that fits counts. */
export const RECURRING_PHRASES: readonly Phrase[] = [
  // "first Friday of each month", "last Monday of every month"
  phrase(`${ALL}${NTHS} (${WEEKDAY}) (?:of|in) (?:each |every |a )?months?`, nthOfMonth),
  // "1st and 3rd Monday of March"; the month follows as the stretch
  phrase(`${ALL}${NTHS} (${WEEKDAY})(?= of ${MONTH})`, nthOfMonth),
  // "every second Wednesday", "every other Friday"
  phrase(`(?:every|each) (other|second|third|fourth|[2-4]) (${WEEKDAY})`, everyNth),
  phrase(`(?:on )?${NTHS} (${WEEKDAY})(?= in ${MONTH})`, nthOfMonth),
  // "weekdays", "weekends", "every day"
  phrase(`${ALL}(?:weekdays?|work(?:ing )?days?)`, (_, days) => days.filter((day) => weekdayOfEpochDay(day) < 6)),
  phrase(`${ALL}weekends?`, (_, days) => days.filter((day) => weekdayOfEpochDay(day) >= 6)),
  phrase(`(?:(?:all|every|each) days?|daily)`, (_, days) => days),
  // "Mon–Fri", "all Tuesdays", "every Tue and Thu"
  phrase(`${ALL}(${WEEKDAY})${TO}(${WEEKDAY})`, fromWeekdayTo),
  phrase(`${ALL}(${WEEKDAY}(?:${AND}${ALL}${WEEKDAY})*)`, onWeekdays),
];
