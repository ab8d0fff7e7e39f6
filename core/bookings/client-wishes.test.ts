import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { bookingWish } from '../../test/facts/booking-wish.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../time/instant.ts';
import type { BookingFacts } from './decide-booking.ts';
import { decideBooking } from './decide-booking.ts';
import { decideSeveral } from './decide-several.ts';
import { decideMove } from './changes/decide-move.ts';
import { termsOf } from './terms-of.ts';

/** Monday 9 March 2026, 10:00 in Toronto, seen a week before. */
const TEN = Date.parse('2026-03-09T14:00:00Z');
const MOST_A_DAY = { limits: [{ scope: 'coach', per: 'day', most: 2 }] } as const;

const several = (facts: BookingFacts, starts: readonly Instant[], by: 'client' | 'coach' = 'client') =>
  decideSeveral(facts, { ...bookingWish({ by }), sessions: starts.map((startsAt, index) => ({ startsAt, bookingId: `b${index}` })) });
const asking = (more: Partial<BookingFacts['requests']> = {}): BookingFacts['requests'] => ({ ...bookingFacts().requests, ...more });

describe('several sessions of a client', () => {
  it('are told in one mail to each side', () => {
    const decision = several(bookingFacts(), [TEN + DAY, TEN]);
    expect(decision).toMatchObject({
      ok: true,
      value: {
        request: null,
        bookings: [{ booking: { startsAt: TEN, status: 'confirmed' } }, { booking: { startsAt: TEN + DAY, status: 'confirmed' } }],
        effects: [
          { kind: 'bookings_mail', to: 'client' },
          { kind: 'bookings_mail', to: 'coach' },
        ],
      },
    });
  });

  it.each([
    ['one that is taken', { claims: [claimAt(TEN)] }, {}, [TEN, TEN + DAY], 'slot_taken', [TEN]],
    ['two on one another', {}, {}, [TEN, TEN + 30 * MINUTE, TEN + DAY], 'slot_taken', [TEN + 30 * MINUTE]],
    ['the same twice', {}, {}, [TEN, TEN], 'slot_taken', [TEN]],
    ['one between two starts', {}, {}, [TEN, TEN + DAY + 10 * MINUTE], 'not_open', [TEN + DAY + 10 * MINUTE]],
    ['one too far ahead', {}, { windowDays: 8 }, [TEN, TEN + 3 * DAY], 'too_far', [TEN + 3 * DAY]],
    ['one more than the day holds', {}, MOST_A_DAY, [TEN, TEN + 2 * HOUR, TEN + 4 * HOUR], 'limit_reached', [TEN + 4 * HOUR]],
    [
      'several for several reasons, of which the first is said',
      { claims: [claimAt(TEN)] },
      {},
      [TEN, TEN + DAY + 10 * MINUTE],
      'slot_taken',
      [TEN, TEN + DAY + 10 * MINUTE],
    ],
  ])('are refused for %s, and none is booked', (_, availability, rules, starts, code, refused) => {
    expect(several(bookingFacts({ availability, rules }), starts)).toMatchObject({ ok: false, refusal: { code, starts: refused } });
  });

  it('are only so many at once; the coach is bound by no such number', () => {
    const facts = bookingFacts({ offer: { mostAtOnce: 2, clientSeries: false, backupSlots: false } });
    const starts = [TEN, TEN + DAY, TEN + 2 * DAY];
    expect(several(facts, starts)).toEqual({ ok: false, refusal: { code: 'too_many_at_once', most: 2 } });
    expect(several(facts, starts.slice(1)).ok).toBe(true);
    expect(several(facts, starts, 'coach').ok).toBe(true);
  });

  it('are all asked for as soon as one has to be', () => {
    const facts = bookingFacts({ rules: MOST_A_DAY, requests: asking({ requestOverLimit: true }) });
    expect(several(facts, [TEN, TEN + 2 * HOUR])).toMatchObject({ ok: true, value: { request: null } });
    expect(several(facts, [TEN, TEN + 2 * HOUR, TEN + 4 * HOUR])).toMatchObject({
      ok: true,
      value: { request: { reasons: ['over_limit'] }, effects: [], bookings: [0, 1, 2].map(() => ({ booking: { status: 'requested' } })) },
    });
  });
});

