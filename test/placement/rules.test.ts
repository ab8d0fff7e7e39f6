import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AvailabilityInput } from '../../core/availability/availability-input.ts';
import { benchSeason } from '../../bench/placement-season.ts';
import { plainCosts } from '../../bench/placement-plain.ts';
import { buildProblem } from '../../core/cycles/placement/build/build-problem.ts';
import { standingPaths } from '../../core/cycles/placement/build/standing-paths.ts';
import { checkPlacementInput } from '../../core/cycles/placement/build/check-input.ts';
import type { PlacementInput, Regular } from '../../core/cycles/placement/placement-input.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import type { PlacementResult } from '../../core/cycles/placement/placement-result.ts';
import { checkPlan } from '../../core/cycles/placement/plan/check-plan.ts';
import { resultOf } from '../../core/cycles/placement/plan/result-of.ts';
import { classCosts } from '../../core/cycles/placement/search/class-costs.ts';
import { searchPlan } from '../../core/cycles/placement/search/search-plan.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import { loadSolver } from '../../server/placement/load-solver.ts';
import { randomInput } from './random-input.ts';
import { reasonsHold } from './reasons-hold.ts';

const solve = await loadSolver();
const forever = (): number => Number.POSITIVE_INFINITY;

function placed(input: PlacementInput, secondsLeft = forever): PlacementResult {
  expect(checkPlacementInput(input).ok).toBe(true);
  const problem = buildProblem(input);
  const found = searchPlan(problem, { solve, secondsLeft, standing: standingPaths(input, problem) });
  return resultOf(input, problem, found, found.ended);
}

/** One coach in Berlin, Mondays to Fridays from nine to noon. The clocks go forward on 28 March 2027. */
const offer: AvailabilityInput = {
  zone: 'Europe/Berlin',
  scheduleId: 'sessions',
  serviceId: 'session',
  hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, startMinute: 540, endMinute: 720, capacity: 1 })),
  overrides: [],
  publishedSlots: [],
  claims: [],
  rules: {
    noticeMinutes: 0,
    windowDays: 0,
    intervalMinutes: 30,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    limits: [],
  },
  now: 0,
};
const weekly = (id: string, more: Partial<Regular> = {}): Regular => ({
  id,
  priority: 1,
  frequency: 'weekly',
  weekday: 1,
  minute: 540,
  acceptableWeekdays: [1, 2, 3, 4, 5],
  acceptableHours: [{ startMinute: 0, endMinute: 1440 }],
  offerId: 'hour',
  lastSession: null,
  pins: [],
  skips: [],
  extras: [],
  stands: [],
  ...more,
});
const season = (regulars: readonly Regular[], more: Partial<PlacementInput> = {}): PlacementInput => ({
  zone: 'Europe/Berlin',
  firstDate: '2027-03-15',
  lastDate: '2027-04-11',
  offers: { hour: offer },
  regulars,
  settings: DEFAULT_PLACEMENT_SETTINGS,
  ...more,
});
const block = (date: string) =>
  ({
    id: date,
    kind: 'blocked',
    startsOn: date,
    endsOn: date,
    weekdays: null,
    startMinute: null,
    endMinute: null,
    capacity: null,
    note: '',
  }) as const;
const dates = (result: PlacementResult, index = 0) =>
  result.regulars[index]!.visits.map(({ placed }) => placed && `${placed.date} ${placed.minute}`);

