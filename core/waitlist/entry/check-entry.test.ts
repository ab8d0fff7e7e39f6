import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryFacts, WAITLIST_NOW, WAITLIST_ZONE } from '../../../test/facts/waitlist-facts.ts';
import { DAY } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { checkEntry, type EntryFacts } from './check-entry.ts';
import { decideJoin, isSameThing, type JoinFacts } from './decide-join.ts';
import { stateAfterOffers } from './state-after-offers.ts';
import { canWaitlistBecome, isInLine, WAITLIST_STATES } from './waitlist-state.ts';
import type { WaitlistTarget, WaitlistWish } from './waitlist-entry.ts';

const facts: EntryFacts = {
  now: WAITLIST_NOW,
  zone: WAITLIST_ZONE,
  service: { active: true, durations: [60, 90] },
  cycle: { firstDate: '2027-05-01', lastDate: '2027-08-31' },
  slotIsOpen: false,
  standsDays: 180,
};
const wish = (more: Partial<WaitlistWish> = {}): WaitlistWish => {
  const { id: _, clientId: __, state: ___, signedUpAt: ____, expiresAt: _____, ...said } = entryFacts();
  return { ...said, ...more };
};
const CYCLE: WaitlistTarget = { kind: 'cycle', cycleId: 'summer' };
const slot = (startsAt: number): WaitlistTarget => ({ kind: 'slot', startsAt });
const checked = (more: Partial<WaitlistWish>, about: Partial<EntryFacts> = {}) => {
  const result = checkEntry(wish(more), { ...facts, ...about });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe('an entry', () => {
  it.each<[string, Partial<WaitlistWish>, Partial<EntryFacts>, object]>([
    ['a service that is not there', {}, { service: undefined }, { code: 'not_found' }],
    ['a service that is not offered any more', {}, { service: { active: false, durations: [60] } }, { code: 'not_found' }],
    ['a cycle that is not there', { target: CYCLE }, { cycle: undefined }, { code: 'not_found' }],
    ['a length nobody offers', { durationMinutes: 45 }, {}, { code: 'duration_not_offered', durations: [60, 90] }],
    [
      'hours that end before they begin',
      { hours: [{ startMinute: 600, endMinute: 600 }] },
      {},
      { code: 'end_before_start', field: 'hours' },
    ],
    ['hours shorter than the session', { hours: [{ startMinute: 600, endMinute: 659 }] }, {}, { code: 'hours_too_short' }],
    ['dates the wrong way round', { earliest: '2027-05-02', latest: '2027-05-01' }, {}, { code: 'end_before_start', field: 'latest' }],
    ['dates that are over', { latest: '2027-04-04' }, {}, { code: 'all_in_the_past' }],
    ['dates outside the cycle', { target: CYCLE, latest: '2027-04-30' }, {}, { code: 'outside_cycle' }],
    [
      'a cycle that is over',
      { target: CYCLE },
      { cycle: { firstDate: '2027-01-01', lastDate: '2027-04-04' } },
      { code: 'all_in_the_past' },
    ],
    ['a slot that has begun', { target: slot(WAITLIST_NOW) }, {}, { code: 'all_in_the_past' }],
    ['a slot that is free', { target: slot(WAITLIST_NOW + DAY) }, { slotIsOpen: true }, { code: 'slot_open' }],
  ])('is refused for %s', (_, said, about, refusal) => {
    expect(checkEntry(wish(said), { ...facts, ...about })).toEqual({ ok: false, refusal });
  });

  it('stands for two years at most, whatever day is named', () => {
    const most = WAITLIST_NOW + 731 * DAY;
    expect(checked({ latest: '2099-12-31' })).toMatchObject({ wish: { latest: '2099-12-31' }, expiresAt: most });
    expect(checked({ target: slot(WAITLIST_NOW + 9000 * DAY) }).expiresAt).toBe(most);
    expect(checked({ target: slot(most - 1) }).expiresAt).toBe(most - 1);
  });

  it('is kept tidy: days rise and stand once, hours that touch are one, all days and all hours are none in particular', () => {
    expect(checked({ weekdays: [4, 2, 4] }).wish.weekdays).toEqual([2, 4]);
    expect(checked({ weekdays: [7, 6, 5, 4, 3, 2, 1] }).wish.weekdays).toEqual([]);
    const hours = [
      { startMinute: 900, endMinute: 1020 },
      { startMinute: 540, endMinute: 600 },
      { startMinute: 570, endMinute: 720 },
      { startMinute: 720, endMinute: 780 },
    ];
    expect(checked({ hours }).wish.hours).toEqual([
      { startMinute: 540, endMinute: 780 },
      { startMinute: 900, endMinute: 1020 },
    ]);
    expect(checked({ hours: [{ startMinute: 0, endMinute: 1440 }] }).wish.hours).toEqual([]);
    expect(checked({ message: ' one\r\ntwo ' }).wish.message).toBe('one\ntwo');
  });

  it('for a cycle lies inside it and ends with it; an own latest day ends it sooner; without an end it stands so many days', () => {
    expect(checked({ target: CYCLE, earliest: '2027-04-10' })).toMatchObject({
      wish: { earliest: '2027-05-01', latest: '2027-08-31' },
      expiresAt: wallToInstant(WAITLIST_ZONE, '2027-09-01', 0),
    });
    expect(checked({ latest: '2027-11-07' }).expiresAt).toBe(wallToInstant(WAITLIST_ZONE, '2027-11-08', 0));
    expect(checked({ latest: '2027-04-05' }).expiresAt).toBe(wallToInstant(WAITLIST_ZONE, '2027-04-06', 0));
    expect(checked({}).expiresAt).toBe(WAITLIST_NOW + 180 * DAY);
  });

  it('without an end stands so many days from the first on which anything could be offered', () => {
    const earliest = '2028-02-01';
    expect(checked({ earliest }).expiresAt).toBe(wallToInstant(WAITLIST_ZONE, earliest, 0) + 180 * DAY);
    expect(checked({ earliest: '2027-01-01' }).expiresAt).toBe(WAITLIST_NOW + 180 * DAY);
    expect(checked({ earliest: '2029-01-01' }).expiresAt).toBe(WAITLIST_NOW + 731 * DAY);
  });

  it('for one slot is that slot’s day and hours, once, until it begins', () => {
    const startsAt = wallToInstant(WAITLIST_ZONE, '2027-04-15', 600);
    expect(checked({ target: slot(startsAt), weekdays: [1], earliest: '2027-06-01', recurring: 'weekly' })).toMatchObject({
      wish: { weekdays: [4], hours: [{ startMinute: 600, endMinute: 660 }], earliest: '2027-04-15', latest: '2027-04-15', recurring: null },
      expiresAt: startsAt,
    });
  });

  it('checked twice is the same', () => {
    const minute = fc.integer({ min: 0, max: 1440 });
    const hours = fc.array(fc.record({ startMinute: minute, endMinute: minute }), { maxLength: 5 });
    const weekdays = fc.array(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { maxLength: 9 }) as fc.Arbitrary<WaitlistWish['weekdays']>;
    fc.assert(
      fc.property(hours, weekdays, fc.constantFrom(CYCLE, { kind: 'service' as const }), (hours, weekdays, target) => {
        const once = checkEntry(wish({ hours, weekdays, target }), facts);
        if (once.ok) expect(checkEntry(once.value.wish, facts)).toEqual(once);
        else expect(hours.some((range) => range.endMinute - range.startMinute < 60)).toBe(true);
      }),
    );
  });
});

describe('joining', () => {
  const there = entryFacts({ id: 'first', clientId: 'ana', signedUpAt: WAITLIST_NOW - 9 * DAY });
  const join: JoinFacts = { ...facts, client: { id: 'ana', erased: false }, entries: [there], newId: 'second' };

  it('twice for the same thing changes the first, which keeps its place and the coach’s pause', () => {
    expect(decideJoin(wish({ weekdays: [2], durationMinutes: 90, message: 'New' }), join)).toEqual({
      ok: true,
      value: {
        isNew: false,
        entry: { ...there, weekdays: [2], durationMinutes: 90, message: 'New', expiresAt: WAITLIST_NOW + 180 * DAY },
      },
    });
    const paused = { ...join, entries: [{ ...there, state: 'paused' as const }] };
    expect(decideJoin(wish(), paused)).toMatchObject({ value: { isNew: false, entry: { id: 'first', state: 'paused' } } });
  });

  it.each([
    ['another service', { serviceId: 'other' }, there],
    ['a cycle', { target: CYCLE }, there],
    ['the same after they left', {}, { ...there, state: 'left' as const }],
    ['the same after they were booked', {}, { ...there, state: 'booked' as const }],
    ['the same after it ran out, written down or not', {}, { ...there, expiresAt: WAITLIST_NOW }],
    ['what somebody else waits for', {}, { ...there, clientId: 'ben' }],
  ])('for %s is a new entry at the end of the line', (_, said, before) => {
    expect(decideJoin(wish(said), { ...join, entries: [before] })).toMatchObject({
      value: { isNew: true, entry: { id: 'second', clientId: 'ana', state: 'waiting', signedUpAt: WAITLIST_NOW } },
    });
  });

  it('is refused to who was erased, and for what can’t be waited for', () => {
    expect(decideJoin(wish(), { ...join, client: { id: 'ana', erased: true } })).toEqual({ ok: false, refusal: { code: 'client_erased' } });
    expect(decideJoin(wish({ durationMinutes: 5 }), join).ok).toBe(false);
  });

  it('is refused for a fifty-first thing, but not for a change of one of the fifty', () => {
    const entries = Array.from({ length: 50 }, (_, hours) => ({
      ...there,
      id: `${hours}`,
      target: slot(WAITLIST_NOW + (hours + 1) * DAY),
    }));
    expect(decideJoin(wish(), { ...join, entries })).toEqual({ ok: false, refusal: { code: 'too_many_entries' } });
    expect(decideJoin(wish(), { ...join, entries: entries.slice(1) })).toMatchObject({ value: { isNew: true } });
    expect(decideJoin(wish({ target: entries[9]!.target }), { ...join, entries })).toMatchObject({ value: { isNew: false } });
  });

  it('tells the same thing by service and by cycle or slot', () => {
    const targets: readonly WaitlistTarget[] = [{ kind: 'service' }, CYCLE, { kind: 'cycle', cycleId: 'autumn' }, slot(1), slot(2)];
    for (const [index, target] of targets.entries())
      for (const [other, second] of targets.entries())
        expect(isSameThing(wish({ target }), wish({ target: { ...second } }))).toBe(index === other);
  });
});

describe('the state of an entry', () => {
  it('leads out of the line and not back', () => {
    for (const from of WAITLIST_STATES)
      for (const to of WAITLIST_STATES) if (!isInLine(from)) expect(canWaitlistBecome(from, to)).toBe(false);
    expect(canWaitlistBecome('paused', 'offered')).toBe(false);
    expect(WAITLIST_STATES.filter(isInLine)).toEqual(['waiting', 'paused', 'offered']);
  });

  it.each([
    ['waiting', null, ['declined', 'offered'], 'offered'],
    ['offered', null, ['declined', 'ran_out', 'withdrawn'], 'waiting'],
    ['offered', null, ['accepted', 'offered'], 'booked'],
    ['offered', 'weekly', ['accepted', 'withdrawn'], 'waiting'],
    ['offered', 'weekly', ['accepted', 'offered'], 'offered'],
    ['paused', null, ['offered'], 'paused'],
    ['left', null, ['accepted'], 'left'],
  ] as const)('that is %s with the wish %s and offers %j becomes %s', (state, recurring, offers, expected) => {
    expect(stateAfterOffers(entryFacts({ state, recurring }), offers)).toBe(expected);
  });
});
