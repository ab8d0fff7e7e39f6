import type { PlanChange, PlannedException } from './exception.ts';

/** The exceptions after a change. */
export function applyChange(overrides: readonly PlannedException[], { create, remove }: PlanChange): readonly PlannedException[] {
  const gone = new Set(remove);
  return [...overrides.filter((each) => !gone.has(each)), ...create];
}
