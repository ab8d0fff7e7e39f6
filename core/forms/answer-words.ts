import type { Answer } from './answer.ts';

export interface YesNo {
  readonly yes: string;
  readonly no: string;
}

/** An answer as it is read: days stay `YYYY-MM-DD`, of several chosen ones each on its own. Undefined, where nothing was answered, is ''. */
export function answerWords(answer: Answer | undefined, { yes, no }: YesNo): string {
  if (answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? yes : no;
  return typeof answer === 'object' ? answer.join('; ') : String(answer);
}
