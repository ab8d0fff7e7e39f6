import type { OverrideView } from '../../../../../contract/availability.ts';
import { contentKey } from '../../../../../core/availability/builder/content-key.ts';
import type { PlanChange, PlannedException } from '../../../../../core/availability/builder/exception.ts';

const key = (one: PlannedException): string => `${contentKey(one)} ${one.startsOn} ${one.endsOn} ${String(one.weekdays)}`;

/** What undoes a change that was just saved: `saved` are the exceptions as they are now. What somebody else took away since is gone anyway. */
export function wayBack({ create, remove }: PlanChange, saved: readonly OverrideView[]): PlanChange {
  const made = new Set(create.map(key));
  return { create: remove.map((one) => ({ ...one, id: null, version: null })), remove: saved.filter((one) => made.has(key(one))) };
}
