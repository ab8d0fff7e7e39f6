import type { HitBooking, Outcome } from './hit-booking.ts';

/** What is said for all of them at once. `best`: the second choice where it is free, else the client is asked. */
export const FOR_ALL = ['best', 'keep', 'ask', 'cancel'] as const;
export type ForAll = (typeof FOR_ALL)[number];

/** What can become of one session, in the order it is offered. */
export const outcomesOf = ({ backup, canAsk }: HitBooking): readonly Outcome[] => [
  'keep',
  ...(backup?.free ? (['backup'] as const) : []),
  ...(canAsk ? (['ask'] as const) : []),
  'cancel',
];

/** What becomes of one where this is said for all. What is only asked for, or proposed, is not swept along: it stays. */
export function outcomeFor(hit: HitBooking, all: ForAll): Outcome {
  if (all === 'best') return hit.backup?.free ? 'backup' : hit.canAsk ? 'ask' : 'keep';
  if (hit.requested) return 'keep';
  return outcomesOf(hit).includes(all) ? all : 'keep';
}

type Backup = NonNullable<HitBooking['backup']>;

/** Whether a second choice is free once these have moved to theirs. What was free beside all that could move is free beside some of them. */
function isFree({ free, left, rivals }: Backup, moved: ReadonlySet<string>, plannedToMove: ReadonlySet<string>): boolean {
  const there = rivals.filter(({ bookingId }) => moved.has(bookingId));
  if (free && there.every(({ bookingId }) => plannedToMove.has(bookingId))) return true;
  return there.reduce((sum, { takes }) => sum + takes, 0) < left;
}

/**
 * Decides one after the other, as the block will: a second choice that an earlier session stays away from is there for the next. `choose` is given each
 * with its second choice free or not.
 */
export function decideInOrder<T extends { readonly outcome: Outcome }>(
  hits: readonly HitBooking[],
  choose: (hit: HitBooking) => T,
): readonly (T & { readonly hit: HitBooking })[] {
  const plannedToMove = new Set(hits.filter(({ backup }) => backup?.free).map(({ id }) => id));
  const moved = new Set<string>();
  return hits.map((seen) => {
    const { backup } = seen;
    const hit = backup ? { ...seen, backup: { ...backup, free: isFree(backup, moved, plannedToMove) } } : seen;
    const chosen = choose(hit);
    if (chosen.outcome === 'backup') moved.add(hit.id);
    return { ...chosen, hit };
  });
}
