import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleFacts } from '../../../test/facts/cycle-facts.ts';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import type { BookingStatus } from '../../bookings/booking-status.ts';
import { addDays } from '../../time/add-days.ts';
import { daysBetween } from '../../time/days-between.ts';
import { DAY, type Instant } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Cycle } from '../cycle.ts';
import type { Placement } from '../placement.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../placement/placement-settings.ts';
import { cycleFault } from './cycle-fault.ts';
import { decideCycleChange } from './decide-cycle-change.ts';
import { suggestCycle } from './suggest-cycle.ts';

const ZONE = 'America/Toronto';
const at = (text: string): Instant => Date.parse(text);
/** Monday, 4 January 2027, 09:00 in Toronto. */
const NOW = at('2027-01-04T14:00:00Z');

describe('a cycle', () => {
  const other = { firstDate: '2027-07-01', lastDate: '2027-08-31' };
  const faultOf = (more: Partial<Cycle>, before: Cycle | null = null) =>
    cycleFault(cycleFacts(more), { before, others: [other], now: NOW, zone: ZONE });

  it.each<[string, Partial<Cycle>, string | null]>([
    ['is fine as it is', {}, null],
    ['may last a day', { firstDate: '2027-03-01', lastDate: '2027-03-01' }, null],
    ['may last 400 days', { firstDate: '2027-09-01', lastDate: addDays('2027-09-01', 399) }, null],
    ['may have begun', { firstDate: '2026-12-01', confirmBy: null, opensAt: null }, null],
    ['may open with its deadline', { opensAt: cycleFacts().confirmBy }, null],
    ['ends before it begins', { lastDate: '2027-02-28' }, 'end_before_start'],
    ['lasts a day more than 400', { firstDate: '2027-09-01', lastDate: addDays('2027-09-01', 400) }, 'cycle_too_long'],
    ['is over', { firstDate: '2026-09-01', lastDate: '2027-01-03' }, 'all_in_the_past'],
    ['shares its last day', { lastDate: '2027-07-01' }, 'cycles_overlap'],
    ['holds another', { firstDate: '2027-06-01', lastDate: '2027-12-01' }, 'cycles_overlap'],
    ['has a deadline that is now', { confirmBy: NOW }, 'deadline_past'],
    ['opened already', { confirmBy: null, opensAt: NOW - 1 }, 'opening_past'],
    ['opens before its deadline', { opensAt: (cycleFacts().confirmBy ?? 0) - 1 }, 'opens_before_deadline'],
    ['has a deadline behind its end', { confirmBy: wallToInstant(ZONE, '2027-07-01', 1), opensAt: null }, 'after_cycle_end'],
    ['has a deadline to its last minute', { confirmBy: wallToInstant(ZONE, '2027-07-01', 0), opensAt: null }, null],
    ['opens when it is over', { opensAt: wallToInstant(ZONE, '2027-07-02', 0) }, 'after_cycle_end'],
    ['has half a cost', { settings: { ...DEFAULT_PLACEMENT_SETTINGS, perDay: 0.5 } }, 'wrong_settings'],
  ])('%s', (_, more, code) => {
    expect(faultOf(more)?.code ?? null).toBe(code);
  });

  it('keeps moments that are over, if nobody changes them', () => {
    const past = { confirmBy: NOW - DAY, opensAt: NOW - 1 };
    expect(faultOf(past, cycleFacts(past))).toBeNull();
    expect(faultOf({ ...past, confirmBy: NOW - 2 * DAY }, cycleFacts(past))).toMatchObject({ code: 'deadline_past' });
  });
});

const visit = (id: string, date: string, status: BookingStatus | null, dueOn: string | null = date) => {
  const startsAt = wallToInstant(ZONE, date, 600);
  return placementFacts({
    id,
    dueOn,
    date,
    booking: status && { id: `b${id}`, status, startsAt, endsAt: startsAt + 1 },
    toldStartsAt: status && startsAt,
  });
};

