import { knownLanguages } from '../../known-languages.ts';

const own = knownLanguages[0] ?? 'en-GB';
const { hourCycle } = new Intl.DateTimeFormat(own, { hour: 'numeric' }).resolvedOptions();

/**
 * How dates, times and numbers are written. The words are English, so it is the reader's own English or, failing that, British; whether clocks count
 * to twelve is as they have it.
 */
export const readerLocale: string = new Intl.Locale(knownLanguages.find((language) => language.startsWith('en')) ?? 'en-GB', {
  ...(hourCycle && { hourCycle }),
}).toString();
