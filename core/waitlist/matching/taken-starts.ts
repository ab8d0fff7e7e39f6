import type { Instant } from '../../time/instant.ts';

interface DayOfStarts {
  /** Where a session could begin if nobody had taken anything, in order. */
  readonly possible: readonly Instant[];
  /** Where one can begin now. */
  readonly open: readonly Instant[];
  /** Where something that takes time begins. */
  readonly claimed: readonly Instant[];
  /** Of the session that is looked for, in milliseconds. */
  readonly length: number;
}

/**
 * The times of a day that somebody has, in order, none over another: where a session of theirs begins as they have it, and between those as many more as there is
 * room for. A whole morning taken by one long session is several times to wait for.
 */
export function takenStarts({ possible, open, claimed, length }: DayOfStarts): readonly Instant[] {
  const isOpen = new Set(open);
  const isClaimed = new Set(claimed);
  const taken = possible.filter((start) => !isOpen.has(start));
  const chosen: Instant[] = [];
  for (const start of [...taken.filter((each) => isClaimed.has(each)), ...taken])
    if (chosen.every((other) => Math.abs(other - start) >= length)) chosen.push(start);
  return chosen.toSorted((one, other) => one - other);
}
