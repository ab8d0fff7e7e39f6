export const QUESTION_KINDS = ['text', 'long_text', 'choice', 'several', 'checkbox', 'number', 'date'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One question of a form. Its id stays through all versions. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** What there is to choose from; of `choice` and `several`, and empty for all others. */
  readonly choices: readonly string[];
}
