import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/add-days.ts';
import { endOfDay } from '../../time/end-of-day.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { EXPIRY_UNITS, type Expiry } from '../expiry.ts';
import { decideAdjustment } from './decide-adjustment.ts';
import { decideAssignment } from './decide-assignment.ts';
import { decideExtension } from './decide-extension.ts';
import { expiryEntry } from './expiry-entry.ts';
import { lastDay } from './last-day.ts';

const ZONES = ['America/Toronto', 'Pacific/Kiritimati', 'America/Havana', 'Australia/Lord_Howe', 'UTC'];
const anyZone = fc.constantFrom(...ZONES);
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1995-01-01', days));

describe('the last day', () => {
  it.each<[Expiry, string, string | null]>([
    [{ kind: 'never' }, '2027-01-31', null],
    [{ kind: 'on', date: '2027-03-15' }, '2027-01-31', '2027-03-15'],
    [{ kind: 'after', count: 30, unit: 'days' }, '2027-01-31', '2027-03-02'],
    [{ kind: 'after', count: 2, unit: 'weeks' }, '2027-12-25', '2028-01-08'],
    [{ kind: 'after', count: 3, unit: 'months' }, '2027-01-10', '2027-04-10'],
    [{ kind: 'after', count: 1, unit: 'months' }, '2027-01-31', '2027-02-28'],
    [{ kind: 'after', count: 1, unit: 'months' }, '2028-01-31', '2028-02-29'],
    [{ kind: 'after', count: 3, unit: 'months' }, '2027-11-30', '2028-02-29'],
    [{ kind: 'after', count: 1, unit: 'months' }, '2027-02-28', '2027-03-28'],
    [{ kind: 'after', count: 120, unit: 'months' }, '2028-02-29', '2038-02-28'],
  ])('of %o, begun on %s, is %s', (expiry, startsOn, expected) => {
    expect(lastDay(expiry, startsOn)).toBe(expected);
  });

  it('comes no sooner the longer the time, and always after the first', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...EXPIRY_UNITS), fc.integer({ min: 1, max: 119 }), (startsOn, unit, count) => {
        const [shorter, longer] = [count, count + 1].map((each) => lastDay({ kind: 'after', count: each, unit }, startsOn) ?? '');
        expect(startsOn < shorter! && shorter! < longer!).toBe(true);
      }),
    );
  });
});

describe('the end of a day', () => {
  it.each([
    // A common day, one of 23 hours, one of 25, and one whose own midnight is shown twice.
    ['America/Toronto', '2027-01-15', '2027-01-16T05:00:00Z'],
    ['America/Toronto', '2027-03-14', '2027-03-15T04:00:00Z'],
    ['America/Toronto', '2027-11-07', '2027-11-08T05:00:00Z'],
    ['America/Havana', '2026-10-31', '2026-11-01T04:00:00Z'],
  ])('in %s of %s is %s', (zone, date, expected) => {
    expect(new Date(endOfDay(zone, date)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it('is the first instant that is not of it any more', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, date) => {
        const end = endOfDay(zone, date);
        expect(instantToWall(zone, end - 1).date).toBe(date);
        expect(instantToWall(zone, end).date > date).toBe(true);
      }),
    );
  });
});

const NOW = Date.parse('2027-01-20T15:00:00Z');
const where = { timeZone: 'America/Toronto', now: NOW };
const ends = (date: string) => ({ expiresOn: date, expiresAt: endOfDay(where.timeZone, date) });
const never = { expiresOn: null, expiresAt: null };

describe('a package is given', () => {
  it.each<[string, Expiry, string | undefined, object]>([
    ['from today on', { kind: 'never' }, undefined, { startsOn: '2027-01-20', ...never }],
    ['for three months', { kind: 'after', count: 3, unit: 'months' }, undefined, { startsOn: '2027-01-20', ...ends('2027-04-20') }],
    ['for today alone', { kind: 'on', date: '2027-01-20' }, undefined, { startsOn: '2027-01-20', ...ends('2027-01-20') }],
    ['begun already', { kind: 'after', count: 1, unit: 'months' }, '2026-12-31', { startsOn: '2026-12-31', ...ends('2027-01-31') }],
    ['begun later', { kind: 'on', date: '2027-02-01' }, '2027-02-01', { startsOn: '2027-02-01', ...ends('2027-02-01') }],
  ])('%s', (_, expiry, startsOn, expected) => {
    expect(decideAssignment({ expiry, startsOn }, where)).toEqual({ ok: true, value: expected });
  });

  it.each<[string, Expiry, string | undefined]>([
    ['that was over yesterday', { kind: 'on', date: '2027-01-19' }, undefined],
    ['that was over before it was given', { kind: 'after', count: 1, unit: 'days' }, '2027-01-01'],
    ['that ends before it begins', { kind: 'on', date: '2027-02-01' }, '2027-02-02'],
  ])('but none %s', (_, expiry, startsOn) => {
    expect(decideAssignment({ expiry, startsOn }, where)).toEqual({ ok: false, refusal: { code: 'expiry_past' } });
  });

  it('today is the day of the coach’s clock', () => {
    const late = { timeZone: 'America/Toronto', now: Date.parse('2027-01-21T03:00:00Z') };
    const today: Expiry = { kind: 'on', date: '2027-01-20' };
    expect(decideAssignment({ expiry: today, startsOn: undefined }, late)).toMatchObject({ ok: true, value: { startsOn: '2027-01-20' } });
    expect(decideAssignment({ expiry: today, startsOn: undefined }, { ...late, timeZone: 'UTC' }).ok).toBe(false);
  });
});

