import { describe, expect, it } from 'vitest';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Placement } from '../placement.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../placement/placement-settings.ts';
import type { OwnedClaim } from '../../bookings/owned-claim.ts';
import type { PlanFacts, PlanRegular } from './plan-facts.ts';
import { planInput } from './plan-input.ts';

const ZONE = 'America/Toronto';
const HOUR = 3_600_000;

const offer: AvailabilityInput = {
  zone: ZONE,
  scheduleId: 's',
  serviceId: 'v',
  hours: [],
  overrides: [],
  publishedSlots: [],
  claims: [],
  onlyWithin: null,
  now: 0,
  rules: {
    noticeMinutes: 0,
    windowDays: 0,
    intervalMinutes: 30,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    limits: [],
  },
};
const anna: PlanRegular = {
  id: 'anna',
  clientId: 'client',
  priority: 1,
  frequency: 'weekly',
  weekday: 2,
  minute: 540,
  acceptableWeekdays: [2],
  acceptableHours: [{ startMinute: 0, endMinute: 1440 }],
  offerId: 'hour',
  lastSession: null,
  extras: [],
};
const visit = (id: string, dueOn: string | null, more: Partial<Placement> = {}) =>
  placementFacts({
    id,
    regularId: 'anna',
    dueOn,
    date: dueOn,
    minute: 540,
    ...more,
  });
const bookingOf = (id: string, date: string): NonNullable<Placement['booking']> => {
  const startsAt = wallToInstant(ZONE, date, 540);
  return { id, status: 'proposed', startsAt, endsAt: startsAt + HOUR };
};
const claimOf = ({ id, startsAt, endsAt }: NonNullable<Placement['booking']>): OwnedClaim => ({
  scheduleId: 's',
  serviceId: 'v',
  startsAt,
  blockedFrom: startsAt,
  blockedUntil: endsAt,
  seats: 1,
  isSession: true,
  bookingId: id,
});
const facts = (placements: readonly Placement[], more: Partial<PlanFacts> = {}): PlanFacts => ({
  zone: ZONE,
  now: Date.parse('2027-01-11T15:00:00Z'),
  firstDate: '2027-03-01',
  lastDate: '2027-03-28',
  settings: DEFAULT_PLACEMENT_SETTINGS,
  regulars: [anna],
  offers: { hour: offer },
  claims: placements.flatMap(({ booking }) => (booking ? [claimOf(booking)] : [])),
  placements,
  ...more,
});
const takenAt = (input: PlanFacts) => planInput(input).offers['hour']?.claims.map(({ startsAt }) => startsAt);
const nine = (date: string) => wallToInstant(ZONE, date, 540);

describe('what a search is asked', () => {
  it('is each regular with what was decided for them', () => {
    const { regulars } = planInput(
      facts([
        visit('pinned', '2027-03-02', { pinned: true, date: '2027-03-03' }),
        visit('dropped', '2027-03-09', { state: 'dropped', date: null, minute: null }),
        visit('free', '2027-03-16'),
        visit('added', null, { date: '2027-03-20' }),
      ]),
    );
    expect(regulars[0]).toMatchObject({
      pins: [{ dueOn: '2027-03-02', date: '2027-03-03', minute: 540, isBooked: false }],
      skips: ['2027-03-09'],
      stands: [{ dueOn: '2027-03-16', date: '2027-03-16', minute: 540 }],
      extras: ['2027-03-20'],
    });
  });

  it('takes the time of what lies on top, and of what is booked, once', () => {
    const sent = visit('sent', '2027-03-02', { booking: bookingOf('b', '2027-03-02') });
    expect(takenAt(facts([sent, visit('added', null, { date: '2027-03-20' })]))).toEqual([nine('2027-03-02'), nine('2027-03-20')]);
  });

  it('hands pins of a due day that the pattern does not have in as sessions on top', () => {
    const pins = ['2027-03-02', '2027-03-09', '2027-03-16'].map((date) => visit(date, date, { pinned: true }));
    const input = facts(pins, { regulars: [{ ...anna, frequency: 'biweekly' }] });
    const [regular] = planInput(input).regulars;
    expect(regular?.pins.map(({ dueOn }) => dueOn)).toEqual(['2027-03-02', '2027-03-16']);
    expect(regular?.extras).toEqual(['2027-03-09']);
    expect(takenAt(input)).toEqual([nine('2027-03-09')]);
  });

  it('frees what the next "Send" gives back, but not of somebody who is not placed now', () => {
    const moved = visit('moved', '2027-03-02', { date: '2027-03-03', booking: bookingOf('b', '2027-03-02') });
    expect(takenAt(facts([moved]))).toEqual([]);
    expect(planInput(facts([moved])).regulars[0]?.pins).toMatchObject([{ date: '2027-03-03', isBooked: false }]);
    const gone = { ...moved, regularId: 'gone' };
    expect(takenAt(facts([gone]))).toEqual([nine('2027-03-02')]);
    // What the coach took off falls free whoever it was for.
    expect(takenAt(facts([{ ...gone, state: 'dropped', date: null, minute: null }]))).toEqual([]);
  });
});
