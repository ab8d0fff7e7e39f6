import { describe, expect, it } from 'vitest';
import { isResendable, type MailCause, type PlacementsStanding } from './is-resendable.ts';

const NOW = 1_000_000;
const standing = {
  status: 'confirmed',
  sequence: 2,
  cancelledBy: null,
  cancelledAt: null,
  openRequestId: null,
  startsAt: NOW,
  endsAt: NOW + 1,
} as const;
const booking = (event: 'booked' | 'cancelled', more: object = {}): MailCause => ({
  kind: 'booking',
  effect: { event, sequence: 2 },
  standing: { ...standing, ...more },
});

const dates = (effect: Extract<MailCause, { kind: 'placements' }>['effect'], more: Partial<PlacementsStanding> = {}): MailCause => ({
  kind: 'placements',
  effect,
  standing: { rounds: 2, answers: 1, answerUntil: NOW + 1, endsAt: NOW + 2, ...more },
});

const aPackage = (balance: number): MailCause => ({
  kind: 'package',
  effect: { event: 'low' },
  standing: { balance, expiresAt: null, expiredAt: null, closedAt: null, lost: 0, lowAt: 2 },
});
const form = (effect: Extract<MailCause, { kind: 'form' }>['effect'], times: number | null): MailCause => ({
  kind: 'form',
  effect,
  standing: { status: 'confirmed', startsAt: NOW + 1, times },
});

const waitlist = (state: 'waiting' | 'left'): MailCause => ({
  kind: 'waitlist',
  effect: { event: 'joined' },
  standing: {
    state,
    expiresAt: NOW + 1,
    isBack: false,
    clientState: 'active',
    showPosition: true,
    toldAt: null,
    offer: null,
    cycle: null,
    zone: 'UTC',
  },
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
    ['to who stands on the waitlist', waitlist('waiting'), true],
    ['to who has left it', waitlist('left'), false],
    ['of a place in line that is gone', { kind: 'waitlist', effect: { event: 'joined' }, standing: null }, false],
    ['an open invitation', { kind: 'invitation', openUntil: NOW + 1 }, true],
    ['an invitation that has run out', { kind: 'invitation', openUntil: NOW }, false],
    ['an invitation that was used or taken back', { kind: 'invitation', openUntil: null }, false],
    ['the last proposals of a cycle', dates({ event: 'changed', round: 2 }), true],
    ['proposals that later ones have overtaken', dates({ event: 'proposed', round: 1 }), false],
    ['proposals once the deadline is over', dates({ event: 'changed', round: 2 }, { answerUntil: NOW }), false],
    ['a reminder before the deadline', dates({ event: 'reminder' }), true],
    ['a reminder after it', dates({ event: 'reminder' }, { answerUntil: null }), false],
    ['what was confirmed last', dates({ event: 'answered', answers: 1 }), true],
    ['what was confirmed before another answer', dates({ event: 'answered', answers: 0 }), false],
    ['a link to dates, after the deadline too', dates({ event: 'link' }, { answerUntil: NOW }), true],
    ['a link to dates that are over', dates({ event: 'link' }, { endsAt: NOW }), false],
    ['about a cycle that is gone', { kind: 'placements', effect: { event: 'link' }, standing: null }, false],
    ['to the coach about a cycle', { kind: 'cycle', exists: true }, true],
    ['answers as they stand', form({ event: 'submitted', times: 2 }, 2), true],
    ['answers that were changed since', form({ event: 'submitted', times: 1 }, 2), false],
    ['a reminder of questions that nobody answered', form({ event: 'reminder' }, null), true],
    ['a reminder of questions that are answered', form({ event: 'reminder' }, 1), false],
    ['a low balance that is low still', aPackage(2), true],
    ['a low balance that was filled up', aPackage(3), false],
    ['of a package that is gone', { kind: 'package', effect: { event: 'low' }, standing: null }, false],
    ['of answers to a session that is gone', { kind: 'form', effect: { event: 'submitted', times: 1 }, standing: null }, false],
    ['about the own account', { kind: 'account' }, true],
  ])('%s', (_, cause, wanted) => {
    expect(isResendable(cause, NOW)).toBe(wanted);
  });
});
