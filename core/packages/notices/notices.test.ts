import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../../test/facts/package-facts.ts';
import { endOfDay } from '../../time/end-of-day.ts';
import type { LocalDate } from '../../time/instant.ts';
import { DAY, HOUR } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { NoticedPackage } from './noticed-package.ts';
import { noticesDue } from './notices-due.ts';
import { type PackageMailStanding, packageMailVerdict } from './package-mail-verdict.ts';

const ZONE = 'America/Toronto';
const at = (date: LocalDate, minute = 600) => wallToInstant(ZONE, date, minute);
const NOW = at('2027-03-10');
const LONG_AGO = at('2026-10-01');

const noticed = (more: Partial<NoticedPackage> = {}): NoticedPackage => ({
  ...packageFacts({ id: 'one', createdAt: LONG_AGO }),
  expiresOn: null,
  datedAt: LONG_AGO,
  additions: 1,
  usedAt: null,
  lost: 0,
  told: [],
  ...more,
});
const until = (expiresOn: LocalDate, more: Partial<NoticedPackage> = {}) =>
  noticed({ expiresOn, expiresAt: endOfDay(ZONE, expiresOn), ...more });
const due = (packages: readonly NoticedPackage[], lowAt: number | null = 2, now = NOW) =>
  noticesDue(packages, { lowAt, timeZone: ZONE }, now).map(({ packageId, kind, edition, silent }) =>
    [packageId, kind, edition, ...(silent ? ['silent'] : [])].join(' '),
  );

describe('the last day of a package', () => {
  it.each<[string, NoticedPackage, readonly string[]]>([
    ['it never expires', noticed(), []],
    ['it lies more than a month ahead', until('2027-04-11'), []],
    ['it is a month ahead', until('2027-04-10'), ['one month 2027-04-10']],
    ['it is eight days ahead, after a standstill', until('2027-03-18'), ['one month 2027-03-18']],
    ['it is a week ahead', until('2027-03-17'), ['one week 2027-03-17']],
    ['it is today, after a standstill: only what says most', until('2027-03-10'), ['one week 2027-03-10']],
    ['it was told', until('2027-03-17', { told: [{ kind: 'week', edition: '2027-03-17' }] }), []],
    ['it was told of another last day', until('2027-03-17', { told: [{ kind: 'week', edition: '2027-03-03' }] }), ['one week 2027-03-17']],
    [
      'the month was told, and the week is here',
      until('2027-03-17', { told: [{ kind: 'month', edition: '2027-03-17' }] }),
      ['one week 2027-03-17'],
    ],
    ['nothing is left', until('2027-03-17', { balance: 0 }), []],
    ['it is closed', until('2027-03-17', { closedAt: LONG_AGO }), []],
    ['it was set later than a month before', until('2027-04-01', { datedAt: at('2027-03-02') }), []],
    ['it was set later than a week before', until('2027-03-15', { datedAt: at('2027-03-09') }), []],
    [
      'it was set later than a month before, and the week is here',
      until('2027-03-17', { datedAt: at('2027-03-02') }),
      ['one week 2027-03-17'],
    ],
    ['it is over, and nothing is written off yet', until('2027-03-09'), []],
    ['it is over, and took credits with it', until('2027-03-09', { balance: 0, expiredAt: NOW, lost: 3 }), ['one expired 2027-03-09']],
    ['it is over, and nothing was left', until('2027-03-09', { balance: 0, expiredAt: NOW }), []],
    ['it is over, and that is old news', until('2027-02-01', { balance: 0, expiredAt: at('2027-02-02'), lost: 3 }), []],
  ])('where %s', (_, one, notices) => {
    expect(due([one])).toEqual(notices);
  });

  it('is a month ahead on the last day of a month that has no such day', () => {
    const one = until('2027-03-31');
    expect(due([one], 2, at('2027-02-27'))).toEqual([]);
    expect(due([one], 2, at('2027-02-28'))).toEqual(['one month 2027-03-31']);
  });

  it('begins and ends by the coach’s clock', () => {
    const one = until('2027-03-17');
    const told = { told: [{ kind: 'month', edition: '2027-03-17' }] } as const;
    const midnight = at('2027-03-10', 0);
    expect(due([{ ...one, ...told }], 2, midnight - 1)).toEqual([]);
    expect(due([{ ...one, ...told }], 2, midnight)).toEqual(['one week 2027-03-17']);
  });

  it('is told once of each kind at most, however seldom anybody looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 * 24 }), { maxLength: 30 }), (hours) => {
        let one = until('2027-01-05');
        const told: string[] = [];
        for (const hour of hours.toSorted((a, b) => a - b)) {
          const notices = noticesDue([one], { lowAt: 2, timeZone: ZONE }, LONG_AGO + hour * HOUR);
          told.push(...notices.map(({ kind }) => kind));
          one = { ...one, told: [...one.told, ...notices] };
        }
        expect(['', 'month', 'week', 'month week']).toContain(told.join(' '));
      }),
    );
  });
});

