/**
 * What was answered to one question: words (of `date` a day, `YYYY-MM-DD`), a number, yes or no, or the chosen ones of several. A question that was left out
 * has no answer.
 */
export type Answer = string | number | boolean | readonly string[];

/** By the questions' ids. */
export type Answers = Readonly<Record<string, Answer>>;
