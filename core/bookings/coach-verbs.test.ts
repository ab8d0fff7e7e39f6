import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookedSession } from '../../test/facts/booked-session.ts';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { bookingWish } from '../../test/facts/booking-wish.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import type { AvailabilityInput } from '../availability/availability-input.ts';
import { HOUR, type Instant, MINUTE } from '../time/instant.ts';
import type { Booking } from './booking.ts';
import { BOOKING_STATUSES } from './booking-status.ts';
import { decideAskToMove } from './changes/decide-ask-to-move.ts';
import type { BookingFacts } from './decide-booking.ts';
import { decideCancel } from './changes/decide-cancel.ts';
import { decideMove } from './changes/decide-move.ts';
import { decideRestore } from './changes/decide-restore.ts';
import { decideSeveral, type SeveralWish } from './decide-several.ts';
import { decideWithdrawAsk } from './changes/decide-withdraw-ask.ts';

/** Monday 2 March 2026, 08:00 in Toronto. */
const NOW = Date.parse('2026-03-02T13:00:00Z');
/** Monday a week later, 10:00 in Toronto. */
const TEN = Date.parse('2026-03-09T14:00:00Z');

const facts = (capacity = 1, more: Partial<AvailabilityInput> = {}, rules: Partial<AvailabilityInput['rules']> = {}): BookingFacts =>
  bookingFacts({ availability: { hours: bookingFacts().availability.hours.map((hours) => ({ ...hours, capacity })), ...more }, rules });

const booked = (more: Partial<Booking> = {}): Booking => ({
  ...bookedSession(facts(), { startsAt: TEN, by: 'coach', userId: 'maren' }),
  ...more,
});

describe('asking for another time', () => {
  const ask = { by: 'coach', asked: false, requestId: 'question', now: NOW } as const;

  it('is one mail to the client, a little later, and no other change', () => {
    expect(decideAskToMove(booked(), ask)).toEqual({
      ok: true,
      value: [
        {
          kind: 'booking_mail',
          key: 'booking:booking:question:asked:client',
          bookingId: 'booking',
          event: 'asked',
          to: 'client',
          requestId: 'question',
          afterSeconds: 12,
        },
      ],
    });
  });

  it.each([
    ['by a client', {}, { by: 'client' }, 'not_changeable'],
    ['of a session that has begun', {}, { now: TEN }, 'not_changeable'],
    ['of a session that was cancelled', { status: 'cancelled' }, {}, 'not_changeable'],
    ['of a request', { status: 'requested' }, {}, 'only_requested'],
    ['twice', {}, { asked: true }, 'asked_already'],
  ] as const)('is refused %s', (_, booking, wish, code) => {
    expect(decideAskToMove(booked(booking), { ...ask, ...wish })).toEqual({ ok: false, refusal: { code } });
  });

  it('can be taken back once; who never had the mail needs no other', () => {
    expect(decideWithdrawAsk('booking', 'question')).toMatchObject({
      ok: true,
      value: [{ event: 'ask_withdrawn', to: 'client', onlyAfter: 'booking:booking:question:asked:client' }],
    });
    expect(decideWithdrawAsk('booking', null)).toEqual({ ok: false, refusal: { code: 'nothing_asked' } });
  });

  it('frees the client of deadline, count and notice, but of nothing else', () => {
    const late = TEN - HOUR;
    const often = booked({ moveCount: 5 });
    const move = { by: 'client', asked: true, overbook: false, userId: null, tell: [], checkIns: [] } as const;
    const availability = { ...facts().availability, now: late };
    const moved = decideMove(often, availability, { ...move, startsAt: TEN + 2 * HOUR });
    expect(moved).toMatchObject({ ok: true, value: { booking: { moveCount: 5, sequence: 1 } } });
    expect(decideMove(often, availability, { ...move, asked: false, startsAt: TEN + 2 * HOUR })).toMatchObject({
      refusal: { code: 'move_too_late' },
    });
    const taken = { ...availability, claims: [claimAt(TEN + 2 * HOUR)] };
    expect(decideMove(often, taken, { ...move, startsAt: TEN + 2 * HOUR })).toMatchObject({ refusal: { code: 'slot_taken' } });
    expect(decideMove(often, availability, { ...move, startsAt: late - HOUR })).toMatchObject({ refusal: { code: 'in_the_past' } });
    expect(decideMove(often, { ...availability, now: TEN }, { ...move, startsAt: TEN + 2 * HOUR })).toMatchObject({
      refusal: { code: 'not_changeable' },
    });
    const cancel = { by: 'client', asked: true, reason: '', tell: [], now: late } as const;
    expect(decideCancel(booked(), cancel)).toMatchObject({ ok: true });
    expect(decideCancel(booked(), { ...cancel, asked: false })).toMatchObject({ refusal: { code: 'cancel_too_late' } });
    expect(decideCancel(booked(), { ...cancel, now: TEN })).toMatchObject({ refusal: { code: 'not_changeable' } });
  });
});

