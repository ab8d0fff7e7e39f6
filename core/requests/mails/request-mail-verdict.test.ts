import { describe, expect, it } from 'vitest';
import type { BookingStanding } from '../../bookings/mails/mail-verdict.ts';
import { HOUR } from '../../time/instant.ts';
import type { RequestMailEvent } from '../request-effect.ts';
import { requestMailVerdict, type RequestStanding } from './request-mail-verdict.ts';

const NOW = 1_000_000_000;
const session = (more: Partial<BookingStanding> = {}): BookingStanding => ({
  status: 'requested',
  sequence: 0,
  startsAt: NOW + 48 * HOUR,
  endsAt: NOW + 49 * HOUR,
  cancelledBy: null,
  cancelledAt: null,
  openRequestId: null,
  ...more,
});
const open: RequestStanding = { state: 'open', waitsFor: 'coach', answerBy: NOW + HOUR, version: 3, bookings: [session()] };
const approved = (...bookings: readonly Partial<BookingStanding>[]): RequestStanding => ({
  ...open,
  state: 'approved',
  bookings: bookings.map((more) => session({ status: 'confirmed', ...more })),
});
const cancelled = { status: 'cancelled', cancelledBy: 'coach' } as const;

describe('a mail about a request that is about to leave', () => {
  it.each<[string, { event: RequestMailEvent; version: number }, RequestStanding, string]>([
    ['it can be answered', { event: 'asked', version: 1 }, open, 'send'],
    ['its time has run out', { event: 'asked', version: 1 }, { ...open, answerBy: NOW }, 'overtaken'],
    ['it is the client’s turn meanwhile', { event: 'asked', version: 1 }, { ...open, waitsFor: 'client' }, 'overtaken'],
    ['it is answered', { event: 'asked', version: 1 }, approved({}), 'overtaken'],
    ['times were suggested', { event: 'suggested', version: 3 }, open, 'send'],
    ['other times were suggested since', { event: 'suggested', version: 2 }, open, 'overtaken'],
    ['something was asked', { event: 'question', version: 3 }, open, 'send'],
    ['it was answered meanwhile', { event: 'question', version: 2 }, open, 'overtaken'],
    ['the client wrote, and the time is over', { event: 'answer', version: 3 }, { ...open, answerBy: NOW - 1 }, 'overtaken'],
    ['it stands', { event: 'approved', version: 2 }, approved({}), 'send'],
    ['one of two stands', { event: 'approved', version: 2 }, approved({}, { ...cancelled, cancelledAt: 0 }), 'send'],
    ['one was cancelled a moment ago', { event: 'accepted', version: 2 }, approved({}, { ...cancelled, cancelledAt: NOW }), 'wait'],
    ['all is cancelled again', { event: 'approved', version: 2 }, approved({ ...cancelled, cancelledAt: 0 }), 'overtaken'],
    ['it was declined', { event: 'declined', version: 2 }, { ...open, state: 'declined' }, 'send'],
    ['it was withdrawn', { event: 'withdrawn', version: 2 }, { ...open, state: 'withdrawn' }, 'send'],
    ['it has expired', { event: 'expired', version: 2 }, { ...open, state: 'expired' }, 'send'],
    ['it ended otherwise', { event: 'expired', version: 2 }, { ...open, state: 'withdrawn' }, 'overtaken'],
  ])('%s', (_, effect, standing, verdict) => {
    expect(requestMailVerdict(effect, standing, NOW)).toBe(verdict);
  });
});
