import type { FormMailEffect } from './form-effect.ts';

/** To the client; `sequence` is the booking's, which moves count up. */
export const reminderMail = (bookingId: string, sequence: number): FormMailEffect => ({
  kind: 'form_mail',
  key: `form:${bookingId}:reminder:${sequence}`,
  bookingId,
  event: 'reminder',
  to: 'client',
});
