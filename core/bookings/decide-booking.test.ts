import { describe, expect, it } from 'vitest';
import { blockedDay } from '../../test/facts/blocked-day.ts';
import { bookedSession } from '../../test/facts/booked-session.ts';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { bookingWish } from '../../test/facts/booking-wish.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import type { AvailabilityInput, WeeklyHours } from '../availability/availability-input.ts';
import { HOUR, MINUTE } from '../time/instant.ts';
import { type BookingFacts, type BookingWish, decideBooking } from './decide-booking.ts';
import { decideCancel } from './changes/decide-cancel.ts';
import { decideMove } from './changes/decide-move.ts';

/** Monday 2 March 2026, 08:00 in Toronto. */
const NOW = Date.parse('2026-03-02T13:00:00Z');
/** Monday a week later, 10:00 in Toronto: the clocks changed on the Sunday between. */
const TEN = Date.parse('2026-03-09T14:00:00Z');

const nineToFive: WeeklyHours[] = [{ weekday: 1, startMinute: 540, endMinute: 1020, capacity: 2 }];

const facts = (more: Partial<AvailabilityInput> = {}, rules: Partial<AvailabilityInput['rules']> = {}): BookingFacts =>
  bookingFacts({
    durations: [60, 90],
    prices: [
      { currency: 'CAD', minor: 12_000 },
      { currency: 'USD', minor: 9_000 },
    ],
    location: { kind: 'in_person', detail: '12 Elm Street' },
    policy: { freeCancelMinutes: 1440, cancelUntilMinutes: 24 * 60, moveUntilMinutes: 12 * 60, mostMoves: 1, returnLateCredit: true },
    availability: { hours: nineToFive, ...more },
    rules: { bufferBeforeMinutes: 10, bufferAfterMinutes: 15, ...rules },
  });

const wish = (more: Partial<BookingWish> = {}) => bookingWish({ startsAt: TEN, ...more });

const booked = () => bookedSession(facts(), { startsAt: TEN });

