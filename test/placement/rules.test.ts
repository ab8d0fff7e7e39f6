import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AvailabilityInput } from '../../core/availability/availability-input.ts';
import { benchSeason } from '../../bench/placement-season.ts';
import { plainCosts } from '../../bench/placement-plain.ts';
import { buildProblem } from '../../core/cycles/placement/build/build-problem.ts';
import { checkPlacementInput } from '../../core/cycles/placement/build/check-input.ts';
import type { PlacementInput, Regular } from '../../core/cycles/placement/placement-input.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import type { PlacementResult } from '../../core/cycles/placement/placement-result.ts';
import { checkPlan } from '../../core/cycles/placement/plan/check-plan.ts';
import { resultOf } from '../../core/cycles/placement/plan/result-of.ts';
import { classCosts } from '../../core/cycles/placement/search/class-costs.ts';
import { searchPlan } from '../../core/cycles/placement/search/search-plan.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import { addDays } from '../../core/time/add-days.ts';
import { daysBetween } from '../../core/time/days-between.ts';
import { loadSolver } from '../../server/placement/load-solver.ts';
import { randomInput } from './random-input.ts';

const solve = await loadSolver();
const forever = (): number => Number.POSITIVE_INFINITY;

function placed(input: PlacementInput, secondsLeft = forever): PlacementResult {
  expect(checkPlacementInput(input).ok).toBe(true);
  const problem = buildProblem(input);
  const found = searchPlan(problem, { solve, secondsLeft });
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
      Array.from({ length: 4 }, () => ({ code: 'moved', days: 0, minutes: 60 })),
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
    const pin = { dueOn: '2027-03-22', date: '2027-03-26', minute: 1200 };
    const result = placed(season([weekly('anna', { pins: [pin] }), weekly('ben', { priority: 2 })]));
    expect(dates(result)[1]).toBe('2027-03-26 1200');
    expect(result.regulars[0]!.visits[1]!.why).toEqual({ code: 'pinned', days: 4, minutes: 660 });
    // Four days at least after the pin: Tuesday.
    expect(dates(result)[2]).toBe('2027-03-30 540');
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
    ['a pin of another year', {}, { pins: [{ dueOn: '2026-01-01', date: '2026-01-01', minute: 0 }] }, 'pin_without_visit'],
  ])('refuses %s', (_, input, regular, code) => {
    const checked = checkPlacementInput(season([weekly('anna', regular)], input));
    expect(checked.ok || checked.refusal.code).toBe(code);
  });
});

/** What is said to be in the way is, and nothing else is: judged from dates alone. */
function reasonsHold(input: PlacementInput, result: PlacementResult): void {
  for (const [index, { visits }] of result.regulars.entries()) {
    const regular = input.regulars[index]!;
    const { leastGap, mostGap, window } = input.settings.frequencies[regular.frequency];
    for (const { dueOn, why } of visits) {
      if (why.code !== 'unplaced') continue;
      const inCycle = Array.from({ length: 2 * window + 1 }, (_, off) => addDays(dueOn, off - window)).filter(
        (date) => input.firstDate <= date && date <= input.lastDate,
      );
      expect(why.blocked.map(({ date }) => date)).toEqual(inCycle);
      for (const blocked of why.blocked) {
        if (blocked.code === 'gap') {
          const gap = Math.abs(daysBetween(blocked.date, blocked.neighbour));
          expect(gap < leastGap || gap > mostGap).toBe(true);
        }
        if (blocked.code !== 'taken') continue;
        // Without those named there would have been a place that day.
        const others = input.regulars.map((each, other) => {
          const planned = result.regulars[other]!.visits.flatMap((visit) =>
            visit.placed ? [{ dueOn: visit.dueOn, date: visit.placed.date, minute: visit.placed.minute }] : [],
          );
          return { ...each, pins: other === index || blocked.regularIds.includes(each.id) ? [] : planned };
        });
        const alone = buildProblem({ ...input, regulars: others });
        const day = alone.clients[index]!.rhythms.flatMap((rhythm) => rhythm.visits).find((visit) =>
          [...visit.days].some((_, j) => alone.places[visit.places[visit.first[j]!]!]!.day === daysBetween('1970-01-01', blocked.date)),
        );
        expect(blocked.regularIds.length).toBeGreaterThan(0);
        expect(day).toBeDefined();
      }
    }
  }
}

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
      { numRuns: 60 },
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
