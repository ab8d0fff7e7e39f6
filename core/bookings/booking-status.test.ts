import { describe, expect, it } from 'vitest';
import { BOOKING_STATUSES, type BookingStatus, canBecome, takesTime, TRANSITIONS } from './booking-status.ts';

describe('the state machine of a booking', () => {
  it('never leaves a state that ended it', () => {
    for (const end of ['declined', 'expired'] as const) for (const to of BOOKING_STATUSES) expect(canBecome(end, to)).toBe(false);
  });

  it('comes back from a cancellation only as what it was, which is its undo', () => {
    expect(TRANSITIONS.cancelled).toEqual(['confirmed', 'proposed']);
  });

  it('takes a confirmation back only to where it came from, which is the undo of a client’s yes', () => {
    const back = TRANSITIONS.confirmed.filter((status) => status === 'requested' || status === 'proposed' || status === 'awaiting_payment');
    expect(back).toEqual(['proposed']);
  });

  it('reaches every state from a wish, and knows no state that leads to itself', () => {
    const reached = new Set<BookingStatus>(['requested', 'proposed']);
    for (const from of reached) for (const to of TRANSITIONS[from]) reached.add(to);
    expect([...reached].sort()).toEqual([...BOOKING_STATUSES].sort());
    for (const status of BOOKING_STATUSES) expect(canBecome(status, status)).toBe(false);
  });

  it('gives time back only on the way to an end, and takes it again only by the undo of a cancellation', () => {
    const free = BOOKING_STATUSES.filter((status) => !takesTime(status) && status !== 'cancelled');
    expect(free.map((status) => TRANSITIONS[status])).toEqual(free.map(() => []));
  });

  it('keeps the time of what happened, and of what may still happen', () => {
    expect(BOOKING_STATUSES.filter(takesTime)).toEqual(['requested', 'proposed', 'awaiting_payment', 'confirmed', 'completed', 'no_show']);
  });
});