describe('a new booking', () => {
  it('keeps the wall clock, the buffered range, the policy and the first price', () => {
    const decision = decideBooking(facts(), wish());
    expect(decision).toMatchObject({
      ok: true,
      value: {
        booking: {
          wallDate: '2026-03-09',
          wallMinute: 600,
          timeZone: 'America/Toronto',
          endsAt: TEN + HOUR,
          price: { currency: 'CAD', minor: 12_000 },
          policy: { mostMoves: 1 },
          sequence: 0,
        },
        claim: { blockedFrom: TEN - 10 * MINUTE, blockedUntil: TEN + 75 * MINUTE, seats: 1, capacity: 2, overbookedBy: null },
      },
    });
  });

  it('tells both sides once each, under keys of their own', () => {
    const decision = decideBooking(facts(), wish());
    const keys = decision.ok ? decision.value.effects.map((effect) => effect.key) : [];
    expect(keys).toEqual(['booking:booking:0:booked:client', 'booking:booking:0:booked:coach']);
  });

  it.each([
    ['a time that passed', {}, {}, { startsAt: NOW - HOUR }, 'in_the_past'],
    [
      'too short notice',
      { hours: [{ weekday: 1, startMinute: 0, endMinute: 1440, capacity: 2 }] as WeeklyHours[] },
      {},
      { startsAt: NOW + 2 * HOUR },
      'too_soon',
    ],
    ['too far ahead', {}, { windowDays: 3 }, {}, 'too_far'],
    ['outside the hours', {}, {}, { startsAt: TEN + 7 * HOUR }, 'not_open'],
    ['between two starts', {}, {}, { startsAt: TEN + 10 * MINUTE }, 'not_open'],
    ['all seats taken', { claims: [claimAt(TEN), claimAt(TEN)] }, {}, {}, 'slot_taken'],
    ['all seats taken in the buffer only', { claims: [claimAt(TEN + HOUR), claimAt(TEN + HOUR)] }, {}, {}, 'slot_taken'],
    ['another schedule of the coach', { claims: [claimAt(TEN, { scheduleId: 'check-ins' })] }, {}, {}, 'slot_taken'],
    [
      'a day that is full',
      { claims: [claimAt(TEN + 4 * HOUR)] },
      { limits: [{ scope: 'coach', per: 'day', most: 1 }] as const },
      {},
      'limit_reached',
    ],
    ['a length that is not offered', {}, { durationMinutes: 45 }, {}, 'duration_not_offered'],
    ['a currency without a price', {}, {}, { currency: 'EUR' }, 'currency_not_offered'],
  ])('is refused to a client for %s', (_, availability, rules, asked, code) => {
    expect(decideBooking(facts(availability, rules), wish(asked))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('tells whom a service is not for nothing else about it', () => {
    const closed = { ...facts({ claims: [claimAt(TEN), claimAt(TEN)] }, { durationMinutes: 45 }) };
    const admission = { ...closed.admission, service: 'connected' } as const;
    expect(decideBooking({ ...closed, admission }, wish({ currency: 'EUR' }))).toEqual({ ok: false, refusal: { code: 'not_connected' } });
  });

  it('does not tell a client that the coach blocked the time, only that it is gone', () => {
    const overrides = [
      { ...blockedDay('2026-03-09'), id: 'b', kind: 'personal' as const, startMinute: 600, endMinute: 660, note: 'dentist' },
    ];
    expect(decideBooking(facts({ overrides }), wish())).toEqual({ ok: false, refusal: { code: 'slot_taken' } });
  });

  it('needs a phone number where the coach calls', () => {
    const calling = { ...facts(), location: { kind: 'phone', detail: '' } as const };
    expect(decideBooking(calling, wish())).toMatchObject({ refusal: { code: 'phone_required' } });
    expect(decideBooking(calling, wish({ clientPhone: '+1 416 555 0100' }))).toMatchObject({ ok: true });
    expect(decideBooking(calling, wish({ by: 'coach' }))).toMatchObject({ ok: true });
  });

  it('gives the seat that is left, and the currency that was asked for', () => {
    expect(decideBooking(facts({ claims: [claimAt(TEN)] }), wish({ currency: 'USD' }))).toMatchObject({
      ok: true,
      value: { booking: { price: { minor: 9_000 } } },
    });
  });

  it('remembers the published slot it was made on', () => {
    const publishedSlots = [{ id: 'slot', date: '2026-03-09', startMinute: 600, endMinute: 660, capacity: 1, serviceId: null }];
    expect(decideBooking(facts({ publishedSlots }), wish())).toMatchObject({ value: { booking: { publishedSlotId: 'slot' } } });
  });
});

describe('the coach', () => {
  it('is bound by no notice, window, hours, grid or limit', () => {
    const strict = facts({ claims: [claimAt(TEN)] }, { windowDays: 1, limits: [{ scope: 'coach', per: 'day', most: 1 }] });
    expect(decideBooking(strict, wish({ by: 'coach', startsAt: TEN + 8 * HOUR + 7 * MINUTE }))).toMatchObject({
      ok: true,
      value: { claim: { overbookedBy: null } },
    });
  });

  it('is refused what is taken, and may go over it only by an explicit word that is written down', () => {
    const full = facts({ claims: [claimAt(TEN), claimAt(TEN)] });
    expect(decideBooking(full, wish({ by: 'coach' }))).toMatchObject({ ok: false, refusal: { code: 'slot_taken' } });
    expect(decideBooking(full, wish({ by: 'coach', overbook: true, userId: 'maren' }))).toMatchObject({
      ok: true,
      value: { claim: { overbookedBy: 'maren' } },
    });
  });

  it('leaves no mark of overbooking where there was room', () => {
    expect(decideBooking(facts(), wish({ by: 'coach', overbook: true, userId: 'maren' }))).toMatchObject({
      value: { claim: { overbookedBy: null } },
    });
  });
});

describe('a time that was promised to the client', () => {
  const promised = (more: Partial<BookingWish> = {}) => wish({ promised: true, ...more });

  it('is booked at once, whatever door, length, notice, window, cycle, limit or approval the rules know', () => {
    const strict: BookingFacts = {
      ...facts({ onlyWithin: [], claims: [claimAt(TEN + 4 * HOUR)] }, { windowDays: 1, noticeMinutes: 60_000, durationMinutes: 45 }),
      admission: { coach: 'connected', service: 'public', client: undefined, runsPractice: false },
      requests: { instant: false, instantFromMinutes: 0, requestOverLimit: false, answerWithinMinutes: 60, holdSuggestions: true },
    };
    const limited = { ...strict.availability.rules, limits: [{ scope: 'coach', per: 'day', most: 1 }] as const };
    const decision = decideBooking({ ...strict, availability: { ...strict.availability, rules: limited } }, promised());
    expect(decision).toMatchObject({ ok: true, value: { request: null, booking: { status: 'confirmed', bookedBy: 'client' } } });
    expect(decision.ok && decision.value.effects.map(({ to }) => to)).toEqual(['client', 'coach']);
  });

  it.each<[string, BookingFacts, string]>([
    ['what is taken', facts({ claims: [claimAt(TEN), claimAt(TEN)] }), 'slot_taken'],
    ['a number where the coach calls', { ...facts(), location: { kind: 'phone', detail: '' } }, 'phone_required'],
    ['credits that are required', { ...facts(), credits: { cost: 1, required: true, packages: [] } }, 'not_enough_credits'],
  ])('is still bound by %s', (_, promisedFacts, code) => {
    expect(decideBooking(promisedFacts, promised())).toMatchObject({ ok: false, refusal: { code } });
  });

  it('counts as a check-in of its month', () => {
    const month = { month: '2026-03-01', used: 1, granted: 0 };
    expect(decideBooking({ ...facts(), isCheckIn: true }, promised({ checkIns: [month] }))).toMatchObject({
      ok: false,
      refusal: { code: 'check_in_used' },
    });
  });
});

describe('moving', () => {
  const { availability } = facts();
  const move = {
    startsAt: TEN + 2 * HOUR,
    by: 'client',
    asked: false,
    overbook: false,
    userId: null,
    tell: ['client', 'coach'],
    checkIns: [],
  } as const;

  it('keeps who it is, and counts the change for calendars and for the client', () => {
    const booking = booked();
    expect(decideMove(booking, availability, move)).toMatchObject({
      ok: true,
      value: {
        booking: {
          id: 'booking',
          startsAt: TEN + 2 * HOUR,
          wallMinute: 720,
          sequence: 1,
          moveCount: 1,
          price: booking.price,
          policy: booking.policy,
        },
        claim: { startsAt: TEN + 2 * HOUR },
      },
    });
  });

  it.each([
    ['to the same time', move.by, NOW, { startsAt: TEN }, 'same_time'],
    ['after the time the policy allows', move.by, TEN - 11 * HOUR, {}, 'move_too_late'],
    ['after it began', move.by, TEN, {}, 'not_changeable'],
    ['to a time that is not open', move.by, NOW, { startsAt: TEN + 8 * HOUR }, 'not_open'],
  ])('is refused to a client %s', (_, by, now, asked, code) => {
    expect(decideMove(booked(), { ...availability, now }, { ...move, by, ...asked })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is refused to a client who moved as often as the policy allows, but not to the coach', () => {
    const once = { ...booked(), moveCount: 1 };
    expect(decideMove(once, availability, move)).toMatchObject({ refusal: { code: 'moved_too_often', most: 1 } });
    expect(decideMove(once, availability, { ...move, by: 'coach' })).toMatchObject({
      ok: true,
      value: { booking: { moveCount: 1, sequence: 1 } },
    });
  });

  it('to the last minute the policy allows is still possible', () => {
    expect(
      decideMove(booked(), { ...availability, now: TEN - 12 * HOUR, rules: { ...availability.rules, noticeMinutes: 0 } }, move),
    ).toMatchObject({ ok: true });
  });
});

describe('cancelling', () => {
  const cancel = { by: 'client', asked: false, reason: 'ill', tell: ['client', 'coach'], now: NOW } as const;

  it('says who and why, and tells both', () => {
    expect(decideCancel(booked(), cancel)).toMatchObject({
      ok: true,
      value: {
        booking: { status: 'cancelled', cancelledBy: 'client', cancelReason: 'ill', sequence: 1 },
        effects: [{ to: 'client' }, { to: 'coach' }],
      },
    });
  });

  it('is refused to a client after the time the policy allows, and never to the coach', () => {
    expect(decideCancel(booked(), { ...cancel, now: TEN - 24 * HOUR })).toMatchObject({ ok: true });
    expect(decideCancel(booked(), { ...cancel, now: TEN - 24 * HOUR + 1 })).toMatchObject({
      refusal: { code: 'cancel_too_late', until: TEN - 24 * HOUR },
    });
    expect(decideCancel(booked(), { ...cancel, by: 'coach', now: TEN + HOUR })).toMatchObject({ ok: true });
  });

  it('happens once', () => {
    const first = decideCancel(booked(), cancel);
    expect(first.ok && decideCancel(first.value.booking, { ...cancel, by: 'coach' })).toMatchObject({
      ok: false,
      refusal: { code: 'not_changeable' },
    });
  });
});
