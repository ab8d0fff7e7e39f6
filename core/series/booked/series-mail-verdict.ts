import type { Booking } from '../../bookings/booking.ts';
import { takesTime } from '../../bookings/booking-status.ts';
import { mailVerdict } from '../../bookings/mails/mail-verdict.ts';
import type { BookingStanding } from '../../bookings/mails/mail-verdict.ts';
import type { Instant } from '../../time/instant.ts';
import type { SeriesMailEffect } from '../series-effect.ts';

type Standing = Pick<BookingStanding, 'status' | 'sequence' | 'cancelledBy' | 'cancelledAt'> & Pick<Booking, 'id' | 'startsAt' | 'endsAt'>;

/** How a series stands at the moment a mail about it would leave. */
export interface SeriesStanding {
  readonly renewalDueAt: Instant | null;
  readonly lastEndsAt: Instant | null;
  readonly bookings: readonly Standing[];
}

export type ToldChange = NonNullable<SeriesMailEffect['changes']>[number];

/** Those changes that hold still: what was taken back since, or taken away, is told by others or not at all. */
export function changesThatHold({ changes = [] }: Pick<SeriesMailEffect, 'changes'>, { bookings }: SeriesStanding): readonly ToldChange[] {
  const byId = new Map(bookings.map((booking) => [booking.id, booking]));
  return changes.filter(({ bookingId, what, from }) => {
    const booking = byId.get(bookingId);
    if (!booking) return false;
    if (what === 'cancelled') return booking.status === 'cancelled';
    return takesTime(booking.status) && (what === 'added' || booking.startsAt !== from);
  });
}

/** May this mail still leave? Like that of one booking: nobody shall learn last what no longer holds, and what hangs on an undo waits for it. */
export function seriesMailVerdict(
  effect: Pick<SeriesMailEffect, 'event' | 'changes'>,
  standing: SeriesStanding,
  now: Instant,
): 'send' | 'wait' | 'overtaken' {
  const ahead = standing.bookings.filter(({ endsAt }) => endsAt > now);
  switch (effect.event) {
    case 'booked': {
      const isUndecided = ahead.some((booking) => mailVerdict({ event: 'booked' }, { ...booking, openRequestId: null }, now) === 'wait');
      if (isUndecided) return 'wait';
      return ahead.some(({ status }) => takesTime(status)) ? 'send' : 'overtaken';
    }
    case 'changed':
      return changesThatHold(effect, standing).length > 0 ? 'send' : 'overtaken';
    case 'renewal': {
      const { renewalDueAt, lastEndsAt } = standing;
      const isDue = renewalDueAt !== null && renewalDueAt <= now && lastEndsAt !== null && lastEndsAt > now;
      return isDue && ahead.some(({ status }) => takesTime(status)) ? 'send' : 'overtaken';
    }
  }
}
