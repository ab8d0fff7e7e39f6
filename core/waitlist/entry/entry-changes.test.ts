import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryFacts, WAITLIST_NOW, WAITLIST_ZONE } from '../../../test/facts/waitlist-facts.ts';
import { DAY, HOUR } from '../../time/instant.ts';
import { decideEntryChange, type EntryPreferences } from './decide-entry-change.ts';
import { decideEntryState, type EntryVerb } from './decide-entry-state.ts';
import { isOver } from './entry-as-seen.ts';
import { entryInZone } from './entry-in-zone.ts';
import { entryLinkExpires } from './entry-link-expires.ts';
import { joinMails } from './entry-mails.ts';
import { sameThings } from './same-things.ts';
import { sameWish } from './same-wish.ts';
import type { WaitlistEntry } from './waitlist-entry.ts';
import { WAITLIST_STATES, type WaitlistState } from './waitlist-state.ts';

const facts = { now: WAITLIST_NOW, zone: WAITLIST_ZONE, cycle: undefined, standsDays: 180, durations: [60, 90] };
const said = (more: Partial<EntryPreferences> = {}): EntryPreferences => {
  const { durationMinutes, weekdays, hours, earliest, latest, recurring, message } = entryFacts();
  return { durationMinutes, weekdays, hours, earliest, latest, recurring, message, ...more };
};
const change = (entry: Partial<WaitlistEntry>, more: Partial<EntryPreferences>, version = 3, about: Partial<typeof facts> = {}) =>
  decideEntryChange({ entry: entryFacts(entry), version: 3 }, version, said(more), { ...facts, ...about });

