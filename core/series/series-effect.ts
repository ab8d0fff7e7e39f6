import type { BookingParty } from '../bookings/booking.ts';

/**
 * What there is to tell of a recurring booking: `booked` and `changed` with all dates as they stand and what is new, moved and gone, in one mail with one
 * calendar file; `renewal`: the last sessions come, does it go on?
 */
export const SERIES_MAIL_EVENTS = ['booked', 'changed', 'renewal'] as const;
export type SeriesMailEvent = (typeof SERIES_MAIL_EVENTS)[number];

export interface SeriesMailEffect {
  readonly kind: 'series_mail';
  /** `series:{id}:{event}:{version after the change}:{to}`. */
  readonly key: string;
  readonly seriesId: string;
  readonly event: SeriesMailEvent;
  readonly to: BookingParty;
  /** The series' version after the change that is told of. */
  readonly version: number;
  /** Of `changed`: what the change did, by booking; `from` is when it was before. */
  readonly changes?: readonly {
    readonly bookingId: string;
    readonly what: 'added' | 'moved' | 'cancelled';
    readonly from: number | null;
  }[];
  /** In the words of whoever changed it. */
  readonly reason?: string;
  readonly afterSeconds?: number;
}
