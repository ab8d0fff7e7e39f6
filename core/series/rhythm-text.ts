import type { Rhythm, SeriesPattern } from './series-pattern.ts';

/** Says a sentence of `locales/en/rhythm.json`, by its key. */
export type SayRhythm = (key: string, values?: Record<string, string | number>) => string;

type ByDate = Extract<Rhythm, { kind: 'monthly_by_date' }>;

function dayOfMonth({ day, shortMonth }: ByDate, say: SayRhythm): string {
  if (day === 31 && shortMonth === 'last_day') return say('last_day');
  // i18next takes the words for "31st" from the count when it is told to count in order.
  const words = { day: say('ordinal', { count: day, ordinal: 1 }) };
  return day <= 28 ? say('day', words) : say(shortMonth === 'skip' ? 'day_where_there' : 'day_or_last', words);
}

const listed = (words: readonly string[], say: SayRhythm): string =>
  words.reduce((first, last, index) => say(index === words.length - 1 ? 'and' : 'comma', { first, last }));

function rhythmWords(rhythm: Rhythm, say: SayRhythm): string {
  switch (rhythm.kind) {
    case 'weekly': {
      const days = rhythm.weekdays.toSorted((one, other) => one - other).map((weekday) => say(`weekday.${weekday}`));
      return say('weekly', { count: rhythm.every, days: listed(days, say) });
    }
    case 'monthly_by_date':
      return say('monthly', { count: rhythm.every, day: dayOfMonth(rhythm, say) });
    case 'monthly_by_weekday': {
      const day = say('weekday_of', { nth: say(`nth.${rhythm.nth}`), weekday: say(`weekday.${rhythm.weekday}`) });
      return say('monthly', { count: rhythm.every, day });
    }
    case 'dates':
      return say('dates', { count: rhythm.dates.length });
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A pattern in words: "Every 2 weeks on Tuesday and Friday at 09:00", on the clock of its own zone. */
export const rhythmText = ({ rhythm, startMinute }: Pick<SeriesPattern, 'rhythm' | 'startMinute'>, say: SayRhythm): string =>
  say('at', { rhythm: rhythmWords(rhythm, say), time: `${twoDigits(Math.floor(startMinute / 60))}:${twoDigits(startMinute % 60)}` });
