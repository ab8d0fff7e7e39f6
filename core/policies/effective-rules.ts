import { chooseRule, type RuleSource } from './choose-rule.ts';
import type { CoachRules } from './coach-rules.ts';
import { ruleLimits } from './rule-limits.ts';
import type { RuleSet } from './rule-set.ts';

/** One rule in force and where it comes from. */
export interface EffectiveRule {
  readonly rule: keyof CoachRules;
  readonly value: number | boolean | null;
  readonly from: RuleSource;
}

const CHOSEN = [
  'noticeMinutes',
  'windowDays',
  'intervalMinutes',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'cancelUntilMinutes',
  'freeCancelMinutes',
  'moveUntilMinutes',
  'mostMoves',
  'returnLateCredit',
  'instant',
  'instantFromMinutes',
  'requestOverLimit',
  'answerWithinMinutes',
  'holdSuggestions',
  'mostAtOnce',
  'clientSeries',
  'backupSlots',
] as const satisfies readonly (keyof CoachRules)[];

/** The rules in force as people read them: each once, a limit that coach and service both set twice, because both hold. */
export const effectiveRules = (set: RuleSet): readonly EffectiveRule[] => [
  ...CHOSEN.map((rule) => ({ rule, ...chooseRule(set, rule) })),
  ...ruleLimits(set).map(({ rule, from, most }) => ({ rule, value: most, from })),
];
