import { describe, expect, it } from 'vitest';
import type { BookingEffect } from '../booking-effect.ts';
import type { BookingStatus } from '../booking-status.ts';
import { type BookingStanding, mailVerdict } from './mail-verdict.ts';
import { UNDO_SECONDS } from './undo-seconds.ts';

const NOW = 1_000_000_000;
const JUST_NOW = NOW - UNDO_SECONDS * 1000 + 1;
const standing = (more: Partial<BookingStanding> = {}): BookingStanding => ({
  status: 'confirmed',
  sequence: 0,
  startsAt: NOW + 3_600_000,
  endsAt: NOW + 7_200_000,
  cancelledBy: null,
  cancelledAt: null,
  openRequestId: null,
  ...more,
});
const cancelled = (more: Partial<BookingStanding> = {}) =>
  standing({ status: 'cancelled', sequence: 1, cancelledBy: 'coach', cancelledAt: NOW - 60_000, ...more });

describe('a mail that is about to leave', () => {
  it.each<[string, Pick<BookingEffect, 'event' | 'sequence' | 'requestId' | 'before' | 'why'>, BookingStanding, string]>([
    ['the booking stands', { event: 'booked', sequence: 0 }, standing(), 'send'],
    ['it was marked meanwhile', { event: 'moved', sequence: 1 }, standing({ status: 'completed', sequence: 1 }), 'send'],
    ['it was moved meanwhile, and the mail will say so', { event: 'booked', sequence: 0 }, standing({ sequence: 2 }), 'send'],
    ['it was cancelled', { event: 'booked', sequence: 0 }, cancelled(), 'overtaken'],
    ['the coach cancelled a moment ago', { event: 'booked', sequence: 0 }, cancelled({ cancelledAt: JUST_NOW }), 'wait'],
    [
      'the client cancelled a moment ago, for good',
      { event: 'moved', sequence: 0 },
      cancelled({ cancelledAt: JUST_NOW, cancelledBy: 'client' }),
      'overtaken',
    ],
    [
      'a block moved it to the second choice',
      { event: 'moved', sequence: 1, why: 'blocked' },
      standing({ sequence: 1, blockedSequence: 1 }),
      'send',
    ],
    ['and the coach moved it on', { event: 'moved', sequence: 1, why: 'blocked' }, standing({ sequence: 2, blockedSequence: 1 }), 'send'],
    [
      'and that was undone and done again',
      { event: 'moved', sequence: 1, why: 'blocked' },
      standing({ sequence: 3, blockedSequence: 3 }),
      'overtaken',
    ],
    ['it was moved before a block moved it', { event: 'moved', sequence: 1 }, standing({ sequence: 2, blockedSequence: 2 }), 'send'],
    [
      'it is back where it was: of that move nobody has to hear',
      { event: 'moved', sequence: 1, before: { startsAt: NOW + 3_600_000, endsAt: NOW + 7_200_000 } },
      standing({ sequence: 2 }),
      'overtaken',
    ],
    [
      'it begins where it did, and takes longer',
      { event: 'moved', sequence: 1, before: { startsAt: NOW + 3_600_000, endsAt: NOW + 5_400_000 } },
      standing({ sequence: 1 }),
      'send',
    ],
    ['the cancellation stands', { event: 'cancelled', sequence: 1 }, cancelled(), 'send'],
    ['the cancellation was taken back', { event: 'cancelled', sequence: 1 }, standing({ sequence: 2 }), 'overtaken'],
    [
      'it was cancelled, restored, cancelled: the last one tells',
      { event: 'cancelled', sequence: 1 },
      cancelled({ sequence: 3 }),
      'overtaken',
    ],
    ['of an older version, without a sequence', { event: 'cancelled' }, cancelled({ sequence: 3 }), 'send'],
    ['it takes place after all', { event: 'restored', sequence: 2 }, standing({ sequence: 2 }), 'send'],
    ['and was cancelled once more', { event: 'restored', sequence: 2 }, cancelled({ sequence: 3 }), 'overtaken'],
    ['the question is open', { event: 'asked', requestId: 'one' }, standing({ openRequestId: 'one' }), 'send'],
    ['the question is answered', { event: 'asked', requestId: 'one' }, standing(), 'overtaken'],
    ['another question is open', { event: 'asked', requestId: 'one' }, standing({ openRequestId: 'two' }), 'overtaken'],
    ['the question was taken back', { event: 'ask_withdrawn', requestId: 'one' }, standing(), 'send'],
    ['and asked again', { event: 'ask_withdrawn', requestId: 'one' }, standing({ openRequestId: 'two' }), 'overtaken'],
    ['of a session that is cancelled', { event: 'ask_withdrawn', requestId: 'one' }, cancelled(), 'overtaken'],
  ])('%s', (_, effect, now, verdict) => {
    expect(mailVerdict(effect, now, NOW)).toBe(verdict);
  });

  it('waits no longer than there is an undo', () => {
    const at = cancelled({ cancelledAt: NOW - UNDO_SECONDS * 1000 });
    expect(mailVerdict({ event: 'booked' }, at, NOW)).toBe('overtaken');
  });

  it.each<BookingStatus>(['declined', 'expired'])('says nothing of what is %s', (status) => {
    for (const event of ['booked', 'moved', 'cancelled', 'restored', 'asked', 'ask_withdrawn'] as const)
      expect(mailVerdict({ event, sequence: 0, requestId: 'one' }, standing({ status, openRequestId: 'one' }), NOW)).toBe('overtaken');
  });
});
