import type { CoachRules } from './coach-rules.ts';
import type { RelationshipRules } from './relationship-rules.ts';
import type { Relationship } from './relationship.ts';
import type { RuleSet } from './rule-set.ts';
import type { ServiceRules } from './service-rules.ts';

interface CoachWithRules {
  readonly rules: CoachRules;
  readonly relationshipRules: RelationshipRules;
}

/** What coach, service and the kind of client have to say about the rules. */
export const ruleSetOf = (coach: CoachWithRules, service: { readonly rules: ServiceRules }, relationship: Relationship): RuleSet => ({
  coach: coach.rules,
  service: service.rules,
  byRelationship: coach.relationshipRules,
  relationship,
});
