import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import type { AvailabilityInput, Claim } from '../availability/availability-input.ts';
import { explainTime } from '../availability/explain-time.ts';
import { HOUR, MINUTE } from '../time/instant.ts';
import { decideTime } from './decide-time.ts';

/** Thursday 5 March 2026 at 10:00 in Toronto. */
const TEN = Date.parse('2026-03-05T15:00:00Z');

const kept = (more: Partial<Claim> = {}) => claimAt(TEN, { serviceId: null, isSession: false, isKept: true, ...more });
const input = (claims: readonly Claim[], more: { capacity?: number; rules?: Partial<AvailabilityInput['rules']> } = {}) => {
  const { availability } = bookingFacts({ rules: more.rules ?? {}, availability: { claims } });
  return { ...availability, hours: availability.hours.map((hours) => ({ ...hours, capacity: more.capacity ?? 1 })) };
};
const codes = (facts: AvailabilityInput, start = TEN) => explainTime(facts, start).map(({ code }) => code);
const coach = (facts: AvailabilityInput, overbook: boolean, start = TEN) => {
  const decision = decideTime(facts, start, { by: 'coach', overbook });
  return decision.ok ? decision.value : decision.refusal.code;
};

describe('a time that is kept for the waitlist', () => {
  it('is taken to a client, and to the coach, and not even overbooked', () => {
    const facts = input([kept()]);
    expect(decideTime(facts, TEN, { by: 'client', overbook: false })).toEqual({ ok: false, refusal: { code: 'slot_taken' } });
    expect(coach(facts, false)).toBe('slot_taken');
    expect(coach(facts, true)).toBe('kept_for_waitlist');
  });

  it('is kept with its buffers and from the other schedules too', () => {
    const buffered = input([kept()], { rules: { bufferAfterMinutes: 15 } });
    expect(coach(buffered, true, TEN - HOUR)).toBe('kept_for_waitlist');
    expect(coach(buffered, true, TEN - HOUR - 15 * MINUTE)).toEqual({ capacity: 1, overbooked: false });
    expect(coach(input([kept({ scheduleId: 'other' })]), true)).toBe('kept_for_waitlist');
    expect(coach(input([kept()]), true, TEN + HOUR)).toEqual({ capacity: 1, overbooked: false });
  });

  it('leaves the other seats, and what is booked elsewhere, to be overbooked', () => {
    expect(coach(input([kept()], { capacity: 2 }), false)).toEqual({ capacity: 2, overbooked: false });
    expect(coach(input([kept(), claimAt(TEN)], { capacity: 2 }), true)).toBe('kept_for_waitlist');
    expect(coach(input([kept({ blockedUntil: TEN + 30 * MINUTE }), claimAt(TEN + HOUR)]), true, TEN + HOUR)).toEqual({
      capacity: 1,
      overbooked: true,
    });
  });

  it.each([
    ['it alone', [kept()], 1, ['kept']],
    ['it alone, in another schedule', [kept({ scheduleId: 'other' })], 1, ['kept']],
    ['a session beside it', [kept({ blockedUntil: TEN + 30 * MINUTE }), claimAt(TEN + 30 * MINUTE)], 1, ['taken', 'kept']],
    ['the last seat', [kept(), claimAt(TEN)], 2, ['kept']],
    ['one seat of two', [kept()], 2, []],
    ['no more than what is booked', [claimAt(TEN)], 1, ['taken']],
  ] as const)('is told apart from what is booked: %s', (_, claims, capacity, reasons) => {
    expect(codes(input(claims, { capacity }))).toEqual(reasons);
  });
});
