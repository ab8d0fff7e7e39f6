import { isLocalDate } from '../time/is-local-date.ts';
import type { Answer } from './answer.ts';
import { LONGEST_ANSWER } from './longest-answer.ts';
import type { Question } from './question.ts';
import type { WrongAnswer } from './wrong-answer.ts';

type Wrong = WrongAnswer['what'];

/** People are born before 1970. */
const EARLIEST_DAY = '1900-01-01';
const LATEST_DAY = '2199-12-31';

function wrongWords(value: Answer, longest: number, oneLine: boolean): Wrong | null {
  if (typeof value !== 'string') return 'wrong_kind';
  if (oneLine && /[\u0000-\u001f\u007f]/.test(value)) return 'not_one_line';
  return value.length > longest ? 'too_long' : null;
}

function wrongDay(value: Answer): Wrong | null {
  if (typeof value !== 'string') return 'wrong_kind';
  return isLocalDate(value) && value >= EARLIEST_DAY && value <= LATEST_DAY ? null : 'not_a_day';
}

function wrongChoice(value: Answer, choices: readonly string[]): Wrong | null {
  if (typeof value !== 'string') return 'wrong_kind';
  return choices.includes(value) ? null : 'not_a_choice';
}

function wrongChoices(value: Answer, choices: readonly string[]): Wrong | null {
  if (typeof value !== 'object') return 'wrong_kind';
  if (new Set(value).size !== value.length) return 'twice';
  return value.every((each) => choices.includes(each)) ? null : 'not_a_choice';
}

/** What is wrong with this answer to this question; null where nothing is. */
export function checkAnswer({ kind, choices }: Question, value: Answer): Wrong | null {
  switch (kind) {
    case 'text':
      return wrongWords(value, LONGEST_ANSWER.text, true);
    case 'long_text':
      return wrongWords(value, LONGEST_ANSWER.long_text, false);
    case 'choice':
      return wrongChoice(value, choices);
    case 'several':
      return wrongChoices(value, choices);
    case 'checkbox':
      return typeof value === 'boolean' ? null : 'wrong_kind';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'wrong_kind';
    case 'date':
      return wrongDay(value);
  }
}
