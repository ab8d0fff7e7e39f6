import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../time/instant.ts';
import { announcesOpening } from './announces-opening.ts';

const NOW = Date.parse('2027-04-05T16:00:00Z');
const OPENS = NOW + 20 * HOUR;
const cycle = { phase: 'confirming', automatic: true, opensAt: OPENS, firstDate: '2027-05-01', lastDate: '2027-06-30' } as const;
const entry = { signedUpAt: NOW - 10 * DAY, openingToldAt: null };

describe('telling that a cycle opens soon', () => {
  it.each([
    ['a day ahead', cycle, entry, true],
    ['from that very moment on', { ...cycle, opensAt: NOW + DAY }, entry, true],
    ['not sooner', { ...cycle, opensAt: NOW + DAY + 1 }, entry, false],
    ['not once it has opened', { ...cycle, opensAt: NOW }, entry, false],
    ['not where it opens by hand', { ...cycle, automatic: false }, entry, false],
    ['not where no opening is set', { ...cycle, opensAt: null }, entry, false],
    ['not while it is planned, for nothing opens out of planning', { ...cycle, phase: 'planning' as const }, entry, false],
    ['not twice', cycle, { ...entry, openingToldAt: OPENS }, false],
    ['again, where it was put off', cycle, { ...entry, openingToldAt: OPENS - 10 * DAY }, true],
    ['not to who joined on that day', cycle, { ...entry, signedUpAt: OPENS - DAY }, false],
  ])('%s', (_, what, who, told) => {
    expect(announcesOpening(what, who, NOW)).toBe(told);
  });
});