describe('a change of a cycle', () => {
  const change = (before: Partial<Cycle>, wish: Partial<Cycle>, now = NOW, placements: readonly Placement[] = [], searching = false) =>
    decideCycleChange(cycleFacts({ ...before, ...wish }), {
      before: cycleFacts(before),
      others: [],
      placements,
      searching,
      now,
      zone: ZONE,
    });

  const BEGUN = at('2027-03-10T14:00:00Z');
  it.each<[string, Partial<Cycle>, Partial<Cycle>, Instant, string | null]>([
    ['is told to the next who edits', {}, { name: 'Summer' }, NOW, null],
    ['may end sooner while it runs', { phase: 'active' }, { lastDate: '2027-05-31' }, BEGUN, null],
    ['may begin on another day to come', { phase: 'open' }, { firstDate: '2027-03-08' }, NOW, null],
    ['is refused once it is over', { phase: 'completed' }, { name: 'Summer' }, NOW, 'cycle_over'],
    ['does not begin later once it has begun', { phase: 'active' }, { firstDate: '2027-03-11' }, BEGUN, 'cycle_begun'],
    ['does not end before today', { phase: 'active' }, { lastDate: '2027-03-09' }, BEGUN, 'all_in_the_past'],
    ['leaves a deadline that was drawn', { phase: 'confirming', deadlineDoneAt: NOW }, { confirmBy: NOW + DAY }, NOW, 'deadline_done'],
    ['is not without a deadline once clients are asked', { firstSentAt: NOW }, { confirmBy: null }, NOW, 'deadline_needed'],
    ['can do without one before', {}, { confirmBy: null }, NOW, null],
    ['leaves an opening that has happened', { phase: 'open' }, { opensAt: NOW + 60 * DAY }, NOW, 'opening_done'],
  ])('%s', (_, before, wish, now, code) => {
    const decision = change(before, wish, now);
    expect(decision.ok ? null : decision.refusal.code).toBe(code);
    if (decision.ok) expect(decision.value.cycle).toEqual({ ...cycleFacts({ ...before, ...wish }), version: 2 });
  });

  it.each<[Partial<Cycle>, boolean]>([
    [{ lastDate: '2027-06-20' }, false],
    [{ firstDate: '2027-03-02' }, false],
    [{ settings: { ...DEFAULT_PLACEMENT_SETTINGS, perDay: 9 } }, false],
    [{ name: 'Summer', confirmBy: NOW + DAY }, true],
  ])('leaves alone what a search under way is made of: %o', (wish, fine) => {
    const decision = change({}, wish, NOW, [], true);
    expect(decision.ok ? null : decision.refusal.code).toBe(fine ? null : 'run_under_way');
  });

  it('leaves moments alone that a form only knows to the minute', () => {
    const before = { phase: 'confirming', deadlineDoneAt: NOW, confirmBy: NOW - 1000 } as const;
    const decision = change(before, { name: 'Summer', confirmBy: NOW - 60_000 });
    expect(decision).toMatchObject({ ok: true, value: { cycle: { name: 'Summer', confirmBy: NOW - 1000 } } });
  });

  it('keeps inside what clients were told of, and takes off what they were not', () => {
    const placements = [
      visit('told', '2027-06-29', 'proposed'),
      visit('gone', '2027-06-29', 'cancelled'),
      visit('planned', '2027-06-29', null),
      visit('due', '2027-06-20', null, '2027-06-22'),
      visit('inside', '2027-06-15', null),
      visit('by hand', '2027-06-29', null, null),
    ];
    const [told] = placements;
    expect(change({}, { lastDate: '2027-06-21' }, NOW, placements)).toEqual({
      ok: false,
      refusal: { code: 'outside_cycle', placements: [told?.id] },
    });
    const decision = change({}, { lastDate: '2027-06-21' }, NOW, placements.slice(1));
    expect(decision).toMatchObject({ ok: true, value: { removed: ['planned', 'due', 'by hand'] } });
  });

  it('counts the day of the coach, not of UTC', () => {
    const late = { ...visit('late', '2027-06-20', 'confirmed') };
    const startsAt = wallToInstant(ZONE, '2027-06-20', 23 * 60);
    const placement = { ...late, booking: { id: 'b', status: 'confirmed' as const, startsAt, endsAt: startsAt + 1 } };
    expect(change({}, { lastDate: '2027-06-20' }, NOW, [placement]).ok).toBe(true);
  });
});

