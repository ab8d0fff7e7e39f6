import { dateOfEpochDay } from '../../../time/date-of-epoch-day.ts';
import { weekdayOfEpochDay } from '../../../time/weekday-of-epoch-day.ts';
import { stretchMeant } from './dates-meant.ts';
import type { Known, Stretch } from './dates-meant.ts';
import { phrase } from './phrase.ts';
import type { Days, Meaning, Phrase } from './phrase.ts';
import { AND, DATE, MONTH, monthOfWord, TO, WEEKDAY, weekdayOfWord, wordsIn, YEAR } from './words.ts';

const NUMBER = '\\d{1,2}';
const NUMBERS = `(${NUMBER}(?:${AND}${NUMBER})+)`;
const OF_YEAR = `(?:,? (${YEAR}))?`;
const MONTH_YEAR = `${MONTH}(?: ${YEAR})?`;
/** After a month: no day of it follows, so that the month itself is meant. */
const NO_DAY = `(?! ${NUMBER}(?![0-9]))`;

const inStretch = (days: Days, stretch: Stretch | null): Days | null =>
  stretch && days.filter((day) => stretch[0] <= day && day <= stretch[1]);

const fromTo: Meaning = ([from = '', to = ''], days, known) => inStretch(days, stretchMeant(from, to, known));

const monthDay = (day: string, month: string, year: string | undefined): string => [day, month, year].filter(Boolean).join(' ');

/** "10, 12 and 14 March" */
function listed(numbers: string, month: string, year: string | undefined, days: Days, known: Known): Days | null {
  const found = wordsIn(numbers, NUMBER).map((day) => monthDay(day, month, year));
  const stretches = found.map((date) => stretchMeant(date, date, known));
  if (stretches.includes(null)) return null;
  return days.filter((day) => stretches.some((stretch) => stretch?.[0] === day));
}

const inMonths: Meaning = ([months = ''], days) => {
  const wanted = wordsIn(months, MONTH_YEAR).map((text) => ({ month: monthOfWord(text), year: wordsIn(text, YEAR)[0] }));
  return days.filter((day) => {
    const [year, month] = dateOfEpochDay(day).split('-');
    return wanted.some((one) => one.month === Number(month) && (one.year === undefined || one.year === year));
  });
};

const fromMonthTo: Meaning = ([from = '', to = ''], days) => {
  const after = (month: number): number => (month + 12 - monthOfWord(from)) % 12;
  return days.filter((day) => after(Number(dateOfEpochDay(day).slice(5, 7))) <= after(monthOfWord(to)));
};

const weekOf = (day: number): Stretch => {
  const monday = day + 1 - weekdayOfEpochDay(day);
  return [monday, monday + 6];
};

const weekWithDate: Meaning = ([date = ''], days, known) => {
  const meant = stretchMeant(date, date, known);
  return inStretch(days, meant && weekOf(meant[0]));
};

function nearMonth(which: string, days: Days, today: number): Days {
  const [year = 0, month = 0] = dateOfEpochDay(today).split('-').map(Number);
  const wanted = year * 12 + month + (which === 'next' ? 1 : 0);
  return days.filter((day) => {
    const [itsYear = 0, itsMonth = 0] = dateOfEpochDay(day).split('-').map(Number);
    return itsYear * 12 + itsMonth === wanted;
  });
}

const comingWeekday: Meaning = ([weekday = ''], days, { today }) =>
  days.filter((day) => today < day && day <= today + 7 && weekdayOfEpochDay(day) === weekdayOfWord(weekday));

const endless =
  (test: (day: number, date: number) => boolean): Meaning =>
  ([date = ''], days, known) => {
    const meant = stretchMeant(date, date, known);
    return meant && days.filter((day) => test(day, meant[0]));
  };

/** Days on end. The first pattern that fits counts, so that longer ones come first. */
export const STRETCH_PHRASES: readonly Phrase[] = [
  // "10 March to 2 April", "between 10 March and 2 April", "2027-01-05 – 2027-01-09"
  phrase(`(?:from )?(${DATE})${TO}(${DATE})`, fromTo),
  phrase(`between (${DATE}) and (${DATE})`, fromTo),
  // "10–14 March", "March 10–14"
  phrase(`(?:from )?(${NUMBER})${TO}(${NUMBER})(?: of)? (${MONTH})${OF_YEAR}`, ([from = '', to = '', month = '', year], days, known) =>
    inStretch(days, stretchMeant(monthDay(from, month, year), monthDay(to, month, year), known)),
  ),
  phrase(`(?:from )?(${MONTH}) (${NUMBER})${TO}(${NUMBER})${OF_YEAR}`, ([month = '', from = '', to = '', year], days, known) =>
    inStretch(days, stretchMeant(monthDay(from, month, year), monthDay(to, month, year), known)),
  ),
  // "10, 12 and 14 March"
  phrase(`${NUMBERS}(?: of)? (${MONTH})${OF_YEAR}`, ([numbers = '', month = '', year], days, known) =>
    listed(numbers, month, year, days, known),
  ),
  phrase(`(${MONTH}) ${NUMBERS}(?! (?:of )?${MONTH})`, ([month = '', numbers = ''], days, known) =>
    listed(numbers, month, undefined, days, known),
  ),
  // "from 10 March", "until 2 April"
  phrase(
    `(?:from|since|starting) (${DATE})(?: on(?:wards?)?)?`,
    endless((day, date) => day >= date),
  ),
  phrase(
    `after (${DATE})`,
    endless((day, date) => day > date),
  ),
  phrase(
    `(?:until|till|up to) (${DATE})`,
    endless((day, date) => day <= date),
  ),
  phrase(
    `before (${DATE})`,
    endless((day, date) => day < date),
  ),
  // "the week of 10 March"
  phrase(`week (?:of|with) (${DATE})`, weekWithDate),
  // "10 March", "March 10, 2027", "2027-01-05"
  phrase(`(?:on )?(${DATE})`, ([date = ''], days, known) => inStretch(days, stretchMeant(date, date, known))),
  // "March to May", "all of December", "in March and April"
  phrase(`(?:from )?(${MONTH})${TO}(${MONTH})${NO_DAY}`, fromMonthTo),
  phrase(`(?:(?:all|whole|in|during|of) )*(${MONTH_YEAR}(?:${AND}${MONTH_YEAR}${NO_DAY})*)${NO_DAY}`, inMonths),
  // "next week", "this month", "tomorrow", "next Tuesday"
  phrase('(?:all )?(this|next) week', ([which], days, { today }) => inStretch(days, weekOf(which === 'next' ? today + 7 : today))),
  phrase('(?:all )?(?:of )?(this|next) month', ([which = ''], days, { today }) => nearMonth(which, days, today)),
  phrase('today', (_, days, { today }) => days.filter((day) => day === today)),
  phrase('tomorrow', (_, days, { today }) => days.filter((day) => day === today + 1)),
  phrase(`(?:this|next|coming) (${WEEKDAY})`, comingWeekday),
];
