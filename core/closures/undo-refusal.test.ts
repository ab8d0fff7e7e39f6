import { describe, expect, it } from 'vitest';
import { type ClosedBooking, closureState, type ClosureState } from './closure-state.ts';
import { undoRefusal } from './undo-refusal.ts';

const NOW = 1_000_000;
const booking = (more: Partial<ClosedBooking> = {}): ClosedBooking => ({
  outcome: 'backup',
  beforeStartsAt: NOW + 10,
  leftSequence: 1,
  leftMoveCount: 0,
  status: 'confirmed',
  startsAt: NOW + 20,
  sequence: 1,
  moveCount: 0,
  cancelledBy: null,
  isClientErased: false,
  question: null,
  ...more,
});
const cancelled = (more: Partial<ClosedBooking> = {}) => booking({ outcome: 'cancel', status: 'cancelled', cancelledBy: 'coach', ...more });
const asked = (more: Partial<ClosedBooking> = {}) => booking({ outcome: 'ask', question: 'open', ...more });

describe('a booking under a block', () => {
  it.each<[string, ClosedBooking, ClosureState]>([
    ['is where the act left it', booking(), 'done'],
    ['waits for its client', asked(), 'waiting'],
    ['was asked about until it was moved', booking({ question: 'withdrawn' }), 'done'],
    ['waits although the coach moved something about it', asked({ sequence: 2 }), 'waiting'],
    ['was moved by the client who was asked', asked({ question: 'moved', sequence: 2 }), 'answered'],
    ['was cancelled by the client who was asked', asked({ question: 'cancelled', sequence: 2 }), 'answered'],
    ['is not asked about any more', asked({ question: 'withdrawn' }), 'changed'],
    ['was moved on by its client', booking({ sequence: 2, moveCount: 1 }), 'answered'],
    ['was cancelled by its client', booking({ sequence: 2, status: 'cancelled', cancelledBy: 'client' }), 'answered'],
    ['was only asked for, and its client took it back', booking({ outcome: 'keep', status: 'cancelled' }), 'answered'],
    ['was moved on by the coach', booking({ sequence: 2 }), 'changed'],
    ['was cancelled by the coach', booking({ sequence: 2, status: 'cancelled', cancelledBy: 'coach' }), 'changed'],
    ['was restored', cancelled({ status: 'confirmed', cancelledBy: null, sequence: 2 }), 'changed'],
  ])('%s', (_, at, state) => {
    expect(closureState(at)).toBe(state);
  });
});

describe('a block is undone', () => {
  const codeOf = (bookings: readonly ClosedBooking[], more: object = {}) =>
    undoRefusal({ undoneAt: null, exceptionsChanged: false, bookings, ...more }, NOW)?.code ?? null;

  it.each<[string, readonly ClosedBooking[], object, string | null]>([
    ['while nobody has answered', [booking(), cancelled(), asked(), booking({ outcome: 'keep' })], {}, null],
    ['whatever happened to what was kept', [booking({ outcome: 'keep', sequence: 5, moveCount: 3, beforeStartsAt: NOW - 1 })], {}, null],
    ['once', [booking()], { undoneAt: NOW - 1 }, 'closure_undone'],
    ['not after an answer', [cancelled(), asked({ question: 'moved' })], {}, 'closure_answered'],
    ['not after a change', [booking({ sequence: 2 })], {}, 'closure_answered'],
    ['not after its exception was edited', [booking()], { exceptionsChanged: true }, 'closure_answered'],
    ['not where a request was declined with it', [booking({ outcome: 'cancel', status: 'declined' })], {}, 'closure_declined'],
    ['not where the client of one that was cancelled was erased', [cancelled({ isClientErased: true })], {}, 'closure_answered'],
    ['where the client of one that was kept was erased', [booking({ outcome: 'keep', isClientErased: true })], {}, null],
    ['where one that was kept was declined later', [booking({ outcome: 'keep', status: 'declined' })], {}, null],
    ['not into the past', [cancelled({ beforeStartsAt: NOW })], {}, 'closure_begun'],
    ['not out of the past', [booking({ startsAt: NOW })], {}, 'closure_begun'],
    ['whatever the hour of a session that was only asked about', [asked({ beforeStartsAt: NOW - 1 })], {}, null],
  ])('%s', (_, bookings, more, code) => {
    expect(codeOf(bookings, more)).toBe(code);
  });
});