describe('the suggestion', () => {
  const suggest = (previous: Partial<Cycle> | null, now = NOW) => suggestCycle(previous && cycleFacts(previous), now, ZONE);

  it.each<[string, Partial<Cycle> | null, object]>([
    ['the first', null, { firstDate: '2027-02-01', lastDate: '2027-05-31', season: 'spring', year: 2027 }],
    ['after June', {}, { firstDate: '2027-07-01', lastDate: '2027-10-31', season: 'summer', year: 2027 }],
    ['after August', { lastDate: '2027-08-31' }, { firstDate: '2027-09-01', lastDate: '2027-12-31', season: 'autumn', year: 2027 }],
    ['after October', { lastDate: '2027-10-31' }, { firstDate: '2027-11-01', lastDate: '2028-02-29', season: 'winter', year: 2027 }],
    ['to a short month', { lastDate: '2027-10-30' }, { firstDate: '2027-10-31', lastDate: '2028-02-29' }],
    ['in the middle of a month', { lastDate: '2027-06-14' }, { firstDate: '2027-06-15', lastDate: '2027-10-14' }],
    ['long after the last', { firstDate: '2026-01-01', lastDate: '2026-04-30' }, { firstDate: '2027-02-01', lastDate: '2027-05-31' }],
  ])('%s', (_, previous, wanted) => {
    expect(suggest(previous)).toMatchObject(wanted);
  });

  it('has three weeks for the deadline and two for the opening', () => {
    expect(suggest(null)).toMatchObject({
      confirmBy: { date: '2027-01-11', minute: 1080 },
      opensAt: { date: '2027-01-18', minute: 540 },
      automatic: true,
      remindDays: [7, 2],
      settings: DEFAULT_PLACEMENT_SETTINGS,
    });
  });

  it('moves everything along from the last cycle, on the wall clock', () => {
    const previous = { confirmBy: wallToInstant(ZONE, '2027-01-30', 1200), opensAt: wallToInstant(ZONE, '2027-02-19', 420) };
    expect(suggest({ ...previous, automatic: false, remindDays: [3] })).toMatchObject({
      confirmBy: { date: '2027-06-01', minute: 1200 },
      opensAt: { date: '2027-06-21', minute: 420 },
      automatic: false,
      remindDays: [3],
    });
    expect(suggest({ opensAt: null }).opensAt).toBeNull();
  });

  it('leaves time until tomorrow, and the opening behind the deadline', () => {
    const soon = suggest({ firstDate: '2026-10-01', lastDate: '2027-01-06', confirmBy: null, opensAt: at('2026-09-17T13:00:00Z') });
    expect(soon).toMatchObject({ confirmBy: { date: '2027-01-05', minute: 1080 }, opensAt: { date: '2027-01-06', minute: 540 } });
  });

  it('can be taken as it is, whenever it is asked for', () => {
    const days = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 1439 }), (start, length, minute) => {
        const firstDate = addDays('2026-01-01', start);
        const lastDate = addDays(firstDate, length);
        const now = wallToInstant(ZONE, addDays(lastDate, -Math.floor(length / 3)), minute);
        const previous = cycleFacts({ firstDate, lastDate, confirmBy: null, opensAt: at('2026-01-01T14:00:00Z') });
        const { confirmBy, opensAt, ...next } = suggestCycle(previous, now, ZONE);
        const instant = (wall: typeof opensAt) => wall && wallToInstant(ZONE, wall.date, wall.minute);
        const wish = { ...cycleFacts(), ...next, confirmBy: instant(confirmBy), opensAt: instant(opensAt) };
        expect(cycleFault(wish, { before: null, others: [previous], now, zone: ZONE })).toBeNull();
        expect(daysBetween(next.firstDate, next.lastDate)).toBeGreaterThan(115);
        expect(daysBetween(next.firstDate, next.lastDate)).toBeLessThan(124);
      }),
    );
  });
});
