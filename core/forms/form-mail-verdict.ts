import type { Booking } from '../bookings/booking.ts';
import type { Instant } from '../time/instant.ts';
import type { FormMailEffect } from './form-effect.ts';

/** How a booking and its answers stand when a mail about them would leave. */
export interface FormStanding extends Pick<Booking, 'status' | 'startsAt'> {
  /** How often it was answered; null where it was not. */
  readonly times: number | null;
}

/** Whether a mail about a form still says something when it leaves. */
export function formMailVerdict(
  { event, times: told = 0 }: Pick<FormMailEffect, 'event' | 'times'>,
  { status, startsAt, times }: FormStanding,
  now: Instant,
): 'send' | 'overtaken' {
  if (event === 'reminder') return times === null && status === 'confirmed' && now < startsAt ? 'send' : 'overtaken';
  // Sent again since: the mail about that says all.
  return times === told ? 'send' : 'overtaken';
}
