import type { CoachView } from '../../../../contract/coaches.ts';
import type { AttendanceRules, CoachRules, CreditRules, RelationshipRules } from '../../../../contract/rules.ts';

/** What the page of rules edits. A default that is emptied while typing is missing until it is given again. */
export interface RuleValues {
  readonly rules: Partial<CoachRules>;
  readonly relationshipRules: RelationshipRules;
  readonly attendance: AttendanceRules;
  readonly creditRules: CreditRules;
}

/** What a kind of practice begins with. */
export type PresetValues = Omit<RuleValues, 'creditRules'>;

export const ruleValues = ({ rules, relationshipRules, attendance, creditRules }: CoachView): RuleValues => ({
  rules,
  relationshipRules,
  attendance,
  creditRules,
});

const given = <T extends object>(rules: T): T => Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)) as T;

/** As it is sent: a default left empty keeps what it had, a kind of client without rules of its own is left out. */
export const rulesToSend = ({ rules, relationshipRules, attendance, creditRules }: RuleValues, before: CoachView) => ({
  rules: { ...before.rules, ...given(rules) },
  relationshipRules: Object.fromEntries(
    Object.entries(relationshipRules)
      .map(([kind, own]) => [kind, given(own)] as const)
      .filter(([, own]) => Object.keys(own).length > 0),
  ),
  attendance,
  creditRules,
});
