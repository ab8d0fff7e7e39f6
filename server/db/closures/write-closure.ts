import type { HitOutcome } from '../../../core/availability/plan/hit-outcome.ts';
import type { ScheduledOverride } from '../../../core/availability/plan/bookings-in-the-way.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Tx } from '../transaction.ts';

export interface NewClosure {
  readonly id: string;
  readonly coachId: string;
  readonly created: readonly ScheduledOverride[];
  readonly removed: readonly ScheduledOverride[];
  readonly createdAt: Instant;
  /** At least one. */
  readonly bookings: readonly NewClosureBooking[];
}
export interface NewClosureBooking {
  readonly bookingId: string;
  readonly outcome: HitOutcome;
  readonly beforeStartsAt: Instant;
  /** The question that was asked; of a move to the second choice, the one it answered. */
  readonly rescheduleRequestId: string | null;
}

const contentOf = (override: ScheduledOverride): ScheduledOverride => ({
  id: override.id,
  scheduleId: override.scheduleId,
  kind: override.kind,
  startsOn: override.startsOn,
  endsOn: override.endsOn,
  weekdays: override.weekdays,
  startMinute: override.startMinute,
  endMinute: override.endMinute,
  capacity: override.capacity,
  note: override.note,
});

/** Written after the bookings are: what the act left of them is read here. */
export async function insertClosure(tx: Tx, { id, coachId, created, removed, createdAt, bookings }: NewClosure): Promise<void> {
  await tx
    .insertInto('closures')
    .values({
      id,
      coachId,
      createdOverrides: JSON.stringify(created.map((override) => ({ ...contentOf(override), note: '' }))),
      removedOverrides: JSON.stringify(removed.map(contentOf)),
      createdAt: new Date(createdAt),
      undoneAt: null,
    })
    .execute();
  const ids = bookings.map(({ bookingId }) => bookingId);
  const left = await tx.selectFrom('bookings').select(['id', 'sequence', 'moveCount']).where('id', 'in', ids).execute();
  const byId = new Map(left.map((row) => [row.id, row]));
  const rows = bookings.flatMap(({ beforeStartsAt, ...rest }) => {
    const row = byId.get(rest.bookingId);
    if (!row) return [];
    const { sequence: leftSequence, moveCount: leftMoveCount } = row;
    return [{ closureId: id, coachId, ...rest, beforeStartsAt: new Date(beforeStartsAt), leftSequence, leftMoveCount }];
  });
  if (rows.length > 0) await tx.insertInto('closureBookings').values(rows).execute();
}

/** What was kept to be put back is there again, and its words are needed nowhere else. */
export const markClosureUndone = (tx: Tx, closureId: string, now: Instant) =>
  tx
    .updateTable('closures')
    .set({ undoneAt: new Date(now), removedOverrides: '[]' })
    .where('id', '=', closureId)
    .execute();
