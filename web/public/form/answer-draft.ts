/** What is filled in so far, by the questions' ids: numbers and days as they are typed. */
export type AnswerDraft = Readonly<Record<string, string | boolean | readonly string[]>>;
