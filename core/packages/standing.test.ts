import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../test/facts/package-facts.ts';
import { couldPay } from './could-pay.ts';
import { overAt } from './over-at.ts';
import type { PackageStanding } from './package-standing.ts';
import { renewalTimes } from './renewal-times.ts';

const NOW = Date.parse('2027-01-20T15:00:00Z');
const one = packageFacts({ balance: 4 });

describe('nothing can be booked with a package since', () => {
  it.each<[string, Partial<PackageStanding>, number | null]>([
    ['never, while it is open', {}, null],
    ['it was closed, whatever else', { closedAt: 7, balance: 0, expiresAt: 5 }, 7],
    ['its time was over', { expiresAt: NOW, balance: 0 }, NOW],
    ['its last credit was used', { balance: 0 }, 3],
  ])('%s', (_, more, expected) => {
    expect(overAt({ ...one, ...more, lastEntryAt: 3 }, NOW)).toBe(expected);
  });
});

describe('a session that is there already', () => {
  const session = { serviceId: 's', durationMinutes: 60, startsAt: NOW + 1000, credits: 2 };

  it.each<[string, Partial<PackageStanding>, boolean]>([
    ['uses one that is good for it', {}, true],
    ['uses the last of it', { balance: 2 }, true],
    ['uses none that has too few', { balance: 1 }, false],
    ['uses none of another service', { serviceIds: ['t'] }, false],
    ['uses one of its service', { serviceIds: ['t', 's'] }, true],
    ['uses none of another length', { durationMinutes: 45 }, false],
    ['uses none that ends before it', { expiresAt: NOW + 1000 }, false],
    ['uses one that ends after it begins', { expiresAt: NOW + 1001 }, true],
    ['uses none that is closed', { closedAt: NOW }, false],
  ])('%s', (_, more, expected) => {
    expect(couldPay({ ...one, ...more }, session, NOW)).toBe(expected);
  });

  it('uses none that is over, though it began before', () => {
    expect(couldPay({ ...one, expiresAt: NOW }, { ...session, startsAt: NOW - 1000 }, NOW)).toBe(false);
  });

  it('uses none where the service takes no credits', () => {
    expect(couldPay(one, { ...session, credits: 0 }, NOW)).toBe(false);
  });
});

it('a package needs renewal within a calendar month of the coach’s clock, and is let go after three', () => {
  const times = renewalTimes('America/Toronto', Date.parse('2027-02-01T02:00:00Z'));
  // It is still 31 January there; the day after 28 February begins at 05:00 UTC.
  expect(new Date(times.soon).toISOString()).toBe('2027-03-01T05:00:00.000Z');
  expect(new Date(times.since).toISOString()).toBe('2026-10-31T04:00:00.000Z');
});
