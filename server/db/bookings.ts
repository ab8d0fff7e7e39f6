import { type Selectable, sql } from 'kysely';
import type { BookedClaim } from '../../core/bookings/booked-claim.ts';
import type { Booking } from '../../core/bookings/booking.ts';
import { takesTime } from '../../core/bookings/booking-status.ts';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import { deleteClaim, insertClaim, moveClaim } from './claims.ts';
import type { Database } from './database.ts';
import type { BookingsTable } from './tables.ts';
import type { Tx } from './transaction.ts';
import { noteFreed } from './waitlist/note-freed.ts';

export type BookingRow = Selectable<BookingsTable>;

/** A row as the rules know it. */
export function toBooking(row: BookingRow): Booking {
  const { priceMinor, currency, cancelledAt: _, markedBy: __, checkInMonth: ___, formRemindedAt: ____, ...rest } = row;
  return { ...rest, price: priceMinor === null || currency === null ? null : { minor: Number(priceMinor), currency } };
}

/** Sees what the actor may see: all of a coach's bookings, or the one of the link. */
export async function loadBooking(db: Database, actor: Actor, bookingId: string): Promise<Booking | undefined> {
  const row = await db.selectFrom('bookings').selectAll().where('id', '=', bookingId).executeTakeFirst();
  if (!row || !(mayRunPractice(actor, row.coachId) || (actor.kind === 'link' && actor.bookingId === row.id))) return undefined;
  return toBooking(row);
}

const time = (booking: Booking) => ({
  startsAt: new Date(booking.startsAt),
  endsAt: new Date(booking.endsAt),
  wallDate: booking.wallDate,
  wallMinute: booking.wallMinute,
  timeZone: booking.timeZone,
  durationMinutes: booking.durationMinutes,
  publishedSlotId: booking.publishedSlotId,
});

const claimOwner = ({ id, coachId, scheduleId, serviceId }: Booking) => ({ coachId, scheduleId, serviceId, bookingId: id, holdId: null });

/**
 * The booking and what it takes of the coach's time: never one without the other. Who has a session now is offered nothing else that day; where nothing is held for the
 * line, knowing so costs no statement of its own.
 */
export async function insertBooking(tx: Tx, booking: Booking, claim: BookedClaim): Promise<void> {
  const { price, ...rest } = booking;
  const row = {
    ...rest,
    ...time(booking),
    priceMinor: price === null ? null : BigInt(price.minor),
    currency: price?.currency ?? null,
    location: JSON.stringify(booking.location),
    policy: JSON.stringify(booking.policy),
    cancelledAt: null,
    backupStartsAt: booking.backupStartsAt === null ? null : new Date(booking.backupStartsAt),
    createdAt: new Date(booking.createdAt),
  };
  const isKept = sql<boolean>`exists (select from freed_times where freed_times.coach_id = bookings.coach_id and freed_times.state = 'offering')`;
  const [written] = await Promise.all([
    tx.insertInto('bookings').values(row).returning(isKept.as('isKept')).executeTakeFirstOrThrow(),
    insertClaim(tx, claimOwner(booking), claim),
  ]);
  if (written.isKept) noteFreed(tx, booking.coachId);
}

/** Writes a moved booking and its claim. */
export async function updateMovedBooking(tx: Tx, booking: Booking, claim: BookedClaim): Promise<void> {
  const row = {
    ...time(booking),
    scheduleId: booking.scheduleId,
    bufferBeforeMinutes: booking.bufferBeforeMinutes,
    bufferAfterMinutes: booking.bufferAfterMinutes,
    moveCount: booking.moveCount,
    backupStartsAt: booking.backupStartsAt === null ? null : new Date(booking.backupStartsAt),
    sequence: booking.sequence,
    version: booking.version,
    // A mark that was taken back was about the old time.
    markedBy: null,
  };
  await Promise.all([
    tx.updateTable('bookings').set(row).where('id', '=', booking.id).execute(),
    moveClaim(tx, { bookingId: booking.id, scheduleId: booking.scheduleId }, claim),
  ]);
}

/** Writes a booking whose cancellation is taken back, and its claim again. */
export async function restoreBooking(tx: Tx, booking: Booking, claim: BookedClaim): Promise<void> {
  const row = {
    status: booking.status,
    scheduleId: booking.scheduleId,
    publishedSlotId: booking.publishedSlotId,
    bufferBeforeMinutes: booking.bufferBeforeMinutes,
    bufferAfterMinutes: booking.bufferAfterMinutes,
    sequence: booking.sequence,
    version: booking.version,
    cancelledBy: null,
    cancelReason: null,
    cancelledLate: false,
    cancelledAt: null,
    packageId: booking.packageId,
    credits: booking.credits,
    creditKept: null,
  };
  await Promise.all([
    tx.updateTable('bookings').set(row).where('id', '=', booking.id).execute(),
    insertClaim(tx, claimOwner(booking), claim),
  ]);
}

/** Writes a changed status; what takes no time any more gives its claim back. */
export async function updateBookingStatus(tx: Tx, booking: Booking, now: number): Promise<void> {
  await tx
    .updateTable('bookings')
    .set({
      status: booking.status,
      sequence: booking.sequence,
      version: booking.version,
      cancelledBy: booking.cancelledBy,
      cancelReason: booking.cancelReason,
      cancelledLate: booking.cancelledLate,
      packageId: booking.packageId,
      credits: booking.credits,
      creditKept: booking.creditKept,
      cancelledAt: booking.status === 'cancelled' ? new Date(now) : null,
    })
    .where('id', '=', booking.id)
    .execute();
  if (!takesTime(booking.status)) await deleteClaim(tx, booking.id);
}

export const updateCoachNote = (tx: Tx, bookingId: string, coachNote: string) =>
  tx
    .updateTable('bookings')
    .set((eb) => ({ coachNote, version: eb('version', '+', 1) }))
    .where('id', '=', bookingId)
    .execute();
