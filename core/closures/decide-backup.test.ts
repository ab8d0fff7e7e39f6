import { describe, expect, it } from 'vitest';
import { bookedSession } from '../../test/facts/booked-session.ts';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import type { AvailabilityInput } from '../availability/availability-input.ts';
import type { Booking } from '../bookings/booking.ts';
import { UNDO_SECONDS } from '../bookings/mails/undo-seconds.ts';
import { DAY, HOUR } from '../time/instant.ts';
import { decideBackup } from './decide-backup.ts';
import { decideMoveBack } from './decide-move-back.ts';

/** Monday 9 March 2026, 10:00 in Toronto, and the same time on the day after. */
const FIRST = Date.parse('2026-03-09T14:00:00Z');
const SECOND = FIRST + DAY;
const facts = bookingFacts();
const open = (more: Partial<AvailabilityInput> = {}): AvailabilityInput => ({ ...facts.availability, ...more });

const booked = (more: Partial<Booking> = {}): Booking => ({
  ...bookedSession(facts, { startsAt: FIRST, by: 'coach', userId: 'maren', tell: [] }),
  backupStartsAt: SECOND,
  ...more,
});

describe('the move to a second choice', () => {
  it('uses it up, and tells both sides a little later where it was and why', () => {
    const decision = decideBackup(booked(), open(), []);
    expect(decision).toMatchObject({
      ok: true,
      value: {
        booking: { startsAt: SECOND, endsAt: SECOND + HOUR, backupStartsAt: null, moveCount: 0, sequence: 1 },
        claim: { startsAt: SECOND, overbookedBy: null },
        effects: [
          {
            key: 'booking:booking:1:moved:client',
            event: 'moved',
            to: 'client',
            why: 'blocked',
            before: { startsAt: FIRST },
            afterSeconds: UNDO_SECONDS,
          },
          { key: 'booking:booking:1:moved:coach', to: 'coach', why: 'blocked', afterSeconds: UNDO_SECONDS },
        ],
      },
    });
  });

  it('is not made where somebody is, or the time has passed', () => {
    expect(decideBackup(booked(), open({ claims: [claimAt(SECOND)] }), [])).toEqual({ ok: true, value: null });
    expect(decideBackup(booked(), open({ now: SECOND + 1 }), [])).toEqual({ ok: true, value: null });
  });

  it.each([
    ['no_backup', { backupStartsAt: null }],
    ['only_requested', { status: 'requested' }],
    ['only_proposed', { status: 'proposed' }],
    ['not_changeable', { status: 'cancelled' }],
  ] as const)('is refused with %s', (code, more) => {
    expect(decideBackup(booked(more), open(), [])).toEqual({ ok: false, refusal: { code } });
  });
});

describe('the way back from a second choice', () => {
  const moved = booked({ startsAt: SECOND, endsAt: SECOND + HOUR, backupStartsAt: null, sequence: 1, version: 2 });

  it('has the second choice again, and tells only who heard of the move', () => {
    expect(decideMoveBack(moved, open(), FIRST, [])).toMatchObject({
      ok: true,
      value: {
        booking: { startsAt: FIRST, backupStartsAt: SECOND, sequence: 2 },
        effects: [
          { to: 'client', why: 'unblocked', onlyAfter: 'booking:booking:1:moved:client' },
          { to: 'coach', why: 'unblocked', onlyAfter: 'booking:booking:1:moved:coach' },
        ],
      },
    });
  });

  it('is closed where somebody has the time by now', () => {
    expect(decideMoveBack(moved, open({ claims: [claimAt(FIRST)] }), FIRST, [])).toMatchObject({
      ok: false,
      refusal: { code: 'slot_taken' },
    });
  });
});
