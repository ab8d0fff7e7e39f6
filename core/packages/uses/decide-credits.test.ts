import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../../test/facts/booking-facts.ts';
import { bookingWish } from '../../../test/facts/booking-wish.ts';
import { packageFacts } from '../../../test/facts/package-facts.ts';
import { decideBooking } from '../../bookings/decide-booking.ts';
import { decideSeveral } from '../../bookings/decide-several.ts';
import { byExpiry } from '../by-expiry.ts';
import { isGoodFor } from '../is-good-for.ts';
import { coverOf } from './cover-of.ts';
import { coverSessions } from './cover-sessions.ts';
import type { CreditFacts } from './credit-facts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { startsAt: TEN } = bookingWish();
const eight = packageFacts();
const given = (more: Partial<CreditFacts> = {}) => bookingFacts({ credits: { cost: 1, required: false, packages: [eight], ...more } });

describe('a new session', () => {
  const uses = { ok: true, value: { booking: { packageId: 'eight', credits: 1, creditKept: null } } };
  const usesNone = { ok: true, value: { booking: { packageId: null, credits: 0 } } };
  const signIn = { ok: false, refusal: { code: 'sign_in_for_credits' } };
  const missing = (count: number) => ({ ok: false, refusal: { code: 'not_enough_credits', missing: count } });

  it.each<[string, Partial<CreditFacts>, object, object]>([
    ['uses what there is', {}, {}, uses],
    ['uses none where the service takes none', { cost: 0, required: false }, {}, usesNone],
    ['uses none where the client would rather not', {}, { useCredits: false }, usesNone],
    ['uses them though the client would rather not, where they are needed', { required: true }, { useCredits: false }, uses],
    ['uses none of whoever has proven nothing', { packages: null }, {}, usesNone],
    ['asks whoever has proven nothing to sign in, where they are needed', { packages: null, required: true }, {}, signIn],
    ['goes without where there are none', { packages: [] }, {}, usesNone],
    ['is refused where they are needed and there are none', { packages: [], required: true, cost: 2 }, {}, missing(2)],
    ['never takes a part of what it costs', { packages: [{ ...eight, balance: 1 }], cost: 2 }, {}, usesNone],
    ['is booked by the coach with what there is', { required: true }, { by: 'coach' }, uses],
    ['is booked by the coach without any', { packages: [], required: true }, { by: 'coach' }, usesNone],
    ['is booked by the coach for somebody new', { packages: null, required: true }, { by: 'coach' }, usesNone],
    ['is booked by the coach without using any', { required: true }, { by: 'coach', useCredits: false }, usesNone],
    ['uses none of one that is closed', { packages: [{ ...eight, closedAt: 1 }] }, {}, usesNone],
    ['uses none of one that is over when it begins', { packages: [{ ...eight, expiresAt: TEN }] }, {}, usesNone],
    ['uses one whose last day is not over when it begins', { packages: [{ ...eight, expiresAt: TEN + 1 }] }, {}, uses],
  ])('%s', (_, credits, wish, expected) => {
    expect(decideBooking(given(credits), bookingWish(wish))).toMatchObject(expected);
  });

  it('is told first that its time is taken, and not what is missing', () => {
    const facts = given({ packages: [], required: true });
    const past = decideBooking(facts, bookingWish({ startsAt: facts.availability.now - DAY }));
    expect(past).toMatchObject({ ok: false, refusal: { code: 'in_the_past' } });
  });

  it('uses its credit though it is only asked for', () => {
    const facts = { ...given(), requests: { ...bookingFacts().requests, instant: false } };
    expect(decideBooking(facts, bookingWish())).toMatchObject({ value: { booking: { status: 'requested', packageId: 'eight' } } });
  });
});

