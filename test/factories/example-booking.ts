import type { MailBooking } from '../../server/notifications/mail-booking.ts';

/** A booking for tests and for looking at mails: 3 March 2026, 10:00 in Toronto, 16:00 in Berlin. */
export const exampleBooking: MailBooking = {
  id: '5d5f1a3c-8f0e-4b63-9d53-3c1f6d2f8a10',
  status: 'confirmed',
  sequence: 0,
  startsAt: Date.parse('2026-03-03T15:00:00Z'),
  endsAt: Date.parse('2026-03-03T16:00:00Z'),
  location: { kind: 'in_person', detail: '12 Elm Street, Toronto' },
  policy: { freeCancelMinutes: 1440, cancelUntilMinutes: 1440, moveUntilMinutes: 1440, mostMoves: null, returnLateCredit: true },
  moveCount: 0,
  preparation: 'Bring water; and shoes, please.\nSee you there.',
  serviceName: 'Deep session',
  coachName: 'Maren Holt',
  coachEmail: 'maren@example.com',
  coachTimeZone: 'America/Toronto',
  clientName: 'Ada Tremblay',
  clientEmail: 'ada@example.com',
  clientPhone: '+1 416 555 0100',
  clientTimeZone: 'Europe/Berlin',
  clientNote: 'I like mornings',
  cancelReason: null,
  cancelledBy: null,
  cancelledLate: false,
};
