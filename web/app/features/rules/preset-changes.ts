import type { AttendanceRules, CoachRules } from '../../../../contract/rules.ts';
import type { PracticePreset } from '../../../../core/policies/practice-preset.ts';
import { RELATIONSHIPS, type Relationship } from '../../../../core/policies/relationship.ts';
import { RULE_ORDER } from './rule-order.ts';
import type { PresetValues } from './rule-values.ts';

/** One rule that a preset would put into the form; undefined is "as usual". */
export interface PresetChange {
  readonly of: 'coach' | Relationship;
  readonly rule: keyof CoachRules;
  readonly before: number | boolean | null | undefined;
  readonly after: number | boolean | null | undefined;
}

const differing = (of: PresetChange['of'], before: Partial<CoachRules>, after: Partial<CoachRules>): readonly PresetChange[] =>
  RULE_ORDER.filter((rule) => before[rule] !== after[rule]).map((rule) => ({ of, rule, before: before[rule], after: after[rule] }));

/** What a preset would change of the rules in the form. */
export const presetChanges = (values: PresetValues, preset: PracticePreset): readonly PresetChange[] => [
  ...differing('coach', values.rules, preset.rules),
  ...RELATIONSHIPS.flatMap((kind) => differing(kind, values.relationshipRules[kind] ?? {}, preset.relationshipRules[kind] ?? {})),
];

const parts = ({ afterEnd, flagAt, flagDays }: AttendanceRules) => [afterEnd?.status, afterEnd?.minutes, flagAt, flagDays];

/** Whether it would change what happens after a session, or when the badge shows. */
export function changesAttendance({ attendance }: Pick<PresetValues, 'attendance'>, preset: PracticePreset): boolean {
  const after = parts(preset.attendance);
  return parts(attendance).some((part, index) => part !== after[index]);
}
