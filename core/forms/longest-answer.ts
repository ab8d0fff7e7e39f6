/** Characters of an answer on one line, and of one on several. */
export const LONGEST_ANSWER = { text: 500, long_text: 5000 } as const;
