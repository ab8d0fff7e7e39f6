import type { Actor } from '../../../core/identity/actor.ts';
import { type CoachRow, lockPractice } from '../../db/coaches.ts';
import { lockPackage as lockRow, type PackageRow } from '../../db/packages/packages.ts';
import type { Tx } from '../../db/transaction.ts';

export interface PackageAsSeen {
  readonly coachId: string;
  readonly packageId: string;
  /** As whoever asks read it. */
  readonly version: number;
}

/** A package whose practice the actor runs, under the coach's lock; undefined for everybody else. */
export async function lockPackage(
  tx: Tx,
  actor: Actor,
  { coachId, packageId }: PackageAsSeen,
): Promise<{ readonly coach: CoachRow; readonly row: PackageRow } | undefined> {
  const coach = await lockPractice(tx, actor, coachId);
  const row = coach && (await lockRow(tx, coach.id, packageId));
  return coach && row && { coach, row };
}
