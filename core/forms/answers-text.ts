import type { Answer, Answers } from './answer.ts';

const wordsOf = (value: Answer): readonly string[] => {
  if (typeof value === 'boolean') return [];
  return typeof value === 'object' ? value : [String(value)];
};

/** The words of all answers, one below the other: what a search looks through. */
export const answersText = (answers: Answers): string => Object.values(answers).flatMap(wordsOf).join('\n');
