import type { FormMailEffect } from './form-effect.ts';

/** To the coach, once for each time that answers were sent, to however many sessions: the mail stands with the first of them. */
export const submittedMail = (bookingId: string, times: number, sessions: number): FormMailEffect => ({
  kind: 'form_mail',
  key: `form:${bookingId}:submitted:${times}`,
  bookingId,
  event: 'submitted',
  to: 'coach',
  times,
  sessions,
});
