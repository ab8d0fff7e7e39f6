import type { MailBooking } from './mail-booking.ts';
import type { Mail } from './mail.ts';

type Ends = Pick<Mail, 'to' | 'fromName' | 'replyTo'>;

/** Between client and coach: who answers a mail reaches the person it is about. */
export function mailEnds(
  to: 'client' | 'coach',
  booking: Pick<MailBooking, 'clientName' | 'clientEmail' | 'coachName' | 'coachEmail'>,
): Ends {
  const client = { name: booking.clientName, address: booking.clientEmail };
  const coach = { name: booking.coachName, address: booking.coachEmail };
  return to === 'client'
    ? { to: client, fromName: booking.coachName, replyTo: coach }
    : { to: coach, fromName: 'Perennial', replyTo: client };
}
