import { expect, test } from 'vitest';
import { openingDays } from './opening-days.ts';

const opening = (startsAt: string, seats = 1) => ({
  scheduleId: 's',
  serviceId: 'v',
  startsAt,
  endsAt: startsAt,
  minute: 0,
  endMinute: 0,
  seats,
});
const hold = (startsAt: string) => ({ id: startsAt, scheduleId: 's', startsAt, endsAt: startsAt, note: '' });

test('what is held back stands among the free sessions of its day, on the clock of the coach', () => {
  const days = openingDays(
    {
      count: 4,
      days: [
        { date: '2027-03-02', openings: [opening('2027-03-02T14:00:00Z'), opening('2027-03-02T18:00:00Z', 3)] },
        { date: '2027-03-03', openings: [] },
      ],
      // Late in the evening there, the next day in UTC.
      holds: [hold('2027-03-03T01:00:00Z'), hold('2027-03-02T15:00:00.000Z'), hold('2027-03-01T15:00:00Z')],
    },
    'America/Toronto',
  );
  expect(days.map(({ date, free, sessions }) => [date, free, sessions.map(({ startsAt }) => startsAt)])).toEqual([
    ['2027-03-01', 0, ['2027-03-01T15:00:00Z']],
    ['2027-03-02', 4, ['2027-03-02T14:00:00Z', '2027-03-02T15:00:00.000Z', '2027-03-02T18:00:00Z', '2027-03-03T01:00:00Z']],
  ]);
});
