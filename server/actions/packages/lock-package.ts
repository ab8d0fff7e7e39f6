import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { type CoachRow, lockPractice } from '../../db/coaches.ts';
import { lockPackage as lockRow, type PackageRow } from '../../db/packages/packages.ts';
import type { Tx } from '../../db/transaction.ts';

export interface PackageAsSeen {
  readonly coachId: string;
  readonly packageId: string;
  /** As whoever asks read it. */
  readonly version: number;
}

interface LockedPackage {
  readonly coach: CoachRow;
  readonly row: PackageRow;
}

/** A package whose practice the actor runs, under the coach's lock; not found by everybody else. What was of somebody who is erased stays as it is. */
export async function lockPackage(
  tx: Tx,
  actor: Actor,
  { coachId, packageId }: PackageAsSeen,
): Promise<Result<LockedPackage, NotFound | { readonly code: 'client_erased' }>> {
  const coach = await lockPractice(tx, actor, coachId);
  const row = coach && (await lockRow(tx, coach.id, packageId));
  if (!coach || !row) return refuse(NOT_FOUND);
  return (await findClient(tx, coach.id, row.clientId)) ? ok({ coach, row }) : refuse({ code: 'client_erased' });
}
