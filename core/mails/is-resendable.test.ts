import { describe, expect, it } from 'vitest';
import { isResendable, type MailCause } from './is-resendable.ts';

const NOW = 1_000_000;
const standing = { status: 'confirmed', sequence: 2, cancelledBy: null, cancelledAt: null, openRequestId: null, endsAt: NOW + 1 } as const;
const booking = (event: 'booked' | 'cancelled', more: object = {}): MailCause => ({
  kind: 'booking',
  effect: { event, sequence: 2 },
  standing: { ...standing, ...more },
});

describe('a mail can be sent again', () => {
  it.each<[string, MailCause, boolean]>([
    ['a link to sign in', { kind: 'none' }, false],
    ['of a session to come', booking('booked'), true],
    ['of a session that has just ended', booking('booked', { endsAt: NOW }), false],
    ['of a session that was cancelled since', booking('booked', { status: 'cancelled' }), false],
    ['of its cancellation', booking('cancelled', { status: 'cancelled' }), true],
    ['of a cancellation that was taken back', booking('cancelled'), false],
    ['of a booking that is gone', { kind: 'booking', effect: { event: 'booked' }, standing: null }, false],
    ['of several bookings, one of them to come', { kind: 'bookings', someAhead: true }, true],
    ['of several bookings, none of them to come', { kind: 'bookings', someAhead: false }, false],
    ['an open invitation', { kind: 'invitation', openUntil: NOW + 1 }, true],
    ['an invitation that has run out', { kind: 'invitation', openUntil: NOW }, false],
    ['an invitation that was used or taken back', { kind: 'invitation', openUntil: null }, false],
    ['about the own account', { kind: 'account' }, true],
  ])('%s', (_, cause, wanted) => {
    expect(isResendable(cause, NOW)).toBe(wanted);
  });
});