describe('a season', () => {
  it('keeps nine at nine when the clocks change', () => {
    const { visits } = placed(season([weekly('anna')])).regulars[0]!;
    expect(visits.map((visit) => instantToWall('Europe/Berlin', visit.placed!.at))).toMatchObject(
      ['2027-03-15', '2027-03-22', '2027-03-29', '2027-04-05'].map((date) => ({ date, minute: 540 })),
    );
    expect(visits[2]!.placed!.at - visits[1]!.placed!.at).toBe((7 * 24 - 1) * 3_600_000);
    expect(visits.map(({ why }) => why.code)).toEqual(Array.from({ length: 4 }, () => 'preferred'));
  });

  it('moves who comes later by class, and says how far', () => {
    const result = placed(season([weekly('later', { priority: 2 }), weekly('first')]));
    expect(result.regulars[1]!.cost).toBe(0);
    expect(result.regulars[0]!.visits.map(({ why }) => why)).toEqual(
      ['2027-03-15', '2027-03-22', '2027-03-29', '2027-04-05'].map((date) => ({
        code: 'moved',
        days: 0,
        minutes: 60,
        blocked: { date, code: 'taken', regularIds: ['first'] },
      })),
    );
    expect(result.classes).toEqual([
      { priority: 1, cost: 0, bound: 0, gap: 0, proven: true },
      { priority: 2, cost: 4, bound: 4, gap: 0, proven: true },
    ]);
  });

  it('moves a first-class visit when that costs its class nothing and helps the next', () => {
    // Both times cost the first an hour; only the later one leaves the second his.
    const first = weekly('first', { minute: 600, acceptableWeekdays: [1], frequency: 'two_monthly', lastSession: '2027-01-18' });
    const busy = {
      ...offer,
      hours: [
        { weekday: 1, startMinute: 540, endMinute: 600, capacity: 1 },
        { weekday: 1, startMinute: 660, endMinute: 720, capacity: 1 },
      ] as const,
    };
    const second = weekly('second', {
      priority: 2,
      minute: 540,
      acceptableWeekdays: [1],
      acceptableHours: [{ startMinute: 540, endMinute: 600 }],
    });
    const result = placed(season([first, second], { offers: { hour: busy } }));
    expect(dates(result)).toEqual(['2027-03-15 660']);
    expect(result.classes.map(({ cost }) => cost)).toEqual([1, 0]);
  });

  it.each([
    ['keeps the fortnight of the last session', '2027-03-08', ['2027-03-22 540', '2027-04-05 540']],
    ['keeps it although the last session had been moved', '2027-03-10', ['2027-03-22 540', '2027-04-05 540']],
    ['keeps it after a long pause', '2027-01-04', ['2027-03-15 540', '2027-03-29 540']],
  ])('%s', (_, lastSession, expected) => {
    expect(dates(placed(season([weekly('anna', { frequency: 'biweekly', lastSession })])))).toEqual(expected);
  });

  it('chooses the phase in which two who want the same hour do not meet', () => {
    const only = { frequency: 'biweekly', acceptableWeekdays: [1], acceptableHours: [{ startMinute: 540, endMinute: 600 }] } as const;
    const result = placed(season([weekly('anna', only), weekly('ben', only)]));
    expect(result.regulars.map(({ cost }) => cost)).toEqual([0, 0]);
  });

  it('keeps a pin wherever it is, and lays the others round it', () => {
    const pin = { dueOn: '2027-03-22', date: '2027-03-26', minute: 1200, isBooked: false };
    const result = placed(season([weekly('anna', { pins: [pin] }), weekly('ben', { priority: 2 })]));
    expect(dates(result)[1]).toBe('2027-03-26 1200');
    expect(result.regulars[0]!.visits[1]!.why).toEqual({ code: 'pinned', days: 4, minutes: 660 });
    // Four days at least after the pin: Tuesday.
    expect(dates(result)[2]).toBe('2027-03-30 540');
    expect(result.regulars[0]!.visits[2]!.why).toEqual({
      code: 'moved',
      days: 1,
      minutes: 0,
      blocked: { date: '2027-03-29', code: 'gap', neighbour: '2027-03-26' },
    });
    expect(dates(result, 1)[1]).toBe('2027-03-22 540');
  });

  it('lets an unplaced visit break the chain of gaps', () => {
    const blocked = { ...offer, overrides: ['2027-03-20', '2027-03-21', '2027-03-22', '2027-03-23', '2027-03-24'].map(block) };
    const result = placed(season([weekly('anna')], { offers: { hour: blocked } }));
    expect(dates(result)).toEqual(['2027-03-15 540', null, '2027-03-29 540', '2027-04-05 540']);
    expect(result.regulars[0]!.visits[1]!.why).toEqual({
      code: 'unplaced',
      blocked: [
        { date: '2027-03-20', code: 'weekday_not_accepted' },
        { date: '2027-03-21', code: 'weekday_not_accepted' },
        { date: '2027-03-22', code: 'closed' },
        { date: '2027-03-23', code: 'closed' },
        { date: '2027-03-24', code: 'closed' },
      ],
    });
  });

  it('lets two share a start where the hours hold two, although another schedule has one there', () => {
    const two = { ...offer, hours: [{ weekday: 1, startMinute: 540, endMinute: 600, capacity: 2 }] as const };
    const other = { ...two, scheduleId: 'other', hours: [{ ...two.hours[0], capacity: 1 }] };
    const ben = weekly('ben', { acceptableWeekdays: [1] });
    const carl = weekly('carl', { acceptableWeekdays: [1], offerId: 'other', priority: 2 });
    const result = placed(season([weekly('anna', { acceptableWeekdays: [1] }), ben, carl], { offers: { hour: two, other } }));
    expect(result.classes.map(({ cost }) => cost)).toEqual([0, 1600]);
  });

  it.each([
    [2, 3],
    [1, 3],
  ])('lets no more share a start than its hours hold: %i beside %i', (few, many) => {
    // At 9:30 the session reaches into the hour that holds fewer.
    const hours = [
      { weekday: 1, startMinute: 540, endMinute: 600, capacity: many },
      { weekday: 1, startMinute: 600, endMinute: 630, capacity: few },
    ] as const;
    const all = Array.from({ length: 4 }, (_, index) => weekly(`r${index}`, { minute: 570, acceptableWeekdays: [1] }));
    const result = placed(season(all, { offers: { hour: { ...offer, hours } }, lastDate: '2027-03-15' }));
    const starts = result.regulars.map(({ visits }) => visits[0]!.placed?.minute ?? null);
    // As many at 9:30 as the second hour holds would shut out the others; three at nine cost less.
    expect(starts.toSorted()).toEqual([540, 540, 540, null]);
    expect(checkPlan(season(all, { offers: { hour: { ...offer, hours } }, lastDate: '2027-03-15' }), result.regulars)).toEqual([]);
  });

  it('names who took the time', () => {
    const only = { acceptableWeekdays: [1], acceptableHours: [{ startMinute: 540, endMinute: 600 }] } as const;
    const result = placed(season([weekly('anna', only), weekly('ben', { ...only, priority: 2 })]));
    const { why } = result.regulars[1]!.visits[0]!;
    expect(why.code === 'unplaced' && why.blocked.find(({ code }) => code === 'taken')).toEqual({
      date: '2027-03-15',
      code: 'taken',
      regularIds: ['anna'],
    });
  });

  it.each<[string, Partial<Regular>, readonly string[], object]>([
    [
      'a weekday that is not accepted',
      { acceptableWeekdays: [2] },
      ['2027-03-16 540', '2027-03-23 540', '2027-03-30 540', '2027-04-06 540'],
      { date: '2027-03-15', code: 'weekday_not_accepted' },
    ],
    [
      'hours that are not there',
      { minute: 480 },
      ['2027-03-15 540', '2027-03-22 540', '2027-03-29 540', '2027-04-05 540'],
      { date: '2027-03-15', code: 'closed' },
    ],
    [
      'hours that are not accepted',
      { acceptableHours: [{ startMinute: 600, endMinute: 720 }] },
      ['2027-03-15 600', '2027-03-22 600', '2027-03-29 600', '2027-04-05 600'],
      { date: '2027-03-15', code: 'closed' },
    ],
    [
      'a session of the same day that comes on top',
      { extras: ['2027-03-15'] },
      ['2027-03-16 540', '2027-03-22 540', '2027-03-29 540', '2027-04-05 540'],
      { date: '2027-03-15', code: 'gap', neighbour: '2027-03-15' },
    ],
  ])('says what kept a visit from its own time: %s', (_, regular, expected, blocked) => {
    const result = placed(season([weekly('anna', regular)]));
    expect(dates(result)).toEqual(expected);
    expect(result.regulars[0]!.visits[0]!.why).toMatchObject({ code: 'moved', blocked });
  });

  it.each<[string, Partial<Regular>, readonly string[]]>([
    ['the day itself', { skips: ['2027-03-22'] }, ['2027-03-15', '2027-03-29', '2027-04-05']],
    ['the nearest day', { skips: ['2027-03-24'] }, ['2027-03-15', '2027-03-29', '2027-04-05']],
    ['two days for one visit', { skips: ['2027-03-22', '2027-03-23'] }, ['2027-03-15', '2027-03-29', '2027-04-05']],
    ['a day far from the cycle', { skips: ['2026-03-22'] }, ['2027-03-15', '2027-03-22', '2027-03-29', '2027-04-05']],
    ['all of them', { skips: ['2027-03-15', '2027-03-22', '2027-03-29', '2027-04-05'] }, []],
    ['the phase it was dropped in', { frequency: 'biweekly', skips: ['2027-03-22'] }, ['2027-04-05']],
    [
      'but not a pinned one',
      { skips: ['2027-03-22'], pins: [{ dueOn: '2027-03-22', date: '2027-03-22', minute: 540, isBooked: false }] },
      ['2027-03-15', '2027-03-22', '2027-03-29', '2027-04-05'],
    ],
  ])('leaves out who is dropped: %s', (_, regular, expected) => {
    const result = placed(season([weekly('anna', regular)]));
    expect(result.regulars[0]!.visits.map(({ dueOn }) => dueOn)).toEqual(expected);
    expect(result.regulars[0]!.cost).toBe(0);
    expect(checkPlan(season([weekly('anna', regular)]), result.regulars)).toEqual([]);
  });

  it('asks no gap over a dropped visit', () => {
    const hours = [{ weekday: 3, startMinute: 540, endMinute: 600, capacity: 1 }] as const;
    const overrides = ['2027-03-24', '2027-03-31'].map(block);
    const anna = weekly('anna', { skips: ['2027-03-22', '2027-03-29'] });
    const result = placed(season([anna], { offers: { hour: { ...offer, hours, overrides } } }));
    // Three weeks apart, where neighbours may lie ten days apart at most.
    expect(dates(result)).toEqual(['2027-03-17 540', '2027-04-07 540']);
  });

  it.each<[string, Partial<PlacementInput>, Partial<Regular>, string]>([
    ['a cost that is not whole', { settings: { ...DEFAULT_PLACEMENT_SETTINGS, perDay: 0.5 } }, {}, 'cost_not_whole'],
    [
      'a window that would break the gap over an unplaced visit',
      {
        settings: {
          ...DEFAULT_PLACEMENT_SETTINGS,
          frequencies: { ...DEFAULT_PLACEMENT_SETTINGS.frequencies, weekly: { period: 7, window: 6, leastGap: 4, mostGap: 10 } },
        },
      },
      {},
      'frequency_makes_no_sense',
    ],
    ['a cycle that ends before it starts', { lastDate: '2027-03-14' }, {}, 'cycle_ends_before_it_starts'],
    ['a service nobody offers', {}, { offerId: 'gone' }, 'unknown_offer'],
    ['a class that is none', {}, { priority: 0 }, 'priority_not_whole'],
    ['a pin of another year', {}, { pins: [{ dueOn: '2026-01-01', date: '2026-01-01', minute: 0, isBooked: false }] }, 'pin_without_visit'],
  ])('refuses %s', (_, input, regular, code) => {
    const checked = checkPlacementInput(season([weekly('anna', regular)], input));
    expect(checked.ok || checked.refusal.code).toBe(code);
  });
});

