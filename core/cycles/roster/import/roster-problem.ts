import type { LINE_PROBLEMS, LineProblem } from '../../../import/line-problem.ts';

/** Why a line of a file can't become an entry of the roster, beside what can be wrong with any line about a person. */
export const ROSTER_PROBLEMS = [
  'frequency_missing',
  'frequency_unclear',
  'weekday_missing',
  'weekday_unclear',
  'time_missing',
  'time_unclear',
  'weekdays_unclear',
  'hours_unclear',
  'service_missing',
  'service_unknown',
  'length_unclear',
  'length_not_offered',
  'regular_state_unclear',
  'wish_not_accepted',
] as const;
export type RosterProblemCode = (typeof ROSTER_PROBLEMS)[number] | (typeof LINE_PROBLEMS)[number];

export type RosterProblem = LineProblem<RosterProblemCode>;