describe('the terms of some starts', () => {
  it('say for each what a booking of all of them would: limits count the earlier ones', () => {
    const facts = bookingFacts({ rules: MOST_A_DAY, requests: asking({ requestOverLimit: true }) });
    expect(termsOf(facts, [TEN + 4 * HOUR, TEN, TEN + 2 * HOUR])).toEqual([
      { startsAt: TEN, reasons: [] },
      { startsAt: TEN + 2 * HOUR, reasons: [] },
      { startsAt: TEN + 4 * HOUR, reasons: ['over_limit'] },
    ]);
  });

  it('agree with the booking whatever the rules and whatever is taken', () => {
    const slots = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
    const limits = fc.array(
      fc.record({ scope: fc.constantFrom('coach', 'service'), per: fc.constantFrom('day', 'week'), most: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 2 },
    );
    const rules = fc.record({
      instant: fc.boolean(),
      instantFromMinutes: fc.integer({ min: 0, max: 15_000 }),
      requestOverLimit: fc.boolean(),
    });
    const at = (slot: number) => TEN + slot * 3 * HOUR;
    fc.assert(
      fc.property(slots, slots, limits, rules, (wanted, taken, most, requests) => {
        const claims = taken.map((slot) => claimAt(at(slot)));
        const facts = bookingFacts({ availability: { claims }, rules: { limits: most }, requests: asking(requests) });
        const starts = wanted.map(at);
        const decision = several(facts, starts);
        if (!decision.ok) return;
        const terms = termsOf(facts, starts);
        const reasons = new Set(terms.flatMap((each) => each.reasons));
        expect(new Set(decision.value.request?.reasons ?? [])).toEqual(reasons);
      }),
    );
  });
});

describe('a second choice', () => {
  const book = (facts: BookingFacts, backupStartsAt: Instant | null) => decideBooking(facts, bookingWish({ backupStartsAt }));

  it.each([
    ['an open time', bookingFacts(), TEN + DAY, null],
    ['right after the first', bookingFacts(), TEN + HOUR, null],
    ['right after the first, within its buffer', bookingFacts({ rules: { bufferAfterMinutes: 30 } }), TEN + HOUR, null],
    ['none', bookingFacts({ offer: { mostAtOnce: 1, clientSeries: false, backupSlots: false } }), null, null],
    [
      'where none is asked for',
      bookingFacts({ offer: { mostAtOnce: 1, clientSeries: false, backupSlots: false } }),
      TEN + DAY,
      'backup_not_offered',
    ],
    ['the first itself', bookingFacts(), TEN, 'backup_same_time'],
    ['half on the first', bookingFacts(), TEN - 30 * MINUTE, 'backup_same_time'],
    ['one that is taken', bookingFacts({ availability: { claims: [claimAt(TEN + DAY)] } }), TEN + DAY, 'backup_not_open'],
    ['one too far ahead', bookingFacts({ rules: { windowDays: 8 } }), TEN + 9 * DAY, 'backup_not_open'],
    ['one in the past', bookingFacts(), TEN - 30 * DAY, 'backup_not_open'],
  ])('that is %s', (_, facts, backup, code) => {
    const decision = book(facts, backup);
    expect(decision).toMatchObject(code === null ? { ok: true, value: { booking: { backupStartsAt: backup } } } : { refusal: { code } });
  });

  it('may be a time that is only open to be asked for', () => {
    const facts = bookingFacts({
      availability: { claims: [claimAt(TEN + DAY)] },
      rules: { limits: [{ scope: 'coach', per: 'day', most: 1 }] },
      requests: asking({ requestOverLimit: true }),
    });
    expect(book(facts, TEN + DAY + 2 * HOUR)).toMatchObject({ ok: true, value: { request: null } });
  });

  it('does not outlive a move of the client, and outlives one of the coach', () => {
    const facts = bookingFacts();
    const decision = book(facts, TEN + DAY);
    if (!decision.ok) throw new Error(decision.refusal.code);
    const move = (by: 'client' | 'coach') =>
      decideMove(decision.value.booking, facts.availability, {
        startsAt: TEN + 3 * DAY,
        by,
        asked: false,
        overbook: false,
        userId: null,
        tell: [],
        checkIns: [],
      });
    expect(move('client')).toMatchObject({ ok: true, value: { booking: { backupStartsAt: null } } });
    expect(move('coach')).toMatchObject({ ok: true, value: { booking: { backupStartsAt: TEN + DAY } } });
  });
});
