import type { CoachRules } from '../../../../contract/rules.ts';

/** What the rules are about, in the order they are read: the heading of each group, and its rules. */
export const RULE_GROUPS = [
  {
    about: 'when',
    rules: ['noticeMinutes', 'windowDays', 'intervalMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes', 'mostPerDay', 'mostPerWeek'],
  },
  { about: 'asking', rules: ['instant', 'instantFromMinutes', 'requestOverLimit', 'answerWithinMinutes', 'holdSuggestions'] },
  { about: 'changing', rules: ['freeCancelMinutes', 'cancelUntilMinutes', 'moveUntilMinutes', 'mostMoves', 'returnLateCredit'] },
  { about: 'several', rules: ['mostAtOnce', 'clientSeries', 'backupSlots'] },
] as const satisfies readonly { about: string; rules: readonly (keyof CoachRules)[] }[];

/** All rules in the order they are read. */
export const RULE_ORDER: readonly (keyof CoachRules)[] = RULE_GROUPS.flatMap(({ rules }) => rules);
