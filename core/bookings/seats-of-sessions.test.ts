import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimedSession, seatsOfSessions } from './seats-of-sessions.ts';

const session = (bookingId: string, startsAt: number, endsAt: number, more: Partial<ClaimedSession> = {}): ClaimedSession => ({
  bookingId,
  scheduleId: 'groups',
  startsAt,
  endsAt,
  seats: 1,
  capacity: 3,
  ...more,
});

describe('the seats of a session', () => {
  it('are those at its fullest instant, not of the whole time together', () => {
    const seats = seatsOfSessions([session('long', 0, 60), session('early', 0, 20), session('late', 40, 60), session('later', 50, 90)]);
    expect(seats.get('long')).toEqual({ used: 3, capacity: 3 });
    expect(seats.get('early')).toEqual({ used: 2, capacity: 3 });
    expect(seats.get('later')).toEqual({ used: 3, capacity: 3 });
  });

  it('are its own where another only touches it, or belongs to another schedule', () => {
    const seats = seatsOfSessions([session('one', 0, 60), session('next', 60, 120), session('other', 0, 60, { scheduleId: 'sessions' })]);
    expect([...seats.values()].map(({ used }) => used)).toEqual([1, 1, 1]);
  });

  it('go over the capacity where the coach overbooked', () => {
    const seats = seatsOfSessions([session('one', 0, 60, { capacity: 1 }), session('over', 30, 90, { capacity: 1 })]);
    expect(seats.get('one')).toEqual({ used: 2, capacity: 1 });
  });

  it('agree with counting minute by minute', () => {
    const sessions = fc
      .array(
        fc.record({
          from: fc.nat(60),
          length: fc.integer({ min: 1, max: 30 }),
          schedule: fc.nat(1),
          seats: fc.integer({ min: 1, max: 3 }),
        }),
      )
      .map((all) =>
        all.map(({ from, length, schedule, seats }, index) =>
          session(`${index}`, from, from + length, { scheduleId: `${schedule}`, seats, capacity: 3 }),
        ),
      );
    fc.assert(
      fc.property(sessions, (all) => {
        const seats = seatsOfSessions(all);
        for (const one of all) {
          let most = 0;
          for (let minute = one.startsAt; minute < one.endsAt; minute += 1) {
            const there = all.filter((it) => it.scheduleId === one.scheduleId && it.startsAt <= minute && minute < it.endsAt);
            most = Math.max(
              most,
              there.reduce((sum, it) => sum + it.seats, 0),
            );
          }
          expect(seats.get(one.bookingId)?.used).toBe(most);
        }
      }),
    );
  });
});
