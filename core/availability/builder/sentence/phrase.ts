import type { Known } from './dates-meant.ts';

/** Days counted from 1970-01-01, in order. */
export type Days = readonly number[];

/** Which of the days are meant; null where the calendar has no such day. `found` is what the brackets of the pattern caught. */
export type Meaning = (found: readonly string[], days: Days, known: Known) => Days | null;

export interface Phrase {
  /** Matches where reading has come to, and ends with a word. */
  readonly shape: RegExp;
  readonly meaning: Meaning;
}

export const phrase = (shape: string, meaning: Meaning): Phrase => ({ shape: new RegExp(`${shape}(?![a-z0-9])`, 'y'), meaning });
