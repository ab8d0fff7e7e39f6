import type { Cycle } from '../../core/cycles/cycle.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import { type CycleSuggestion, suggestCycle } from '../../core/cycles/season/suggest-cycle.ts';
import type { Actor } from '../../core/identity/actor.ts';
import { addDays } from '../../core/time/add-days.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import { DAY } from '../../core/time/instant.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { advanceCycle } from '../actions/cycles/advance-cycle.ts';
import { createCycle } from '../actions/cycles/create-cycle.ts';
import { sendPlacements } from '../actions/cycles/send-placements.ts';
import type { CoachRow } from '../db/coaches.ts';
import { accepted } from './accepted.ts';
import { addDemoRegulars } from './add-demo-regulars.ts';
import { answerDemoProposals } from './answer-demo-proposals.ts';
import { dayOfWeek } from './day-of-week.ts';
import type { DemoContext } from './demo-context.ts';
import { DEMO_REGULARS, type DemoRegular } from './demo-regulars.ts';
import { placeDemoRegulars } from './place-demo-regulars.ts';

/** Of the season that runs, in weeks from this one. */
const FIRST_WEEK = -6;
const LAST_WEEK = 3;

const nameOf = ({ season, year }: CycleSuggestion): string => `${season[0]?.toUpperCase()}${season.slice(1)} ${year}`;

interface Season {
  readonly cycle: Cycle;
  readonly regulars: readonly DemoRegular[];
  readonly clientIds: ReadonlyMap<string, string>;
}

async function answer(ctx: ActionContext, { cycle, regulars, clientIds }: Season): Promise<void> {
  for (const regular of regulars) {
    const clientId = clientIds.get(regular.email);
    if (clientId !== undefined) await answerDemoProposals(ctx, { cycle, regular, clientId });
  }
}

export interface RunningCycle {
  readonly cycle: Cycle;
  /** Of its regulars, by address. */
  readonly clientIds: ReadonlyMap<string, string>;
}

/** The season that runs: its regulars said yes to everything, and what was left was opened to the public weeks ago. */
export async function addRunningCycle(demo: DemoContext, owner: Actor, coach: CoachRow): Promise<RunningCycle> {
  const zone = coach.timeZone;
  const day = (ago: number) => demo.at(demo.now - ago * DAY);
  const wall = (ago: number, minute: number) => ({ date: instantToWall(zone, demo.now - ago * DAY).date, minute });
  const founded = day(83);
  const regulars = DEMO_REGULARS.filter(({ hadDates }) => hadDates).map((regular) => ({ ...regular, says: 'yes' as const }));
  const clientIds = await addDemoRegulars(founded, owner, coach, regulars, new Map());
  const cycle = accepted(
    await createCycle(founded, owner, {
      coachId: coach.id,
      name: nameOf(suggestCycle(null, demo.now - 100 * DAY, zone)),
      firstDate: dayOfWeek(zone, demo.now, FIRST_WEEK, 1),
      lastDate: dayOfWeek(zone, demo.now, LAST_WEEK, 7),
      confirmBy: wall(72, 18 * 60),
      opensAt: wall(68, 9 * 60),
      automatic: true,
      remindDays: [],
      settings: DEFAULT_PLACEMENT_SETTINGS,
      notes: 'The first one with Perennial.',
    }),
    'plan the season that runs',
  );
  const asking = day(81);
  const season = { cycle, regulars, clientIds };
  await placeDemoRegulars(asking, owner, cycle);
  accepted(await sendPlacements(asking, owner, { coachId: coach.id, cycleId: cycle.id }), 'send the dates');
  await answer(day(79), season);
  for (const ago of [71, 67, 20]) accepted(await advanceCycle(day(ago), { coachId: coach.id, cycleId: cycle.id }), 'go on with the season');
  return { cycle, clientIds };
}

/** The season to come: its forty regulars were asked last week, most have answered, and the deadline is near. */
export async function addComingCycle(
  demo: DemoContext,
  owner: Actor,
  coach: CoachRow,
  running: RunningCycle,
  known: ReadonlyMap<string, string>,
): Promise<Cycle> {
  const zone = coach.timeZone;
  const ago = (days: number) => demo.at(demo.now - days * DAY);
  const today = instantToWall(zone, demo.now).date;
  const joining = DEMO_REGULARS.filter(({ hadDates }) => !hadDates);
  const clientIds = await addDemoRegulars(ago(12), owner, coach, joining, new Map([...known, ...running.clientIds]));
  const { season, year, ...suggestion } = suggestCycle(running.cycle, demo.now, zone);
  const cycle = accepted(
    await createCycle(ago(10), owner, {
      ...suggestion,
      coachId: coach.id,
      name: nameOf({ season, year, ...suggestion }),
      confirmBy: { date: addDays(today, 6), minute: 18 * 60 },
      opensAt: { date: addDays(today, 10), minute: 9 * 60 },
      remindDays: [4, 1],
      notes: '',
    }),
    'plan the season to come',
  );
  // These mails are in the inbox to look at.
  const sent = { ...demo.action, clock: { now: () => demo.now - 5 * DAY } };
  const asked = { cycle, regulars: DEMO_REGULARS, clientIds };
  await placeDemoRegulars(ago(5), owner, cycle);
  accepted(await sendPlacements(sent, owner, { coachId: coach.id, cycleId: cycle.id }), 'send the dates');
  await answer(ago(2), asked);
  return cycle;
}
