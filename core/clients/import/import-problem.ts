import { LINE_PROBLEMS, type LineProblem } from '../../import/line-problem.ts';

/** Why a line of a file can't become a client. */
export const IMPORT_PROBLEMS = [...LINE_PROBLEMS, 'time_zone_unknown', 'tags_too_many', 'tag_too_long', 'yes_no_unclear'] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number];

export type ImportProblem = LineProblem<ImportProblemCode>;