describe('how long it is good', () => {
  const open = { ...ends('2027-02-10'), startsOn: '2027-01-01', expiredAt: null, version: 3 };
  const over = { ...ends('2027-01-10'), startsOn: '2026-11-01', expiredAt: NOW - 10, version: 3 };
  const extend = (before: typeof open | typeof over, expiresOn: string | null, version = 3) =>
    decideExtension(before, { expiresOn, version, ...where });

  it.each([
    ['longer', open, '2027-06-01', { ...ends('2027-06-01'), expiredAt: null, bringsBack: false }],
    ['shorter, to today', open, '2027-01-20', { ...ends('2027-01-20'), expiredAt: null, bringsBack: false }],
    ['for ever', open, null, { ...never, expiredAt: null, bringsBack: false }],
    ['as before', open, '2027-02-10', { ...ends('2027-02-10'), expiredAt: null, bringsBack: false }],
    ['again, once it is over', over, '2027-02-01', { ...ends('2027-02-01'), expiredAt: null, bringsBack: true }],
    ['again and for ever', over, null, { ...never, expiredAt: null, bringsBack: true }],
    ['as before, over', over, '2027-01-10', { ...ends('2027-01-10'), expiredAt: NOW - 10, bringsBack: false }],
  ])('becomes %s', (_, before, expiresOn, expected) => {
    expect(extend(before, expiresOn)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['yesterday', open, '2027-01-19'],
    ['another day that is past', over, '2027-01-11'],
    ['a day before its first', { ...open, startsOn: '2027-02-01' }, '2027-01-31'],
  ])('but not until %s', (_, before, expiresOn) => {
    expect(extend(before, expiresOn)).toEqual({ ok: false, refusal: { code: 'expiry_past' } });
  });

  it('not by whoever saw an older one', () => {
    expect(extend(open, '2027-06-01', 2)).toEqual({ ok: false, refusal: { code: 'changed_meanwhile' } });
  });
});

describe('more or fewer credits', () => {
  const before = { balance: 4, expiresAt: NOW + 1, closedAt: null, version: 2 };
  const adjust = (amount: number, more: Partial<Record<keyof typeof before, number | null>> = {}, version = 2) =>
    decideAdjustment({ ...before, ...more } as typeof before, { amount, version, now: NOW });

  it.each([
    [1, {}],
    [-4, {}],
    [996, {}],
    // What came back of sessions may have filled it beyond what is given.
    [-1, { balance: 1005 }],
    [3, { balance: 0, expiresAt: null }],
  ])('%i come or go, with %o', (amount, more) => {
    expect(adjust(amount, more).ok).toBe(true);
  });

  it.each([
    [-5, {}, { code: 'not_enough_credits', missing: 1 }],
    [-1000, { balance: 0 }, { code: 'not_enough_credits', missing: 1000 }],
    [997, {}, { code: 'too_many_credits' }],
    [1, { expiresAt: NOW }, { code: 'package_not_open' }],
    [-1, { closedAt: NOW - 5 }, { code: 'package_not_open' }],
  ])('but not %i, with %o', (amount, more, refusal) => {
    expect(adjust(amount, more)).toEqual({ ok: false, refusal });
  });

  it('once, of two who saw the same', () => {
    expect(adjust(1, {}, 1)).toEqual({ ok: false, refusal: { code: 'changed_meanwhile' } });
  });
});

it('what is left is written off, and nothing where nothing is', () => {
  expect(expiryEntry({ balance: 3 }, NOW)).toMatchObject({ kind: 'expire', amount: -3, by: 'system', at: NOW });
  expect(expiryEntry({ balance: 0 }, NOW)).toBeUndefined();
});