describe('a change of a wish', () => {
  it.each<[string, Partial<WaitlistEntry>, Partial<EntryPreferences>, number, string]>([
    ['of a place that has ended', { state: 'booked' }, {}, 3, 'entry_over'],
    ['of one whose time is over', { expiresAt: WAITLIST_NOW }, {}, 3, 'entry_over'],
    ['of another version', {}, {}, 2, 'changed_meanwhile'],
    ['to a length nobody offers', {}, { durationMinutes: 45 }, 3, 'duration_not_offered'],
    ['to hours that are too short', {}, { hours: [{ startMinute: 600, endMinute: 630 }] }, 3, 'hours_too_short'],
    ['to days that are over', {}, { latest: '2027-04-04' }, 3, 'all_in_the_past'],
  ])('%s is refused', (_, entry, more, version, code) => {
    expect(change(entry, more, version)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('keeps what is waited for, the place and the state, and says how long it stands', () => {
    const paused = { state: 'paused', signedUpAt: WAITLIST_NOW - 30 * DAY } as const;
    expect(change(paused, { weekdays: [5, 2], message: ' Evenings ' })).toMatchObject({
      ok: true,
      value: {
        ...paused,
        id: 'entry',
        target: { kind: 'service' },
        weekdays: [2, 5],
        message: 'Evenings',
        expiresAt: WAITLIST_NOW + 180 * DAY,
      },
    });
  });

  it('keeps a length that is offered no more', () => {
    expect(change({ durationMinutes: 45 }, { durationMinutes: 45 }, 3, { durations: [] })).toMatchObject({ ok: true });
  });

  it('of one slot leaves its day and hour', () => {
    const startsAt = WAITLIST_NOW + DAY;
    const slot = { target: { kind: 'slot', startsAt } } as const;
    expect(change(slot, { weekdays: [7], hours: [], latest: '2028-01-01', recurring: 'weekly' })).toMatchObject({
      value: { weekdays: [2], hours: [{ startMinute: 720, endMinute: 780 }], latest: '2027-04-06', recurring: null, expiresAt: startsAt },
    });
  });
});

describe('what people do with a place', () => {
  const TABLE: Readonly<Record<EntryVerb, Readonly<Record<WaitlistState, string>>>> = {
    pause: { waiting: 'paused', offered: 'paused', paused: 'paused', booked: 'entry_over', left: 'entry_over', expired: 'entry_over' },
    resume: { waiting: 'waiting', offered: 'offered', paused: 'waiting', booked: 'entry_over', left: 'entry_over', expired: 'entry_over' },
    end: { waiting: 'left', offered: 'left', paused: 'left', booked: 'entry_over', left: 'left', expired: 'entry_over' },
  };
  const seen = { seenVersion: 3, now: WAITLIST_NOW };
  it.each(
    Object.entries(TABLE).flatMap(([verb, leads]) => WAITLIST_STATES.map((state) => [verb as EntryVerb, state, leads[state]] as const)),
  )('%s where it is %s: %s', (verb, state, outcome) => {
    const decision = decideEntryState({ entry: entryFacts({ state }), version: 3 }, verb, seen);
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(outcome);
    const again = decision.ok && decideEntryState({ entry: entryFacts({ state: decision.value }), version: 4 }, verb, seen);
    if (again) expect(again).toEqual(decision);
  });

  it('is refused over a change they have not seen, unless they give up their own', () => {
    const entry = entryFacts();
    expect(decideEntryState({ entry, version: 4 }, 'pause', seen)).toMatchObject({ refusal: { code: 'changed_meanwhile' } });
    expect(decideEntryState({ entry, version: 4 }, 'end', { ...seen, seenVersion: null })).toMatchObject({ value: 'left' });
  });

  it('is refused once its time is over', () => {
    const over = entryFacts({ expiresAt: WAITLIST_NOW });
    expect([isOver(over, WAITLIST_NOW), isOver(over, WAITLIST_NOW - 1)]).toEqual([true, false]);
    expect(decideEntryState({ entry: over, version: 3 }, 'pause', seen)).toMatchObject({ refusal: { code: 'entry_over' } });
  });
});

describe('the mails of joining', () => {
  const times = { zone: WAITLIST_ZONE, now: WAITLIST_NOW };
  const joined = { entry: entryFacts(), isNew: false, version: 4, changed: false };
  const keys = (mails: ReturnType<typeof joinMails>) => mails.map(({ key }) => key);

  it('say what is new, each under a key of its own', () => {
    expect(keys(joinMails({ ...joined, isNew: true, changed: true }, times))).toEqual(['waitlist:entry:joined']);
    expect(keys(joinMails({ ...joined, changed: true }, times))).toEqual(['waitlist:entry:changed:4']);
  });

  it('bring the link again once on each of the coach’s days, but not to who has pressed twice', () => {
    expect(keys(joinMails(joined, times))).toEqual(['waitlist:entry:changed:again:2027-04-05']);
    // Midnight in Toronto is four in the morning.
    const midnight = Date.parse('2027-04-06T04:00:00Z');
    expect(keys(joinMails(joined, { ...times, now: midnight - 1 }))).toEqual(['waitlist:entry:changed:again:2027-04-05']);
    expect(keys(joinMails(joined, { ...times, now: midnight }))).toEqual(['waitlist:entry:changed:again:2027-04-06']);
    const justNow = entryFacts({ signedUpAt: WAITLIST_NOW - HOUR + 1 });
    expect(joinMails({ ...joined, entry: justNow }, times)).toEqual([]);
  });
});

describe('two wishes', () => {
  it.each<[string, Partial<WaitlistEntry>, boolean]>([
    ['but for their place, state and end', { id: 'b', state: 'paused', signedUpAt: 0, expiresAt: 1 }, true],
    ['but for the length', { durationMinutes: 90 }, false],
    ['but for the days', { weekdays: [1] }, false],
    ['but for the hours', { hours: [{ startMinute: 0, endMinute: 60 }] }, false],
    ['but for the first day', { earliest: '2027-05-01' }, false],
    ['but for the last day', { latest: '2027-05-01' }, false],
    ['but for how often', { recurring: 'weekly' }, false],
    ['but for the message', { message: 'Please' }, false],
  ])('are alike %s: %o', (_, more, alike) => {
    expect(sameWish(entryFacts(), entryFacts(more))).toBe(alike);
  });
});

describe('two records of one person', () => {
  const anEntry = fc.record({
    id: fc.uuid(),
    serviceId: fc.constantFrom('a', 'b', 'c'),
    signedUpAt: fc.integer({ min: 0, max: 3 }),
  });
  const things = fc.uniqueArray(anEntry, { selector: ({ serviceId }) => serviceId }).map((all) => all.map((one) => entryFacts(one)));

  it('wait for the same thing where both do, and the older stands on, whichever record is named first', () => {
    fc.assert(
      fc.property(things, things, (one, other) => {
        const twice = sameThings(one, other);
        const both = one.filter(({ serviceId }) => other.some((each) => each.serviceId === serviceId));
        expect(twice).toHaveLength(both.length);
        for (const { older, newer } of twice) {
          expect(older.serviceId).toBe(newer.serviceId);
          expect(older.signedUpAt).toBeLessThanOrEqual(newer.signedUpAt);
        }
        const ids = (found: typeof twice) => found.map(({ older }) => older.id).toSorted();
        expect(ids(sameThings(other, one))).toEqual(ids(twice));
      }),
    );
  });
});

describe('a coach who moves to another zone', () => {
  const moved = (entry: Partial<WaitlistEntry>) => entryInZone(entryFacts(entry), 'America/Toronto', 'Europe/Berlin');

  it('leaves days and hours what they were, until the end of the last day there', () => {
    const until = { latest: '2027-05-31', expiresAt: Date.parse('2027-06-01T04:00:00Z') };
    const said = { weekdays: [2], hours: [{ startMinute: 600, endMinute: 720 }] } as const;
    expect(moved({ ...said, ...until })).toEqual({ ...entryFacts({ ...said, ...until }), expiresAt: Date.parse('2027-05-31T22:00:00Z') });
  });

  it('lays a slot out anew, at its instant', () => {
    const target = { kind: 'slot', startsAt: Date.parse('2027-05-03T23:00:00Z') } as const;
    const there = {
      target,
      weekdays: [1],
      hours: [{ startMinute: 1140, endMinute: 1200 }],
      earliest: '2027-05-03',
      latest: '2027-05-03',
    } as const;
    expect(moved({ ...there, expiresAt: target.startsAt })).toMatchObject({
      target,
      weekdays: [2],
      hours: [{ startMinute: 60, endMinute: 120 }],
      latest: '2027-05-04',
      expiresAt: target.startsAt,
    });
  });

  it('changes nothing for who stands without an end, or as long as anybody may', () => {
    for (const entry of [entryFacts(), entryFacts({ latest: '2099-12-31' })])
      expect(entryInZone(entry, 'America/Toronto', 'Europe/Berlin')).toBe(entry);
  });
});

it('a link works for thirty days after the end', () => {
  expect(entryLinkExpires({ expiresAt: WAITLIST_NOW })).toBe(WAITLIST_NOW + 30 * DAY);
});
