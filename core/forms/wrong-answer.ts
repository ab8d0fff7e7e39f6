/** What is wrong with the answer to one question. */
export const WRONG_ANSWERS = [
  'not_asked',
  'missing',
  'wrong_kind',
  'not_one_line',
  'too_long',
  'not_a_choice',
  'twice',
  'not_a_day',
] as const;

export interface WrongAnswer {
  readonly questionId: string;
  readonly what: (typeof WRONG_ANSWERS)[number];
}
