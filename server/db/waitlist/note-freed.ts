import type { Tx } from '../transaction.ts';

/** Coaches whose line is to be looked at, by transaction. One that has come to its end notes nothing. */
const notes = new WeakMap<Tx, Set<string>>();

/** From now on the transaction notes. */
export function startNotes(tx: Tx): void {
  notes.set(tx, new Set());
}

/** Whom it has noted, and no more from now on. In order: whoever locks several coaches locks them in the same one. */
export function endNotes(tx: Tx): readonly string[] {
  const noted = notes.get(tx);
  notes.delete(tx);
  return noted ? [...noted].sort() : [];
}

/**
 * The coach's waitlist is looked at before this transaction commits: something of theirs may have fallen free, a place in line or an offer has changed, or
 * the rules by which times are offered. Cheap where nobody waits; said twice it is done once.
 */
export function noteFreed(tx: Tx, coachId: string): void {
  notes.get(tx)?.add(coachId);
}
