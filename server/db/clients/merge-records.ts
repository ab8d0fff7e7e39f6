import { sql } from 'kysely';
import { mergeCheckInMonths } from '../check-ins/check-in-months.ts';
import { mergeRegulars } from '../cycles/roster/merge-regulars.ts';
import { mergeAnswers } from '../forms/answers.ts';
import type { Tx } from '../transaction.ts';

/**
 * Everything of the other record goes to the one that is kept: bookings, series, requests, packages, links, the place on
 * the roster, and addresses that were merged into it before, so that no chain grows.
 * The other keeps nothing but its address. Neither's content is changed otherwise.
 */
export async function mergeRecords(tx: Tx, coachId: string, keptId: string, otherId: string): Promise<void> {
  await mergeCheckInMonths(tx, { coachId, keptId, otherId }, () =>
    tx.updateTable('bookings').set({ clientId: keptId }).where('coachId', '=', coachId).where('clientId', '=', otherId).execute(),
  );
  await tx.updateTable('requests').set({ clientId: keptId }).where('coachId', '=', coachId).where('clientId', '=', otherId).execute();
  await tx.updateTable('series').set({ clientId: keptId }).where('coachId', '=', coachId).where('clientId', '=', otherId).execute();
  await mergeAnswers(tx, coachId, keptId, otherId);
  await tx.updateTable('packages').set({ clientId: keptId }).where('coachId', '=', coachId).where('clientId', '=', otherId).execute();
  // Every address of either stays theirs, so links they were sent stay good.
  await tx.updateTable('accessTokens').set({ clientId: keptId }).where('coachId', '=', coachId).where('clientId', '=', otherId).execute();
  await mergeRegulars(tx, { coachId, keptId, otherId });
  await tx
    .updateTable('clients')
    .set((eb) => ({
      mergedInto: keptId,
      phone: '',
      timeZone: null,
      connected: false,
      vip: false,
      priority: null,
      startedOn: null,
      tags: [],
      notes: '',
      version: eb('version', '+', 1),
    }))
    .where('coachId', '=', coachId)
    .where((eb) => eb.or([eb('id', '=', otherId), eb('mergedInto', '=', otherId)]))
    .execute();
  // Known since the one came who came first.
  await sql`
    update clients set created_at = least(clients.created_at, other.created_at) from clients other
    where clients.id = ${keptId} and other.id = ${otherId}`.execute(tx);
}
