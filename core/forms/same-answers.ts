import type { Answers } from './answer.ts';

const told = (answers: Answers) => Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Whatever order they are kept in; that of several chosen ones counts for nothing either. */
const plain = (answers: Answers): string =>
  JSON.stringify(told(answers).map(([id, value]) => [id, typeof value === 'object' ? value.toSorted() : value]));

/** Whether the two say the same, so that nobody needs to be told again. */
export const sameAnswers = (one: Answers, other: Answers): boolean => plain(one) === plain(other);
