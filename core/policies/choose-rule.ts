import type { CoachRules } from './coach-rules.ts';
import { PERSONAL_RULES } from './relationship-rules.ts';
import type { RuleSet } from './rule-set.ts';

/** Where a rule in force is set. */
export type RuleSource = 'coach' | 'service' | 'relationship';

export interface ChosenRule<K extends keyof CoachRules> {
  readonly value: CoachRules[K];
  readonly from: RuleSource;
}

const PERSONAL = new Set<keyof CoachRules>(PERSONAL_RULES);

/**
 * The one place that decides which rule holds: the coach's default, over it the service's, over that the relationship's. Null and zero are
 * rules like any other; only what is left out falls through. Rules about the coach's time are the same for everybody.
 */
export function chooseRule<K extends keyof CoachRules>(set: RuleSet, rule: K): ChosenRule<K> {
  const personal: Partial<CoachRules> | undefined = PERSONAL.has(rule) ? set.byRelationship[set.relationship] : undefined;
  const own = personal?.[rule];
  if (own !== undefined) return { value: own, from: 'relationship' };
  const ofService = set.service[rule];
  return ofService === undefined ? { value: set.coach[rule], from: 'coach' } : { value: ofService, from: 'service' };
}
