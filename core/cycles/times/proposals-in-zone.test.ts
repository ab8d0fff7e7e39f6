import { expect, it } from 'vitest';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { proposalsInZone } from './proposals-in-zone.ts';

const proposal = (planned: { date: string | null; minute: number | null }) => ({
  placementId: 'p',
  bookingId: 'b',
  startsAt: wallToInstant('America/Toronto', '2027-03-16', 1260),
  ...planned,
});

it.each([
  ['as it was told', { date: '2027-03-16', minute: 1260 }, true],
  ['moved since', { date: '2027-03-16', minute: 600 }, false],
  ['dropped since', { date: null, minute: null }, false],
])('a proposal %s stays at its instant, which the new clock shows otherwise', (_, planned, isAsTold) => {
  expect(proposalsInZone([proposal(planned)], 'America/Toronto', 'Europe/Lisbon')).toEqual([
    { placementId: 'p', bookingId: 'b', date: '2027-03-17', minute: 60, isAsTold },
  ]);
});
