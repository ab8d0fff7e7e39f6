import { describe, expect, it } from 'vitest';
import { bookedSession } from '../../../test/facts/booked-session.ts';
import { packageFacts } from '../../../test/facts/package-facts.ts';
import type { Booking } from '../../bookings/booking.ts';
import type { PackageStanding } from '../package-standing.ts';
import { creditLines } from './credit-lines.ts';
import { creditOutcome } from './credit-outcome.ts';
import { creditsAfterCancel } from './credits-after-cancel.ts';
import { decideUseCredit } from './decide-use-credit.ts';
import { reopenedUntil } from './reopened-until.ts';
import { takeAgain } from './take-again.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const paid: Booking = { ...bookedSession(), packageId: 'eight', credits: 1 };
const free: Booking = { ...paid, packageId: null, credits: 0 };
const NOW = paid.startsAt - 3 * DAY;

describe('the credits of a cancelled session', () => {
  const strict = { ...paid, policy: { ...paid.policy, returnLateCredit: false } };

  it.each([
    ['are returned', paid, false, null, 14, 'returned'],
    ['are returned though it was late', paid, true, null, 14, 'returned'],
    ['are kept because it was late', strict, true, null, 14, 'late'],
    ['are returned because it was not late', strict, false, null, 14, 'returned'],
    ['are returned while the last day is not over', paid, false, NOW + 1, null, 'returned'],
    ['are returned for some days', paid, false, NOW, 14, 'returned_for_days'],
    ['are gone with their package', paid, false, NOW, null, 'expired'],
    ['are kept because it was late, whatever became of the package', strict, true, NOW, 14, 'late'],
    ['are none', free, true, NOW, null, null],
  ] as const)('%s', (_, booking, late, expiresAt, graceDays, expected) => {
    const outcome = creditOutcome(booking, { late, terms: { expiresAt, graceDays }, now: NOW });
    expect(outcome).toBe(expected);
    const kept = expected === 'late' || expected === 'expired';
    expect(creditsAfterCancel(booking, outcome)).toEqual(
      kept ? { packageId: 'eight', credits: 1, creditKept: expected } : { packageId: null, credits: 0, creditKept: null },
    );
  });

  it('open their package for whole days of the coach’s zone', () => {
    const night = Date.parse('2026-03-06T04:30:00Z');
    expect(reopenedUntil({ graceDays: 3 }, 'America/Toronto', night)).toEqual({
      expiresOn: '2026-03-08',
      // The clocks go forward on the eighth.
      expiresAt: Date.parse('2026-03-09T04:00:00Z'),
    });
    expect(reopenedUntil({ graceDays: null }, 'America/Toronto', night)).toBeNull();
  });
});

describe('a cancellation that is taken back', () => {
  const cancelled: Booking = { ...free, status: 'cancelled' };
  const returned = { packageId: 'eight', credits: 2 };
  const other = packageFacts({ id: 'other', expiresAt: paid.startsAt + DAY });

  it.each([
    ['uses what was kept', { ...paid, status: 'cancelled', creditKept: 'late' }, undefined, [], ['eight', 1]],
    ['uses none where it used none', cancelled, undefined, [packageFacts()], [null, 0]],
    ['takes the same package again, though another expires first', cancelled, returned, [other, packageFacts()], ['eight', 2]],
    ['takes another where the same has too few', cancelled, returned, [packageFacts({ balance: 1 }), other], ['other', 2]],
    [
      'takes the same though it was moved past its last day',
      cancelled,
      returned,
      [packageFacts({ expiresAt: paid.startsAt - 1 })],
      ['eight', 2],
    ],
    ['takes another where the same can’t be used', cancelled, returned, [other], ['other', 2]],
    ['takes none where no other is good for it', cancelled, returned, [{ ...other, durationMinutes: 90 }], [null, 0]],
  ] as const)('%s', (_, booking, back, packages, [packageId, credits]) => {
    expect(takeAgain(booking, back, packages)).toEqual({ packageId, credits, creditKept: null });
  });
});

describe('the coach’s word on what a booking uses', () => {
  const use = (booking: Booking, paying: PackageStanding | null, cost = 1) => decideUseCredit(booking, { paying, cost, now: NOW });
  const other = packageFacts({ id: 'other' });
  const kept: Booking = { ...paid, status: 'cancelled', creditKept: 'late' };
  const refused = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } });
  const uses = (packageId: string | null, credits: number) => ({ ok: true, value: { packageId, credits, creditKept: null } });

  it.each<[string, Booking, PackageStanding | null, object]>([
    ['another package', paid, other, uses('other', 1)],
    ['a first one', free, other, uses('other', 1)],
    ['none', paid, null, uses(null, 0)],
    ['none, though it was kept', kept, null, uses(null, 0)],
    ['another one for what is over', kept, other, refused('not_changeable')],
    ['one for what is only proposed', { ...free, status: 'proposed' }, other, refused('only_proposed')],
    ['one for what is asked for', { ...free, status: 'requested' }, other, uses('other', 1)],
    ['one for what took place', { ...free, status: 'completed' }, other, uses('other', 1)],
    ['one that is closed', paid, { ...other, closedAt: 1 }, refused('package_not_open')],
    ['one that is over', paid, { ...other, expiresAt: NOW }, refused('package_not_open')],
    ['one that is over by then', paid, { ...other, expiresAt: paid.startsAt }, refused('package_misfit')],
    ['one of another length', paid, { ...other, durationMinutes: 90 }, refused('package_misfit')],
    ['one of another service', paid, { ...other, serviceIds: ['other'] }, refused('package_misfit')],
    ['one for a free check-in', { ...free, checkIn: true }, other, refused('package_misfit')],
    ['one with nothing left', paid, { ...other, balance: 0 }, refused('not_enough_credits', { missing: 1 })],
  ])('%s', (_, booking, paying, expected) => {
    expect(use(booking, paying)).toMatchObject(expected);
  });

  it('costs what it cost so far, and nothing where it is what it was', () => {
    expect(use({ ...paid, credits: 2 }, other, 3)).toMatchObject(uses('other', 2));
    expect(use(free, other, 0)).toMatchObject(refused('package_misfit'));
    const same = use(paid, packageFacts({ balance: 0, closedAt: 1 }));
    expect(same.ok && same.value).toBe(paid);
  });
});

describe('the ledger', () => {
  it.each<[string, Booking | null, Booking, readonly (readonly [string, string, number])[]]>([
    ['says what a new booking uses', null, paid, [['use', 'eight', -1]]],
    ['says nothing of one that uses none', null, free, []],
    ['says nothing where it uses the same', paid, { ...paid, status: 'cancelled', creditKept: 'late' }, []],
    ['says what came back', paid, free, [['return', 'eight', 1]]],
    [
      'says what came back before what is used instead',
      { ...paid, credits: 2 },
      { ...paid, packageId: 'other' },
      [
        ['return', 'eight', 2],
        ['use', 'other', -1],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(creditLines({ before, after }).map(({ kind, packageId, amount }) => [kind, packageId, amount])).toEqual(expected);
  });
});
