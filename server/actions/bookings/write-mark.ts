import type { Booking } from '../../../core/bookings/booking.ts';
import type { Mark } from '../../../core/bookings/changes/can-mark.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { updateAttendance } from '../../db/bookings/attendance.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';
import { noteBadgeChange } from '../clients/note-badge-change.ts';

interface MarkWriting {
  readonly before: Booking;
  readonly marked: Booking;
  readonly now: Instant;
}

/** Writes a decided mark and what it does to the client's badge, inside the caller's transaction, which holds the coach's lock. */
export async function writeMark(
  tx: Tx,
  actor: Actor,
  coach: Pick<CoachRow, 'id' | 'attendance'>,
  { before, marked, now }: MarkWriting,
): Promise<void> {
  await noteBadgeChange(tx, actor, coach, { clientId: before.clientId, now }, () =>
    updateAttendance(tx, { ...marked, status: marked.status as Mark }, actor.kind === 'system' ? 'system' : 'coach'),
  );
  await insertAuditEntry(tx, actor, {
    coachId: coach.id,
    action: 'booking.marked',
    subject: ['booking', before.id],
    before: { status: before.status },
    after: { status: marked.status },
  });
}
