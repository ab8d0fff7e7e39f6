import type { BookingStanding } from '../../../core/bookings/mails/mail-verdict.ts';
import type { Tx } from '../transaction.ts';

interface HeldStanding extends BookingStanding {
  readonly clientEmail: string;
}

/** How a booking stands now, and whose it is. Nobody can cancel or restore it, or answer its question, before this transaction ends. */
export async function lockBookingStanding(tx: Tx, bookingId: string): Promise<HeldStanding | undefined> {
  const booking = await tx
    .selectFrom('bookings')
    .select((eb) =>
      eb
        .selectFrom('closureBookings')
        .select((of) => of.fn.max('leftSequence').as('sequence'))
        .whereRef('bookingId', '=', 'bookings.id')
        .where('outcome', '=', 'backup')
        .as('blockedSequence'),
    )
    .select(['status', 'sequence', 'startsAt', 'endsAt', 'cancelledBy', 'cancelledAt', 'clientEmail'])
    .where('id', '=', bookingId)
    .forShare()
    .executeTakeFirst();
  if (!booking) return undefined;
  const request = await tx
    .selectFrom('rescheduleRequests')
    .select('id')
    .where('bookingId', '=', bookingId)
    .where('state', '=', 'open')
    .forShare()
    .executeTakeFirst();
  return { ...booking, openRequestId: request?.id ?? null };
}
