import type { CoachRules } from '../../../../contract/rules.ts';

/** All rules in the order they are read. */
export const RULE_ORDER = [
  'noticeMinutes',
  'windowDays',
  'intervalMinutes',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'mostPerDay',
  'mostPerWeek',
  'cancelUntilMinutes',
  'moveUntilMinutes',
  'mostMoves',
] as const satisfies readonly (keyof CoachRules)[];
