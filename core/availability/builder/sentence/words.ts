import type { Weekday } from '../../../time/instant.ts';

/** Pieces of patterns: the English words of the calendar, in lower case, long and short. None of them captures anything. */
export const WEEKDAY =
  '(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:rs?|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)';
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const NTH = '(?:first|second|third|fourth|fifth|last|[1-5])';
export const YEAR = '(?:19|20|21)\\d\\d';
export const DATE = `(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?: of)? ${MONTH}(?:,? ${YEAR})?|${MONTH} \\d{1,2}(?:,? ${YEAR})?)`;
export const TO = '(?: ?- ?| to | until | till | through )';
export const AND = '(?: ?, ?and | ?, ?| and | & )';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NTHS = ['first', 'second', 'third', 'fourth', 'fifth'];

export const weekdayOfWord = (word: string): Weekday => (WEEKDAYS.indexOf(word.slice(0, 3)) + 1) as Weekday;

/** 1–12; 0 for what is no month. */
export const monthOfWord = (word: string): number => MONTHS.indexOf(word.slice(0, 3)) + 1;

/** 1–5, and 0 for the last. */
export const nthOfWord = (word: string): number => (word === 'last' ? 0 : NTHS.indexOf(word) + 1 || Number(word));

/** All words of a pattern that a text has. */
export const wordsIn = (text: string, word: string): readonly string[] => text.match(new RegExp(`\\b${word}\\b`, 'g')) ?? [];
