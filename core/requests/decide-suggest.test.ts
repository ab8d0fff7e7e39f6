import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import { ASKED_FOR, bookingRequest, NOW, requestedBooking } from '../../test/facts/request-facts.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../time/instant.ts';
import { decideSuggest, type SuggestFacts, type SuggestWish } from './decide-suggest.ts';

const facts = (more: Partial<SuggestFacts> = {}): SuggestFacts => ({
  request: bookingRequest(),
  bookings: [requestedBooking()],
  rules: { answerWithinMinutes: 2880, holdSuggestions: true },
  availability: bookingFacts().availability,
  authors: [],
  checkIns: [],
  ...more,
});
const wish = (starts: readonly Instant[], more: Partial<SuggestWish> = {}): SuggestWish => ({
  starts,
  hold: null,
  messageId: null,
  ...more,
});
const LATER = ASKED_FOR + DAY;

describe('suggesting other times', () => {
  it.each([
    ['decided', { state: 'approved' }],
    ['withdrawn', { state: 'withdrawn' }],
    ['over at this very instant, whether or not anybody wrote that down', { answerBy: NOW }],
  ] as const)('is not possible where the request is %s', (_, more) => {
    expect(decideSuggest(facts({ request: bookingRequest(more) }), wish([LATER]))).toEqual({
      ok: false,
      refusal: { code: 'request_over' },
    });
  });

  it.each([
    ['several sessions', [requestedBooking(), requestedBooking({ id: 'other', startsAt: LATER })]],
    ['a date of a series', [requestedBooking({ seriesId: 'series', seriesDate: '2026-03-09' })]],
  ])('is not possible for %s', (_, bookings) => {
    expect(decideSuggest(facts({ bookings }), wish([LATER]))).toEqual({ ok: false, refusal: { code: 'only_one_session' } });
  });

  it.each([
    ['same_time', [LATER, ASKED_FOR]],
    ['in_the_past', [LATER, NOW]],
    ['too_far', [LATER, NOW + 800 * DAY]],
  ])('refuses with %s what can be nobody’s other time', (code, starts) => {
    expect(decideSuggest(facts(), wish(starts))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is bound by no hours, notice, grid or limit, as the coach is nowhere', () => {
    const closed = bookingFacts({ availability: { hours: [] }, rules: { limits: [{ scope: 'coach', per: 'day', most: 1 }] } }).availability;
    expect(decideSuggest(facts({ availability: closed }), wish([NOW + MINUTE, LATER + 7 * MINUTE])).ok).toBe(true);
  });

  it('gives the turn to the client, who is told once', () => {
    const decision = decideSuggest(facts(), wish([LATER], { messageId: 'words' }));
    expect(decision).toMatchObject({
      value: {
        request: { waitsFor: 'client', answerBy: NOW + 2 * DAY, state: 'open', version: 2 },
        effects: [{ event: 'suggested', to: 'client', version: 2, messageId: 'words' }],
      },
    });
  });

  it.each([
    [true, null, true],
    [true, false, false],
    [false, null, false],
    [false, true, true],
  ])('holds them where the rule says %s and the coach %s: %s', (holdSuggestions, hold, held) => {
    const decision = decideSuggest(facts({ rules: { answerWithinMinutes: 60, holdSuggestions } }), wish([LATER], { hold }));
    expect(decision).toMatchObject({
      value: { times: [{ held, claims: held ? [{ blockedFrom: LATER, blockedUntil: LATER + HOUR }] : [] }] },
    });
  });

  it('says no more than anybody may in a row', () => {
    const authors = Array.from({ length: 20 }, () => 'coach' as const);
    expect(decideSuggest(facts({ authors }), wish([LATER], { messageId: 'words' }))).toMatchObject({
      refusal: { code: 'too_many_messages' },
    });
    expect(decideSuggest(facts({ authors }), wish([LATER])).ok).toBe(true);
  });
});

/** Minutes around the asked time, in steps of ten. */
const around = fc.integer({ min: -24, max: 24 }).map((tens) => ASKED_FOR + tens * 10 * MINUTE);

it('refuses exactly what others have, all of it at once, and holds every minute of the rest once', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(around, { minLength: 1, maxLength: 5 }),
      fc.array(around, { maxLength: 2 }),
      fc.constantFrom(0, 10, 30),
      fc.constantFrom(0, 10, 30),
      (starts, busy, before, after) => {
        fc.pre(!starts.includes(ASKED_FOR));
        const rules = { bufferBeforeMinutes: before, bufferAfterMinutes: after };
        const claims = busy.map((at) => claimAt(at));
        const { availability } = bookingFacts({ availability: { claims }, rules });
        const bookings = [requestedBooking({ bufferBeforeMinutes: 10 })];
        const span = (start: Instant) => [start - before * MINUTE, start + HOUR + after * MINUTE] as const;
        const taken = starts
          .filter((start) => claims.some(({ blockedFrom, blockedUntil }) => blockedFrom < span(start)[1] && span(start)[0] < blockedUntil))
          .toSorted((one, other) => one - other);
        const decision = decideSuggest(facts({ availability, bookings }), wish(starts));
        if (taken.length > 0) {
          expect(decision).toEqual({ ok: false, refusal: { code: 'slot_taken', starts: taken } });
          return;
        }
        if (!decision.ok) throw new Error(decision.refusal.code);
        const held = decision.value.times.flatMap((time) => time.claims);
        const isOwn = (at: Instant) => at >= ASKED_FOR - 10 * MINUTE && at < ASKED_FOR + HOUR;
        for (let at = ASKED_FOR - 6 * HOUR; at < ASKED_FOR + 7 * HOUR; at += 10 * MINUTE) {
          const wanted = starts.some((start) => span(start)[0] <= at && at < span(start)[1]);
          const times = held.filter(({ blockedFrom, blockedUntil }) => blockedFrom <= at && at < blockedUntil).length;
          expect(times).toBe(wanted && !isOwn(at) ? 1 : 0);
        }
      },
    ),
    { numRuns: 500 },
  );
});
