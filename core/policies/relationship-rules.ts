import type { CoachRules } from './coach-rules.ts';
import type { Relationship } from './relationship.ts';

/** The rules that may differ by who asks; the others are about the coach's time, which is the same for everybody. */
export const PERSONAL_RULES = [
  'noticeMinutes',
  'windowDays',
  'cancelUntilMinutes',
  'freeCancelMinutes',
  'moveUntilMinutes',
  'mostMoves',
  'returnLateCredit',
  'instant',
  'instantFromMinutes',
  'requestOverLimit',
  'mostAtOnce',
  'clientSeries',
] as const satisfies readonly (keyof CoachRules)[];
export type PersonalRules = Pick<CoachRules, (typeof PERSONAL_RULES)[number]>;

/** Said last and so decides: over the service's rule, over the coach's. What is left out comes from those. */
export type RelationshipRules = Partial<Record<Relationship, Partial<PersonalRules>>>;
