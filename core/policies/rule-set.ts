import type { CoachRules } from './coach-rules.ts';
import type { RelationshipRules } from './relationship-rules.ts';
import type { Relationship } from './relationship.ts';
import type { ServiceRules } from './service-rules.ts';

/** Everything that has a say in which rules hold, before it is decided: see `effectiveRules`. */
export interface RuleSet {
  readonly coach: CoachRules;
  readonly service: ServiceRules;
  readonly byRelationship: RelationshipRules;
  /** Of whoever asks, as far as they have proven it. */
  readonly relationship: Relationship;
}
