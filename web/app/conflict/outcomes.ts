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
