import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import { ASKED_FOR as TEN, bookingRequest, NOW } from '../../test/facts/request-facts.ts';
import type { Booking } from '../bookings/booking.ts';
import { HOUR } from '../time/instant.ts';
import type { BookingRequest } from './booking-request.ts';
import { concernsOf } from './concerns-of.ts';
import { decideApprove } from './decide-approve.ts';
import { decideEnd, type RequestEnd } from './decide-end.ts';
import { REQUEST_STATES } from './request-state.ts';

const request = (more: Partial<BookingRequest> = {}) => bookingRequest({ answerBy: NOW + HOUR, askedAt: NOW - HOUR, version: 3, ...more });
const asked = (startsAt: number, more: Partial<Booking> = {}): Booking =>
  ({
    id: `at ${startsAt}`,
    status: 'requested',
    startsAt,
    endsAt: startsAt + HOUR,
    durationMinutes: 60,
    cancelReason: null,
    cancelledBy: null,
    sequence: 0,
    version: 1,
    ...more,
  }) as Booking;
const STATES = ['declined', 'withdrawn', 'expired'] as const;

describe('a request that ends without a session', () => {
  it.each<[RequestEnd['state'], string, readonly string[]]>([
    ['declined', 'declined', ['client']],
    ['withdrawn', 'cancelled', ['coach']],
    ['expired', 'expired', ['client', 'coach']],
  ])('%s: all its sessions are over, and who does not know is told', (state, status, told) => {
    const now = state === 'expired' ? NOW + HOUR : NOW;
    const decision = decideEnd(request(), [asked(TEN), asked(TEN + HOUR)], { state, reason: 'Away', now });
    expect(decision).toMatchObject({
      ok: true,
      value: { request: { state, decidedAt: now, version: 4, declineReason: state === 'declined' ? 'Away' : '' } },
    });
    if (!decision.ok) return;
    expect(decision.value.bookings.map((booking) => [booking.status, booking.cancelledBy, booking.version])).toEqual([
      [status, null, 2],
      [status, null, 2],
    ]);
    expect(decision.value.effects.map(({ key, to }) => [key, to])).toEqual(told.map((to) => [`request:request:${state}:4:${to}`, to]));
  });

  it.each(STATES)('is %s once, and only by the clock that is right for it', (state) => {
    const end = (more: Partial<BookingRequest>, now: number) => decideEnd(request(more), [asked(TEN)], { state, reason: '', now }).ok;
    for (const over of REQUEST_STATES.filter((each) => each !== 'open'))
      for (const now of [NOW, NOW + HOUR]) expect(end({ state: over }, now)).toBe(false);
    expect([end({}, NOW + HOUR - 1), end({}, NOW + HOUR)]).toEqual(state === 'expired' ? [false, true] : [true, false]);
  });
});

describe('the coach’s yes', () => {
  const facts = (more: Parameters<typeof bookingFacts>[0] = {}) => bookingFacts(more).availability;
  const approve = (
    availability = facts(),
    bookings = [asked(TEN), asked(TEN + HOUR)],
    overbook = false,
    more: Partial<BookingRequest> = {},
  ) => decideApprove({ request: request(more), bookings, availability }, { overbook, userId: 'maren' });

  it('confirms every session, with claims under the buffers of today', () => {
    const decision = approve(facts({ rules: { bufferAfterMinutes: 15 } }), [asked(TEN), asked(TEN + 2 * HOUR)]);
    expect(decision).toMatchObject({
      value: {
        request: { state: 'approved', version: 4, decidedAt: NOW },
        bookings: [
          { booking: { status: 'confirmed', version: 2, sequence: 0 }, claim: { blockedUntil: TEN + 1.25 * HOUR, overbookedBy: null } },
          { booking: { status: 'confirmed' }, claim: { startsAt: TEN + 2 * HOUR } },
        ],
        effects: [
          { event: 'approved', to: 'client', version: 4 },
          { event: 'approved', to: 'coach', version: 4 },
        ],
      },
    });
  });

  it('is all or none: every start that something else has by now is named, its own neighbours under new buffers too', () => {
    const taken = facts({ availability: { claims: [claimAt(TEN + HOUR)] } });
    expect(approve(taken)).toEqual({ ok: false, refusal: { code: 'slot_taken', starts: [TEN + HOUR] } });
    expect(approve(facts({ rules: { bufferAfterMinutes: 15 } }))).toEqual({
      ok: false,
      refusal: { code: 'slot_taken', starts: [TEN + HOUR] },
    });
    const over = approve(taken, undefined, true);
    expect(over.ok && over.value.bookings.map(({ claim }) => claim.overbookedBy)).toEqual([null, 'maren']);
  });

  it('comes too late at the deadline, and to what is over', () => {
    expect(approve(facts(), undefined, true, { answerBy: NOW })).toEqual({ ok: false, refusal: { code: 'request_over' } });
    expect(approve(facts(), undefined, true, { state: 'withdrawn' })).toEqual({ ok: false, refusal: { code: 'request_over' } });
  });

  it('is told what speaks against it, and nothing that binds only clients', () => {
    const hours = [{ weekday: 1, startMinute: 540, endMinute: 660, capacity: 1 }] as const;
    const availability = facts({
      availability: { hours, claims: [claimAt(TEN)] },
      rules: { noticeMinutes: 100_000, windowDays: 1, limits: [{ scope: 'coach', per: 'day', most: 1 }] },
    });
    expect(concernsOf(availability, asked(TEN)).map(({ code }) => code)).toEqual(['taken', 'limit_reached']);
    expect(concernsOf(availability, asked(TEN + 4 * HOUR)).map(({ code }) => code)).toEqual(['outside_hours', 'limit_reached']);
    expect(concernsOf(facts(), asked(TEN))).toEqual([]);
  });
});
