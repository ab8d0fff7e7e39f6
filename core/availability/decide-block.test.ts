import { describe, expect, it } from 'vitest';
import { blockedDay } from '../../test/facts/blocked-day.ts';
import { HOUR } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { decideBlock } from './decide-block.ts';
import type { BookingAhead, ScheduledOverride } from './plan/bookings-in-the-way.ts';

const ZONE = 'America/Toronto';

const block = (more: Partial<ScheduledOverride> = {}): ScheduledOverride => ({ ...blockedDay('2027-03-10'), id: 'block', ...more });

/** An hour from this minute of the day on the coach's wall clock. */
const booking = (date: string, minute: number, scheduleId = 'sessions', zone = ZONE): BookingAhead => {
  const startsAt = wallToInstant(zone, date, minute);
  return { id: `${date} ${minute}`, clientName: 'Ada', startsAt, endsAt: startsAt + HOUR, scheduleId };
};

interface Circumstances {
  readonly zone?: string;
  readonly before?: ScheduledOverride;
  readonly decided?: 'all' | readonly string[];
}

const hitsOf = (
  override: ScheduledOverride,
  bookings: readonly BookingAhead[],
  { zone = ZONE, before, decided = [] }: Circumstances = {},
): readonly string[] => {
  const facts = { zone, overrides: [override], before: before ? [before] : [], bookings };
  const decision = decideBlock(facts, decided === 'all' ? 'all' : new Set(decided));
  if (decision.ok) return [];
  return decision.refusal.code === 'hits_bookings' ? decision.refusal.bookings.map((each) => each.id) : [decision.refusal.code];
};

describe('a block', () => {
  it('of a whole day hits what lies on it, in the zone of the coach', () => {
    const bookings = [booking('2027-03-09', 1380), booking('2027-03-10', 0), booking('2027-03-10', 1380), booking('2027-03-11', 0)];
    expect(hitsOf(block(), bookings)).toEqual(['2027-03-10 0', '2027-03-10 1380']);
  });

  it('hits a session that runs over midnight into it', () => {
    expect(hitsOf(block(), [booking('2027-03-09', 1410)])).toEqual(['2027-03-09 1410']);
  });

  it('of hours hits what they touch by a minute, and nothing beside them', () => {
    const hours = block({ startMinute: 600, endMinute: 660 });
    expect(hitsOf(hours, [booking('2027-03-10', 540), booking('2027-03-10', 660)])).toEqual([]);
    expect(hitsOf(hours, [booking('2027-03-10', 541), booking('2027-03-10', 659)])).toEqual(['2027-03-10 541', '2027-03-10 659']);
  });

  it('that recurs for ever hits every one of its weekdays, however far ahead', () => {
    const wednesdays = block({ endsOn: null, weekdays: [3] });
    const bookings = [booking('2027-03-10', 600), booking('2027-03-11', 600), booking('2027-12-15', 600), booking('2031-01-01', 600)];
    expect(hitsOf(wednesdays, bookings)).toEqual(['2027-03-10 600', '2027-12-15 600', '2031-01-01 600']);
    expect(hitsOf(block({ endsOn: '2027-12-14', weekdays: [3] }), bookings)).toEqual(['2027-03-10 600']);
  });

  it('stays on the wall clock over both changes of the clocks', () => {
    const mornings = block({ endsOn: null, startMinute: 540, endMinute: 600 });
    // 09:00 on either side of 14 March and 7 November 2027, which are other instants of the day.
    const nines = ['2027-03-13', '2027-03-14', '2027-03-15', '2027-11-06', '2027-11-07', '2027-11-08'];
    expect(
      hitsOf(
        mornings,
        nines.map((date) => booking(date, 540)),
      ),
    ).toEqual(nines.map((date) => `${date} 540`));
    expect(
      hitsOf(
        mornings,
        nines.map((date) => booking(date, 600)),
      ),
    ).toEqual([]);
    expect(
      hitsOf(
        mornings,
        nines.map((date) => booking(date, 480)),
      ),
    ).toEqual([]);
  });

  it('is read in the zone of the coach, wherever the client is', () => {
    const tokyo = 'Asia/Tokyo';
    expect(hitsOf(block(), [booking('2027-03-10', 0, 'sessions', tokyo)], { zone: tokyo })).toEqual(['2027-03-10 0']);
    expect(hitsOf(block(), [booking('2027-03-10', 0, 'sessions', tokyo)])).toEqual([]);
  });

  it('of one schedule leaves the bookings of the others', () => {
    const bookings = [booking('2027-03-10', 600, 'sessions'), booking('2027-03-10', 720, 'check-ins')];
    expect(hitsOf(block({ scheduleId: 'check-ins' }), bookings)).toEqual(['2027-03-10 720']);
  });

  it('over bookings is made when the coach has decided over all, or over each of them', () => {
    const bookings = [booking('2027-03-10', 600), booking('2027-03-10', 700)];
    expect(hitsOf(block(), bookings, { decided: 'all' })).toEqual([]);
    expect(hitsOf(block(), bookings, { decided: ['2027-03-10 600'] })).toEqual(['2027-03-10 700']);
    expect(hitsOf(block(), bookings, { decided: ['2027-03-10 600', '2027-03-10 700'] })).toEqual([]);
  });

  it('that changes asks only about bookings it did not lie on before', () => {
    const bookings = [booking('2027-03-10', 600), booking('2027-03-11', 600)];
    expect(hitsOf(block({ note: 'New words' }), bookings, { before: block() })).toEqual([]);
    expect(hitsOf(block({ endsOn: '2027-03-11' }), bookings, { before: block() })).toEqual(['2027-03-11 600']);
    expect(hitsOf(block(), bookings, { before: block({ scheduleId: 'check-ins' }) })).toEqual(['2027-03-10 600']);
    expect(hitsOf(block(), bookings, { before: block({ kind: 'extra', capacity: 1 }) })).toEqual(['2027-03-10 600']);
  });
});

describe.each(['extra', 'capacity'] as const)('an exception of kind %s', (kind) => {
  it('takes no time away, so it hits nothing', () => {
    expect(hitsOf(block({ kind, capacity: 1 }), [booking('2027-03-10', 600)])).toEqual([]);
  });
});

describe.each(['blocked', 'teaching', 'travel', 'personal'] as const)('a block of kind %s', (kind) => {
  it('hits', () => {
    expect(hitsOf(block({ kind }), [booking('2027-03-10', 600)])).toEqual(['2027-03-10 600']);
  });
});
