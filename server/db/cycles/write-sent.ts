import { sql } from 'kysely';
import type { CyclePhase } from '../../../core/cycles/cycle-phase.ts';
import type { KnownDate } from '../../../core/cycles/send/known-date.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

interface SentPlacement {
  readonly placementId: string;
  readonly bookingId: string;
  readonly startsAt: Instant;
}

interface SentPart {
  readonly regularId: string;
  /** The dates as the client knew them before this round; null where they knew of none. */
  readonly toldBefore: readonly KnownDate[] | null;
}

/** Placements have their booking, and the time their client is told. Whatever the client said was of another time: they are asked. */
export const updateSentPlacements = (tx: Tx, placements: readonly SentPlacement[]) =>
  sql`
    update placements set booking_id = sent.booking_id, told_starts_at = sent.told_starts_at, answer = null, answered_at = null,
      version = placements.version + 1
    from json_to_recordset(${JSON.stringify(
      placements.map(({ placementId, bookingId, startsAt }) => ({
        id: placementId,
        booking_id: bookingId,
        told_starts_at: new Date(startsAt).toISOString(),
      })),
    )}::json) as sent(id uuid, booking_id uuid, told_starts_at timestamptz)
    where placements.id = sent.id`.execute(tx);

/** One more round for each of these regulars. */
export const updateSentParts = (tx: Tx, cycleId: string, parts: readonly SentPart[], now: Instant) =>
  sql`
    update cycle_regulars set rounds = rounds + 1, sent_at = ${new Date(now)}, told_before = sent.told_before
    from json_to_recordset(${JSON.stringify(
      parts.map(({ regularId, toldBefore }) => ({ regular_id: regularId, told_before: toldBefore })),
    )}::json) as sent(regular_id uuid, told_before jsonb)
    where cycle_id = ${cycleId} and cycle_regulars.regular_id = sent.regular_id`.execute(tx);

/** The phase after it, and when the first proposals left. */
export const updateSentCycle = (tx: Tx, cycleId: string, phase: CyclePhase, now: Instant) =>
  tx
    .updateTable('cycles')
    .set((eb) => ({
      phase,
      firstSentAt: sql<Date>`coalesce(first_sent_at, ${new Date(now)})`,
      version: eb
        .case()
        .when('phase', '=', phase)
        .then(eb.ref('version'))
        .else(eb('version', '+', 1))
        .end(),
    }))
    .where('id', '=', cycleId)
    .execute();

/**
 * Of which of these keys a mail has left, or is leaving, be it sent again. One whose last try failed has not: should it be tried once more at this
 * very moment, its client is told the same twice rather than something never.
 */
export async function listMailsThatLeft(db: Database, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const left = (table: string) =>
    sql`(${sql.ref(`${table}.state`)} in ('sent', 'kept') or (${sql.ref(`${table}.state`)} = 'sending' and ${sql.ref(`${table}.last_error`)} is null))`;
  const rows = await db
    .selectFrom('mails')
    .select('key')
    .where(sql<boolean>`key = any(${keys}::text[])`)
    .where(sql<boolean>`(${left('mails')} or exists (select from mails again where again.resend_of = mails.id and ${left('again')}))`)
    .execute();
  return new Set(rows.map(({ key }) => key));
}
