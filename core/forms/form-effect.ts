import type { BookingParty } from '../bookings/booking.ts';

export const FORM_EVENTS = ['reminder', 'submitted'] as const;
/** `reminder` is for the client, `submitted` for the coach. */
export type FormEvent = (typeof FORM_EVENTS)[number];

/** A mail about the form of one booking. Sent as things stand when it leaves. */
export interface FormMailEffect {
  readonly kind: 'form_mail';
  readonly key: string;
  /** Of answers to several sessions at once: the first. */
  readonly bookingId: string;
  readonly event: FormEvent;
  readonly to: BookingParty;
  /** Of `submitted`: which time it was that they were sent, counted from 1; and to how many sessions they belong. */
  readonly times?: number;
  readonly sessions?: number;
}
