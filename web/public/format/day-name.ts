import { reader } from './reader.ts';

type Style = 'short' | 'long';

const formats = {
  short: new Intl.DateTimeFormat(reader.locale, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat(reader.locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
};

/** A calendar day as people say it: "Tue 3 March", "Tuesday 3 March"; with the year when it is not this one. */
export function dayName(date: string, style: Style = 'short'): string {
  const name = formats[style].format(new Date(`${date}T00:00:00Z`)).replace(/^(\p{L}+), (?=\d)/u, '$1 ');
  return date.slice(0, 4) === String(new Date().getFullYear()) ? name : `${name} ${date.slice(0, 4)}`;
}
