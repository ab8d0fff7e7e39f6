import { contentKey } from './content-key.ts';
import type { PlanChange, PlannedException } from './exception.ts';

const key = (exception: PlannedException): string =>
  `${contentKey(exception)} ${exception.startsOn} ${exception.endsOn} ${String(exception.weekdays)}`;

/** What leads from what is saved to what is painted. What was taken away and came back as it was is no change. */
export function planChange(saved: readonly PlannedException[], painted: readonly PlannedException[]): PlanChange {
  const stays = new Set(painted);
  const remove = saved.filter((each) => !stays.has(each));
  const create: PlannedException[] = [];
  for (const each of painted.filter(({ id }) => id === null)) {
    const same = remove.findIndex((old) => key(old) === key(each));
    if (same >= 0) remove.splice(same, 1);
    else create.push(each);
  }
  return { create, remove };
}