describe('whatever the input', () => {
  it('the reasons are true, the same input gives the same plan, and pins are kept', () => {
    fc.assert(
      fc.property(randomInput({ weeks: 3, regulars: 7 }), (input) => {
        fc.pre(checkPlacementInput(input).ok);
        const result = placed(input);
        expect(checkPlan(input, result.regulars)).toEqual([]);
        reasonsHold(input, result);
        expect(placed(input)).toEqual(result);
      }),
      { numRuns: 300 },
    );
  });

  it('what stands is where a search begins: as good as it is it stays, and a stop does not make it worse', () => {
    fc.assert(
      fc.property(randomInput({ weeks: 3, regulars: 7 }), fc.nat(30), (input, off) => {
        fc.pre(checkPlacementInput(input).ok);
        const best = placed(input);
        const standsOf = (index: number) =>
          best.regulars[index]!.visits.flatMap(({ dueOn, placed: at, why }) =>
            why.code === 'pinned' ? [] : [{ dueOn, date: at?.date ?? null, minute: at?.minute ?? null }],
          );
        const standing = { ...input, regulars: input.regulars.map((regular, index) => ({ ...regular, stands: standsOf(index) })) };
        expect(placed(standing).regulars).toEqual(best.regulars);
        expect(placed(standing, () => 0).classes.map(({ cost }) => cost)).toEqual(best.classes.map(({ cost }) => cost));
        // Whatever stands: what is out of its way by a few minutes or days, or two at one time.
        const moved = standing.regulars.map((regular, index) => ({
          ...regular,
          stands: standsOf((index + off) % input.regulars.length).map((visit) => ({
            ...visit,
            minute: visit.minute && visit.minute + 30 * (off % 3),
          })),
        }));
        const again = placed({ ...input, regulars: moved });
        expect(again.classes).toEqual(best.classes);
        expect(checkPlan(input, again.regulars)).toEqual([]);
        expect(checkPlan(input, placed({ ...input, regulars: moved }, () => 0).regulars)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('the first class is served as if nobody else were there', () => {
    fc.assert(
      fc.property(randomInput({ weeks: 3, regulars: 7 }), (input) => {
        const unpinned = { ...input, regulars: input.regulars.map((regular) => ({ ...regular, pins: [] })) };
        const first = { ...unpinned, regulars: unpinned.regulars.filter(({ priority }) => priority === 1) };
        fc.pre(first.regulars.length > 0);
        expect(placed(unpinned).classes[0]).toEqual(placed(first).classes[0]);
      }),
      { numRuns: 60 },
    );
  });

  it('a search that is stopped gives a plan that keeps every rule, and bounds that hold', () => {
    fc.assert(
      fc.property(randomInput({ weeks: 3, regulars: 8 }), fc.nat(40), (input, asks) => {
        fc.pre(checkPlacementInput(input).ok);
        const best = placed(input);
        let asked = 0;
        const stopped = placed(input, () => ((asked += 1) > asks ? 0 : 1));
        expect(checkPlan(input, stopped.regulars)).toEqual([]);
        for (const [index, { cost, bound, proven }] of stopped.classes.entries()) {
          const same = stopped.classes.slice(0, index).every((each, before) => each.cost === best.classes[before]!.cost);
          if (same) expect(bound).toBeLessThanOrEqual(best.classes[index]!.cost);
          expect(bound).toBeLessThanOrEqual(cost);
          if (proven) expect(cost).toBe(best.classes[index]!.cost);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([1, 2, 3, 4, 5, 6])('season %i costs what the plain program costs', (seed) => {
    const input = { ...benchSeason(14, 1, seed), lastDate: '2027-10-10' };
    const crowded = {
      ...input,
      offers: { hour: { ...input.offers['hour']!, hours: input.offers['hour']!.hours.filter(({ weekday }) => weekday < 3) } },
    };
    const problem = buildProblem(crowded);
    const found = searchPlan(problem, { solve, secondsLeft: forever });
    expect(found.classes.every(({ proven }) => proven)).toBe(true);
    expect(classCosts(problem, found.plan)).toEqual(plainCosts(problem, solve, forever));
    expect(checkPlan(crowded, resultOf(crowded, problem, found, found.ended).regulars)).toEqual([]);
  });
});