describe('a low balance', () => {
  const used = (more: Partial<NoticedPackage> = {}) => noticed({ balance: 2, usedAt: NOW - DAY, ...more });

  it.each<[string, readonly NoticedPackage[], readonly string[]]>([
    ['at the threshold', [used()], ['one low 1']],
    ['below it', [used({ balance: 0 })], ['one low 1']],
    ['not above it', [used({ balance: 3 })], []],
    ['not before anything was used of it', [used({ usedAt: null })], []],
    ['not twice', [used({ told: [{ kind: 'low', edition: '1' }] })], []],
    ['again after credits were added and used', [used({ additions: 2, told: [{ kind: 'low', edition: '1' }] })], ['one low 2']],
    ['not where it is closed', [used({ closedAt: NOW })], []],
    ['not where it is over', [used({ expiresOn: '2027-03-09', expiresAt: NOW, datedAt: NOW })], []],
    ['not while another one pays for the same', [used(), noticed({ id: 'other' })], []],
    ['while another one pays for others only', [used({ serviceIds: ['a'] }), noticed({ id: 'other', serviceIds: ['b'] })], ['one low 1']],
    [
      'while another one is for other lengths',
      [used({ durationMinutes: 30 }), noticed({ id: 'other', durationMinutes: 60 })],
      ['one low 1'],
    ],
    ['while another one is closed', [used(), noticed({ id: 'other', closedAt: NOW })], ['one low 1']],
    [
      'together with another one that is low',
      [used({ balance: 1 }), used({ id: 'other', balance: 1, usedAt: NOW - 2 * DAY })],
      ['one low 1', 'other low 1 silent'],
    ],
    [
      'of each where they pay for different things',
      [used({ serviceIds: ['a'] }), used({ id: 'other', serviceIds: ['b'] })],
      ['one low 1', 'other low 1'],
    ],
  ])('is told %s', (_, packages, notices) => {
    expect(due(packages)).toEqual(notices);
  });

  it('is told of nobody where the coach wants none', () => {
    expect(due([used({ balance: 0 })], null)).toEqual([]);
    expect(due([used({ balance: 1 })], 0)).toEqual([]);
  });
});

describe('a mail about a package that is about to leave', () => {
  const standing = (more: Partial<PackageMailStanding> = {}): PackageMailStanding => ({
    balance: 2,
    expiresAt: NOW + 7 * DAY,
    expiredAt: null,
    closedAt: null,
    lost: 0,
    lowAt: 2,
    ...more,
  });
  const over = { balance: 0, expiresAt: NOW - DAY, expiredAt: NOW, lost: 2 };

  it.each([
    ['assigned', {}, 'send'],
    ['assigned', { closedAt: NOW }, 'overtaken'],
    ['assigned', over, 'overtaken'],
    ['low', {}, 'send'],
    ['low', { balance: 0 }, 'send'],
    ['low', { balance: 3 }, 'overtaken'],
    ['low', { lowAt: null }, 'overtaken'],
    ['month', {}, 'send'],
    ['month', { balance: 0 }, 'overtaken'],
    ['month', { expiresAt: NOW + 40 * DAY }, 'overtaken'],
    ['week', { expiresAt: null }, 'overtaken'],
    ['week', { closedAt: NOW }, 'overtaken'],
    ['week', over, 'overtaken'],
    ['expired', over, 'send'],
    ['expired', {}, 'overtaken'],
    ['expired', { ...over, closedAt: NOW }, 'overtaken'],
  ] as const)('of %s, where %o: %s', (event, more, verdict) => {
    expect(packageMailVerdict({ event }, standing(more), NOW)).toBe(verdict);
  });
});
