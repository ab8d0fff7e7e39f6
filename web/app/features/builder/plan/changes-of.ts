import type { OverrideView } from '../../../../../contract/availability.ts';
import type { PlanChange, PlannedException } from '../../../../../core/availability/builder/exception.ts';

const inputOf = ({ id: _, version: __, weekdays, ...exception }: PlannedException): Omit<OverrideView, 'id' | 'version'> => ({
  ...exception,
  weekdays: weekdays && [...weekdays],
});

/** A change as it is sent. */
export const changesOf = ({ create, remove }: PlanChange) => ({
  create: create.map(inputOf),
  remove: remove.flatMap(({ id, version }) => (id === null || version === null ? [] : [{ id, version }])),
});
