import type { Actor } from '../../../../core/identity/actor.ts';
import { type CoachRow, lockCoach, lockPractice } from '../../../db/coaches.ts';
import type { Tx } from '../../../db/transaction.ts';
import { type EntryRow, findEntry } from '../../../db/waitlist/entries.ts';

export interface EntryNamed {
  readonly coachId: string;
  readonly entryId: string;
}

export interface LockedEntry {
  readonly coach: CoachRow;
  readonly row: EntryRow;
}

/** A place in line under the coach's lock, for whoever runs the practice or holds the link to it; undefined for everybody else. */
export async function lockEntry(tx: Tx, actor: Actor, { coachId, entryId }: EntryNamed): Promise<LockedEntry | undefined> {
  const isOwn = actor.kind === 'waitlist' && actor.entryId === entryId;
  const coach = isOwn ? await lockCoach(tx, actor, coachId) : await lockPractice(tx, actor, coachId);
  const row = coach && (await findEntry(tx, coach.id, entryId));
  return coach && row && { coach, row };
}