describe('taking a cancellation back', () => {
  const restore = { by: 'coach', overbook: false, awaitsAnswer: false, userId: 'maren', checkIns: [] } as const;
  const cancelled = booked({ status: 'cancelled', cancelledBy: 'coach', cancelReason: 'ill', sequence: 1, version: 2 });

  it('confirms it again at its time, as a further change for calendars', () => {
    expect(decideRestore(cancelled, facts().availability, restore)).toMatchObject({
      ok: true,
      value: {
        booking: { status: 'confirmed', startsAt: TEN, cancelledBy: null, cancelReason: null, sequence: 2, version: 3 },
        claim: { startsAt: TEN, endsAt: TEN + HOUR, overbookedBy: null },
      },
    });
  });

  it('is told to whom the cancellation was told; to a client who cancelled in any case', () => {
    const keysOf = (booking: Booking) => {
      const decision = decideRestore(booking, facts().availability, restore);
      return decision.ok ? decision.value.effects.map(({ to, onlyAfter }) => [to, onlyAfter]) : [];
    };
    expect(keysOf(cancelled)).toEqual([
      ['client', 'booking:booking:1:cancelled:client'],
      ['coach', 'booking:booking:1:cancelled:coach'],
    ]);
    expect(keysOf({ ...cancelled, cancelledBy: 'client' })).toEqual([
      ['client', undefined],
      ['coach', undefined],
    ]);
  });

  it.each(BOOKING_STATUSES.filter((status) => status !== 'cancelled'))('is refused where it is %s', (status) => {
    expect(decideRestore({ ...cancelled, status }, facts().availability, restore)).toMatchObject({ refusal: { code: 'not_changeable' } });
  });

  it('is refused to a client, and once the session would have begun', () => {
    expect(decideRestore(cancelled, facts().availability, { ...restore, by: 'client' })).toMatchObject({
      refusal: { code: 'not_changeable' },
    });
    expect(decideRestore(cancelled, facts(1, { now: TEN }).availability, restore)).toMatchObject({ refusal: { code: 'not_changeable' } });
  });

  it('is refused where somebody has the time now, unless overbooked by name', () => {
    const { availability } = facts(1, { claims: [claimAt(TEN + 30 * MINUTE)] });
    expect(decideRestore(cancelled, availability, restore)).toEqual({ ok: false, refusal: { code: 'slot_taken' } });
    expect(decideRestore(cancelled, availability, { ...restore, overbook: true })).toMatchObject({
      ok: true,
      value: { claim: { overbookedBy: 'maren' } },
    });
  });
});

describe('several at once', () => {
  const several = (starts: readonly Instant[], more: Partial<SeveralWish> = {}): SeveralWish => ({
    ...bookingWish({ by: 'coach', userId: 'maren' }),
    sessions: starts.map((startsAt, index) => ({ bookingId: `booking-${index}`, startsAt })),
    ...more,
  });

  it('are booked by start, and told together', () => {
    const decision = decideSeveral(facts(), several([TEN + 3 * HOUR, TEN, TEN + HOUR]));
    expect(decision).toMatchObject({
      ok: true,
      value: {
        bookings: [{ booking: { id: 'booking-1' } }, { booking: { id: 'booking-2' } }, { booking: { id: 'booking-0' } }],
        effects: [
          {
            kind: 'bookings_mail',
            key: 'bookings:booking-1:booked:client',
            bookingIds: ['booking-1', 'booking-2', 'booking-0'],
            to: 'client',
          },
          { to: 'coach' },
        ],
      },
    });
  });

  it('that are one are told like any one', () => {
    expect(decideSeveral(facts(), several([TEN]))).toMatchObject({ value: { effects: [{ kind: 'booking_mail', event: 'booked' }, {}] } });
  });

  it('are refused with every start that is taken, and none is booked', () => {
    const { claims } = facts(1, { claims: [claimAt(TEN), claimAt(TEN + 5 * HOUR)] }).availability;
    expect(decideSeveral(facts(1, { claims }), several([TEN, TEN + 2 * HOUR, TEN + 5 * HOUR]))).toEqual({
      ok: false,
      refusal: { code: 'slot_taken', starts: [TEN, TEN + 5 * HOUR] },
    });
  });

  it('are refused where they lie on each other, however many seats there are and whatever is overbooked', () => {
    const refusal = { code: 'slot_taken', starts: [TEN + 30 * MINUTE] };
    expect(decideSeveral(facts(5), several([TEN, TEN + 30 * MINUTE]))).toEqual({ ok: false, refusal });
    expect(decideSeveral(facts(1), several([TEN, TEN + 30 * MINUTE], { overbook: true }))).toEqual({ ok: false, refusal });
    expect(decideSeveral(facts(5), several([TEN, TEN]))).toMatchObject({ refusal: { starts: [TEN] } });
  });

  it('are refused where their buffers collide, as any two would be', () => {
    const buffered = facts(1, {}, { bufferAfterMinutes: 15 });
    expect(decideSeveral(buffered, several([TEN, TEN + HOUR]))).toMatchObject({ refusal: { code: 'slot_taken', starts: [TEN + HOUR] } });
    expect(decideSeveral(facts(2, {}, { bufferAfterMinutes: 15 }), several([TEN, TEN + HOUR]))).toMatchObject({ ok: true });
  });

  it('never hold more than fits, whatever is asked for and whatever is there', () => {
    const starts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(starts, starts, fc.integer({ min: 1, max: 3 }), (wanted, there, capacity) => {
        const at = (half: number) => TEN + half * 30 * MINUTE;
        const claims = there.slice(0, capacity).map((half) => claimAt(at(half)));
        const decision = decideSeveral(facts(capacity, { claims }), several(wanted.map(at)));
        const all = [...claims.map((it) => it.startsAt), ...wanted.map(at)];
        const seatsAt = (instant: Instant, of: readonly Instant[]) =>
          of.filter((start) => start <= instant && instant < start + HOUR).length;
        const fits =
          all.every((start) => seatsAt(start, all) <= capacity) && wanted.map(at).every((start) => seatsAt(start, wanted.map(at)) === 1);
        expect(decision.ok).toBe(fits);
      }),
    );
  });
});
