import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { bookingWish } from '../../test/facts/booking-wish.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import { type BookingWish, decideBooking } from '../bookings/decide-booking.ts';
import { decideSeveral } from '../bookings/decide-several.ts';
import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { answerBy } from './answer-by.ts';
import { decideApproval } from './decide-approval.ts';
import type { RequestReason } from './request-reason.ts';
import type { RequestRules } from './request-rules.ts';

/** Monday 2 March 2026, 08:00 in Toronto; and Tuesday the week after, ten o'clock there. */
const NOW = Date.parse('2026-03-02T13:00:00Z');
const TEN = Date.parse('2026-03-10T14:00:00Z');
const rules = (more: Partial<RequestRules> = {}): RequestRules => ({
  instant: true,
  instantFromMinutes: 0,
  requestOverLimit: false,
  answerWithinMinutes: 2 * 24 * 60,
  holdSuggestions: true,
  ...more,
});
const wish = (more: Partial<BookingWish> = {}) => bookingWish({ startsAt: TEN, ...more });

describe('why somebody has to ask', () => {
  it.each<[string, Partial<RequestRules>, number, boolean, readonly RequestReason[]]>([
    ['nothing speaks against it', {}, NOW, false, []],
    ['nobody books at once', { instant: false }, NOW + DAY, false, ['not_instant']],
    ['it starts a minute too soon for that', { instantFromMinutes: 60 }, NOW + 59 * MINUTE, false, ['starts_soon']],
    ['it starts exactly late enough', { instantFromMinutes: 60 }, NOW + 60 * MINUTE, false, []],
    ['the day is full', {}, NOW + DAY, true, ['over_limit']],
    ['all of it', { instant: false, instantFromMinutes: 1440 }, NOW + HOUR, true, ['not_instant', 'starts_soon', 'over_limit']],
  ])('%s', (_, more, startsAt, overLimit, reasons) => {
    expect(decideApproval(rules(more), { startsAt, overLimit, now: NOW })).toEqual(reasons);
  });

  it('is something exactly where one of the three holds, and grows with every one', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.boolean(),
        (instant, instantFromMinutes, ahead, overLimit) => {
          const asked = { startsAt: NOW + ahead * MINUTE, overLimit, now: NOW };
          const reasons = decideApproval(rules({ instant, instantFromMinutes }), asked);
          expect(new Set(reasons).size).toBe(reasons.length);
          expect(reasons.includes('not_instant')).toBe(!instant);
          expect(reasons.includes('starts_soon')).toBe(ahead < instantFromMinutes);
          expect(reasons.includes('over_limit')).toBe(overLimit);
          expect(decideApproval(rules({ instant: false, instantFromMinutes }), asked)).toEqual(expect.arrayContaining([...reasons]));
        },
      ),
    );
  });
});

describe('the deadline', () => {
  it('is so long from now, and never past the first start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 100_000 }), fc.integer({ min: 0, max: 200_000 }), (answerWithinMinutes, ahead) => {
        const first = NOW + ahead * MINUTE;
        expect(answerBy({ answerWithinMinutes }, first, NOW)).toBe(NOW + Math.min(answerWithinMinutes, ahead) * MINUTE);
      }),
    );
  });
});

describe('what is asked for', () => {
  const full = {
    availability: { claims: [claimAt(TEN + 3 * HOUR)] },
    rules: { limits: [{ scope: 'coach', per: 'day', most: 1 }] as const },
  };

  it('has its claim like any booking, no mails of its own, and a request', () => {
    expect(decideBooking(bookingFacts({ requests: rules({ instant: false }) }), wish())).toMatchObject({
      ok: true,
      value: {
        booking: { status: 'requested', requestId: null },
        claim: { startsAt: TEN, seats: 1 },
        request: { reasons: ['not_instant'], answerBy: NOW + 2 * DAY },
        effects: [],
      },
    });
  });

  it('is never what the coach books', () => {
    const facts = bookingFacts({ requests: rules({ instant: false, instantFromMinutes: 100_000 }) });
    expect(decideBooking(facts, wish({ by: 'coach' }))).toMatchObject({ value: { booking: { status: 'confirmed' }, request: null } });
  });

  it('may go beyond a limit only where the rule says so, and never over what is taken', () => {
    expect(decideBooking(bookingFacts(full), wish())).toMatchObject({ ok: false, refusal: { code: 'limit_reached' } });
    const open = bookingFacts({ ...full, requests: rules({ requestOverLimit: true }) });
    expect(decideBooking(open, wish())).toMatchObject({ value: { request: { reasons: ['over_limit'] } } });
    expect(decideBooking(open, wish({ startsAt: TEN + 3 * HOUR }))).toMatchObject({ refusal: { code: 'slot_taken' } });
  });

  it('is all of several as soon as one has to be: that which soon begins, or the one that goes over the limit', () => {
    const { bookingId: _, startsAt: __, ...rest } = wish();
    const several = (more: Partial<RequestRules>, starts: readonly number[], limits = full.rules.limits) =>
      decideSeveral(bookingFacts({ requests: rules(more), rules: { limits } }), {
        ...rest,
        sessions: starts.map((startsAt) => ({ startsAt, bookingId: `${startsAt}` })),
      });
    const soon = several({ instantFromMinutes: 9 * 24 * 60 }, [TEN, TEN + 7 * DAY]);
    expect(soon).toMatchObject({ value: { request: { reasons: ['starts_soon'] }, effects: [] } });
    expect(soon.ok && soon.value.bookings.map(({ booking }) => booking.status)).toEqual(['requested', 'requested']);
    // The second of the day is over its limit because of the first.
    expect(several({ requestOverLimit: true }, [TEN, TEN + 2 * HOUR])).toMatchObject({ value: { request: { reasons: ['over_limit'] } } });
    expect(several({}, [TEN, TEN + DAY])).toMatchObject({ value: { request: null } });
  });
});
