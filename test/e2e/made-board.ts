import type { Page } from 'playwright-core';
import type { CycleInput, CycleView } from '../../contract/cycles/cycles.ts';
import type { BoardView, Lane, PlacementView, RunView, TargetsView } from '../../contract/cycles/placements.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import { addDays } from '../../core/time/add-days.ts';
import { weekdayOf } from '../../core/time/weekday-of.ts';
import type { Practice } from './coach-practice.ts';

const FIRST = [
  'Ada',
  'Bo',
  'Cem',
  'Dora',
  'Emil',
  'Finn',
  'Greta',
  'Hugo',
  'Ida',
  'Jonas',
  'Klara',
  'Lena',
  'Mira',
  'Nils',
  'Ole',
  'Paula',
];
const LAST = ['Berg', 'Winter', 'Aydin', 'Lang', 'Sand', 'Moss', 'Lindqvist', 'Keller', 'Novak', 'Duarte', 'Fontaine', 'Okafor'];
export const BEGIN = '2027-03-01';
const HOLIDAY = 5;
const EVERY = { weekly: 7, biweekly: 14, monthly: 28, two_monthly: 56 } as const;

const idOf = (kind: number, number: number) => `00000000-0000-4000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;

/** The same numbers every time: what is tested must not depend on dice. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

interface Shape {
  readonly lanes: number;
  readonly weeks: number;
  /** Whether proposals went out, and some were answered. */
  readonly isSent?: boolean;
}

const blank = {
  startsAt: null,
  pinned: false,
  unsent: true,
  held: null,
  conflict: null,
  editable: true,
  bookingId: null,
  version: 1,
} as const;

function madeLane(number: number, { weeks, lanes, isSent = false }: Shape, chance: () => number): Lane {
  const frequency = (['weekly', 'weekly', 'biweekly', 'monthly'] as const)[number % 4] ?? 'weekly';
  const weekday = ([1, 2, 3, 4, 5] as const)[number % 5] ?? 2;
  const minute = 540 + 60 * Math.floor(chance() * 7);
  const regularId = idOf(1, number);
  const placements: PlacementView[] = [];
  for (let day = weekday - 1; day < weeks * 7; day += EVERY[frequency]) {
    const dueOn = addDays(BEGIN, day);
    const id = idOf(2, number * 100 + placements.length);
    const luck = chance();
    const other = idOf(1, (number + 7) % lanes);
    const isAway = Math.floor(day / 7) === HOLIDAY;
    if (luck < 0.02 || isAway) {
      const blocked = [-1, 0, 1].map((off) => {
        const date = addDays(dueOn, off);
        return isAway ? { date, code: 'closed' as const } : { date, code: 'taken' as const, regularIds: [other] };
      });
      if (!isAway || chance() < 0.2)
        placements.push({
          ...blank,
          id,
          regularId,
          dueOn,
          status: 'unplaced',
          date: null,
          minute: null,
          why: { code: 'unplaced', blocked },
        });
      continue;
    }
    const days = luck < 0.12 ? (weekday === 5 ? -1 : 1) : 0;
    const minutes = luck > 0.08 && luck < 0.18 ? 60 : 0;
    const status = isSent ? (luck < 0.5 ? 'confirmed' : luck < 0.58 ? 'declined' : 'proposed') : 'planned';
    const isTold = status !== 'planned';
    placements.push({
      ...blank,
      id,
      regularId,
      dueOn,
      status,
      date: addDays(dueOn, days),
      minute: minute + minutes,
      startsAt: `${addDays(dueOn, days)}T15:00:00Z`,
      pinned: luck > 0.97,
      unsent: !isTold || luck > 0.95,
      held: null,
      conflict: !isTold && luck > 0.93 && luck < 0.937 ? 'taken' : null,
      editable: status === 'planned' || status === 'proposed',
      bookingId: isTold ? idOf(3, number * 100 + placements.length) : null,
      why:
        days === 0 && minutes === 0
          ? { code: 'preferred' }
          : { code: 'moved', days, minutes, blocked: { date: dueOn, code: 'taken', regularIds: [other] } },
    });
  }
  return {
    regularId,
    clientId: idOf(4, number),
    clientName: `${FIRST[number % FIRST.length]} ${LAST[Math.floor(number / FIRST.length + number) % LAST.length]}`,
    frequency,
    weekday,
    minute,
    durationMinutes: 60,
    serviceId: idOf(5, 1),
    priority: number < lanes / 5 ? 1 : number < lanes / 2 ? 2 : 3,
    wish: null,
    sent: isSent,
    placements,
  };
}

export const aRun = (state: RunView['state'], gap = 0): RunView => ({
  id: idOf(6, 1),
  state,
  askedAt: new Date().toISOString(),
  endedAt: state === 'running' || state === 'waiting' ? null : new Date().toISOString(),
  seconds: 20,
  classes: [
    { priority: 1, cost: 128, bound: 128, gap: 0, proven: true },
    { priority: 2, cost: 341, bound: 341, gap: 0, proven: true },
    { priority: 3, cost: 903, bound: 903 * (1 - gap), gap, proven: gap === 0 },
  ],
  problem: null,
});

/** A cycle in the tables, for a board that is made up over it. */
export const aCycle = ({ api, coachId }: Practice, weeks: number): Promise<CycleView> =>
  api('POST', `/coach/${coachId}/cycles`, {
    name: 'Spring 2027',
    firstDate: BEGIN,
    lastDate: addDays(BEGIN, weeks * 7 - 3),
    confirmBy: { date: addDays(BEGIN, -14), minute: 1080 },
    opensAt: { date: addDays(BEGIN, -12), minute: 540 },
    automatic: false,
    remindDays: [2],
    settings: DEFAULT_PLACEMENT_SETTINGS,
    notes: '',
  } satisfies CycleInput);

/** A board of so many regulars, some of them moved, some not placed, a week of holidays. */
export function madeBoard(cycle: CycleView, shape: Shape): BoardView {
  const chance = dice(7);
  const lanes = Array.from({ length: shape.lanes }, (_, number) => madeLane(number, shape, chance));
  const dates = Array.from({ length: shape.weeks * 7 - 2 }, (_, day) => addDays(BEGIN, day));
  const all = lanes.flatMap(({ placements }) => placements);
  const count = (is: (one: PlacementView) => boolean) => all.filter(is).length;
  const isSent = shape.isSent === true;
  return {
    cycle: {
      ...cycle,
      firstSentAt: isSent ? '2027-02-01T09:00:00.000Z' : null,
      phase: isSent ? 'confirming' : 'planning',
      counts: {
        regulars: lanes.length,
        placed: count(({ date }) => date !== null),
        moved: count(({ why }) => why?.code === 'moved'),
        unplaced: count(({ status }) => status === 'unplaced'),
        unsent: count(({ unsent }) => unsent),
        proposed: count(({ status }) => status === 'proposed'),
        confirmed: count(({ status }) => status === 'confirmed'),
        declined: count(({ status }) => status === 'declined'),
        expired: 0,
        silent: isSent ? 11 : 0,
      },
    },
    weeks: Array.from({ length: shape.weeks }, (_, week) => addDays(BEGIN, week * 7)),
    closedDates: dates.filter((date, day) => weekdayOf(date) > 5 || Math.floor(day / 7) === HOLIDAY || date === '2027-03-26'),
    lanes,
    missing: [],
    run: aRun('done', 0.0031),
  };
}

const HOURS = [540, 600, 660, 780, 840, 900, 960];
/** Free: nine, ten and eleven of most days. What fits is on the lane's weekday and the next; the third week has a single time that does. */
export function madeTargets({ weeks, lanes }: BoardView, regularId: string): TargetsView {
  const lane = lanes.find((one) => one.regularId === regularId);
  const days = weeks.flatMap((monday, week) =>
    week === HOLIDAY || week === 1
      ? []
      : [0, 1, 2, 3, 4].map((day) => {
          const date = addDays(monday, day);
          const isWished = weekdayOf(date) === lane?.weekday;
          const isNear = Math.abs(weekdayOf(date) - (lane?.weekday ?? 2)) <= 1;
          const starts = HOURS.map((minute) => ({
            minute,
            fits: week === 2 ? isWished && minute === 600 : week !== 3 && isNear && minute < 900,
          }));
          return { date, starts };
        }),
  );
  return { days };
}

/** Answers for the server what is asked of a made-up board, and keeps what is changed. */
export async function serveBoard(page: Page, made: BoardView): Promise<{ board: () => BoardView; calls: string[] }> {
  let board = made;
  const calls: string[] = [];
  const put = (id: string, change: (one: PlacementView) => PlacementView) => {
    const lanes = board.lanes.map((lane) => ({ ...lane, placements: lane.placements.map((one) => (one.id === id ? change(one) : one)) }));
    board = { ...board, lanes };
    return lanes.flatMap(({ placements }) => placements).find((one) => one.id === id);
  };
  await page.route(/\/api\/v1\/coach\/[^/]+\/cycles\/[^/]+\/(board|runs|placements|regulars)/, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = (route.request().postDataJSON() ?? {}) as { date: string; minute: number; pinned: boolean };
    const [, what, id = '', verb] = /cycles\/[^/]+\/(board|runs|placements|regulars)(?:\/([^/]+))?(?:\/([^/]+))?/.exec(pathname) ?? [];
    if (what !== 'board' && route.request().method() !== 'GET') calls.push(`${what} ${verb ?? ''}`.trim());
    const { date, minute, pinned } = body;
    const changed = (one: PlacementView) => ({ ...one, version: one.version + 1, unsent: true });
    if (what === 'runs') {
      const state = verb === 'stop' ? 'stopped' : route.request().method() === 'POST' ? 'running' : (board.run?.state ?? 'done');
      board = { ...board, run: board.run && { ...board.run, state } };
      return route.fulfill({ json: board.run });
    }
    if (verb === 'targets') return route.fulfill({ json: madeTargets(board, id) });
    if (verb === 'move')
      return route.fulfill({
        json: put(id, (one) => ({ ...changed(one), date, minute, status: 'planned', pinned: true, conflict: null })),
      });
    if (verb === 'drop')
      return route.fulfill({ json: put(id, (one) => ({ ...changed(one), date: null, minute: null, status: 'dropped' })) });
    if (verb === 'pin') return route.fulfill({ json: put(id, (one) => ({ ...changed(one), pinned })) });
    return route.fulfill({ json: board });
  });
  return { board: () => board, calls };
}
