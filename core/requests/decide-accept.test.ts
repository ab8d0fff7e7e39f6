import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { claimAt } from '../../test/facts/claim-at.ts';
import { ASKED_FOR, bookingRequest, NOW, requestedBooking, suggestionAt } from '../../test/facts/request-facts.ts';
import type { PlacedOverride } from '../attention/under-later-blocks.ts';
import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { type AcceptFacts, decideAccept } from './decide-accept.ts';

const LATER = ASKED_FOR + DAY;
const chosen = suggestionAt(LATER);
const facts = (more: Partial<AcceptFacts> = {}): AcceptFacts => ({
  request: bookingRequest({ waitsFor: 'client', version: 2 }),
  booking: requestedBooking(),
  availability: bookingFacts().availability,
  blocks: [],
  checkIns: [],
  suggestions: [chosen, suggestionAt(LATER + HOUR)],
  ...more,
});
const block = (createdAt: number): PlacedOverride => ({
  id: 'block',
  scheduleId: null,
  kind: 'blocked',
  startsOn: '2026-03-10',
  endsOn: '2026-03-10',
  weekdays: null,
  startMinute: null,
  endMinute: null,
  capacity: null,
  note: '',
  createdAt,
  version: 1,
});
const refused = (more: Partial<AcceptFacts>) => {
  const decision = decideAccept(facts(more), chosen.id);
  return decision.ok ? null : decision.refusal.code;
};

describe('taking one of the suggested times', () => {
  it('moves the session there and confirms it, by schedule and buffers of today, and tells both', () => {
    const { availability } = bookingFacts({ availability: { scheduleId: 'today' }, rules: { bufferAfterMinutes: 15 } });
    expect(decideAccept(facts({ availability }), chosen.id)).toMatchObject({
      value: {
        request: { state: 'approved', decidedAt: NOW, version: 3 },
        booking: {
          status: 'confirmed',
          startsAt: LATER,
          endsAt: LATER + HOUR,
          wallDate: '2026-03-10',
          wallMinute: 600,
          scheduleId: 'today',
        },
        claim: { blockedFrom: LATER, blockedUntil: LATER + HOUR + 15 * MINUTE, overbookedBy: null },
        effects: [
          { event: 'accepted', to: 'client', version: 3 },
          { event: 'accepted', to: 'coach', version: 3 },
        ],
      },
    });
  });

  it('is done once, however often it is clicked', () => {
    const suggestions = [{ ...chosen, state: 'accepted' as const }, suggestionAt(LATER + HOUR, { state: 'released' })];
    expect(decideAccept(facts({ request: bookingRequest({ state: 'approved' }), suggestions }), chosen.id)).toEqual({
      ok: true,
      value: null,
    });
  });

  it.each([
    ['the request was decided', { request: bookingRequest({ state: 'declined' }) }, 'request_over'],
    ['its time ran out', { request: bookingRequest({ answerBy: NOW }) }, 'request_over'],
    ['nothing is suggested any more', { suggestions: [suggestionAt(LATER, { state: 'released' })] }, 'nothing_suggested'],
    [
      'others took the place of this one',
      { suggestions: [suggestionAt(LATER, { state: 'released' }), suggestionAt(LATER + DAY)] },
      'suggestion_gone',
    ],
    ['it has begun', { suggestions: [{ ...suggestionAt(NOW), id: chosen.id }] }, 'suggestion_gone'],
    [
      'somebody has it',
      { availability: bookingFacts({ availability: { claims: [claimAt(LATER + 30 * MINUTE)] } }).availability },
      'suggestion_gone',
    ],
    ['the coach blocked it since', { blocks: [block(NOW + 1)] }, 'suggestion_gone'],
    ['the block was changed since', { blocks: [{ ...block(NOW - DAY), version: 2 }] }, 'suggestion_gone'],
    ['the coach chose it inside a block', { blocks: [block(NOW - DAY)] }, null],
    ['it lies outside all hours', { availability: bookingFacts({ availability: { hours: [] } }).availability }, null],
  ] as const)('where %s', (_, more, code) => {
    expect(refused(more as Partial<AcceptFacts>)).toBe(code);
  });

  it.each([
    [LATER, null],
    [LATER - 30 * MINUTE, null],
    [LATER + HOUR, LATER + HOUR],
    [null, null],
  ])('keeps a second choice only beside the new time', (backupStartsAt, kept) => {
    const decision = decideAccept(facts({ booking: requestedBooking({ backupStartsAt }) }), chosen.id);
    expect(decision).toMatchObject({ value: { booking: { backupStartsAt: kept } } });
  });
});
