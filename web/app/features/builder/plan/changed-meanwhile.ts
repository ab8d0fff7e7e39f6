import type { OverrideView } from '../../../../../contract/availability.ts';
import { changedDays } from '../../../../../core/availability/builder/changed-days.ts';
import type { DateSpan } from '../date-span.ts';

const missingIn = (there: readonly OverrideView[], list: readonly OverrideView[]): OverrideView[] => {
  const known = new Set(there.map(({ id, version }) => `${id} ${version}`));
  return list.filter(({ id, version }) => !known.has(`${id} ${version}`));
};

/** The days on which what is saved now differs from what was saved when the painting began. */
export const changedMeanwhile = (
  base: readonly OverrideView[],
  newest: readonly OverrideView[],
  { from, to }: DateSpan,
): readonly string[] => changedDays({ create: missingIn(base, newest), remove: missingIn(newest, base) }, from, to);
