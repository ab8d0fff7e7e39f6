/** What becomes of a line, the best first: `known` is left alone, `repeated` is somebody who stood in the file before. */
export const IMPORT_OUTCOMES = ['new', 'update', 'known', 'repeated', 'wrong'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];