describe('several sessions', () => {
  const several = (credits: Partial<CreditFacts>, by: 'client' | 'coach' = 'client') => {
    const { bookingId: _, startsAt: __, ...wish } = bookingWish({ by });
    const sessions = [2, 0, 1].map((day) => ({ bookingId: `day ${day}`, startsAt: TEN + day * DAY }));
    return decideSeveral(given(credits), { ...wish, sessions });
  };
  const paid = (credits: Partial<CreditFacts>, by?: 'client' | 'coach') => {
    const decision = several(credits, by);
    return decision.ok ? decision.value.bookings.map(({ booking }) => booking.packageId) : decision.refusal;
  };
  const two = { ...eight, id: 'two', balance: 2, expiresAt: TEN + 30 * DAY };

  it.each<[string, Partial<CreditFacts>, unknown]>([
    ['share one package', {}, ['eight', 'eight', 'eight']],
    ['go on with the next', { packages: [eight, two] }, ['two', 'two', 'eight']],
    ['go without once there are no more', { packages: [two] }, ['two', 'two', null]],
    ['are all refused where one is missing', { packages: [two], required: true }, { code: 'not_enough_credits', missing: 1 }],
    ['are all refused to whoever has proven nothing', { packages: null, required: true }, { code: 'sign_in_for_credits' }],
  ])('%s', (_, credits, expected) => {
    expect(paid(credits)).toEqual(expected);
  });

  it('are never refused to the coach', () => {
    expect(paid({ packages: [two], required: true, cost: 2 }, 'coach')).toEqual(['two', null, null]);
  });
});

const anyPackage = (id: number) =>
  fc.record({
    id: fc.constant(`package ${id}`),
    name: fc.constant(''),
    balance: fc.integer({ min: 0, max: 6 }),
    durationMinutes: fc.constantFrom(null, null, 60, 90),
    serviceIds: fc.constantFrom([], [], ['session'], ['other']),
    expiresAt: fc.option(fc.integer({ min: 0, max: 12 }).map((days) => TEN + days * DAY)),
    expiredAt: fc.constant(null),
    closedAt: fc.constantFrom(null, null, null, 1),
    createdAt: fc.integer({ min: 0, max: 3 }),
  });
const anyPackages = fc.tuple(anyPackage(1), anyPackage(2), anyPackage(3), anyPackage(4));
const anySessions = fc.array(
  fc.record({
    serviceId: fc.constant('session'),
    durationMinutes: fc.constantFrom(60, 90),
    startsAt: fc.integer({ min: 0, max: 15 }).map((days) => TEN + days * DAY),
    credits: fc.constantFrom(1, 1, 2),
  }),
  { maxLength: 12 },
);

describe('whatever packages there are and whatever is booked', () => {
  it('no package pays more than it has, nor for what it is not good for, and always the one that expires first', () => {
    fc.assert(
      fc.property(anyPackages, anySessions, (packages, sessions) => {
        const left = new Map(packages.map(({ id, balance }): [string, number] => [id, balance]));
        const covered = coverSessions(packages, sessions);
        expect(covered.map(({ session }) => session)).toEqual(sessions.toSorted((one, other) => one.startsAt - other.startsAt));
        for (const { session, by } of covered) {
          const could = packages
            .filter((one) => one.closedAt === null && isGoodFor(one, session) && (left.get(one.id) ?? 0) >= session.credits)
            .toSorted(byExpiry);
          expect(by?.id).toBe(could[0]?.id);
          if (by) left.set(by.id, (left.get(by.id) ?? 0) - session.credits);
        }
        expect(Math.min(...left.values())).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('what is said before booking is what is booked', () => {
    const kind = { serviceId: 'session', durationMinutes: 60 };
    fc.assert(
      fc.property(
        anyPackages,
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (packages, cost, count, required) => {
          const starts = Array.from({ length: count }, (_, day) => TEN + day * DAY);
          const cover = coverOf({ cost, required, packages }, kind, starts);
          const { bookingId: _, startsAt: __, ...wish } = bookingWish();
          const sessions = starts.map((startsAt) => ({ bookingId: `${startsAt}`, startsAt }));
          const decision = decideSeveral(given({ cost, required, packages }), { ...wish, sessions });
          if (decision.ok)
            expect(decision.value.bookings.map(({ booking }) => booking.packageId)).toEqual(
              cover.starts.map((start) => start.package?.id ?? null),
            );
          else expect(decision.refusal).toEqual({ code: 'not_enough_credits', missing: cover.missing });
          expect(decision.ok).toBe(!required || cover.missing === 0);
        },
      ),
    );
  });

  it('nothing is told of a service that takes none', () => {
    const cover = coverOf({ cost: 0, required: false, packages: [eight] }, { serviceId: 'session', durationMinutes: 60 }, [TEN]);
    expect(cover).toEqual({ cost: 0, required: false, left: 0, starts: [], missing: 0 });
  });
});
