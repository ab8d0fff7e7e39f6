import { DEFAULT_PLACEMENT_SETTINGS } from '../../../core/cycles/placement/placement-settings.ts';
import { randomUUID } from 'node:crypto';
import { planVisits } from '../../factories/plan-visits.ts';
import { season } from '../../factories/season.ts';
import type { World } from './access-world.ts';

const DAY = 86_400_000;
/** Cycles of one coach never overlap: each gets ten days of its own, years ahead. */
let begun = 1000;

/** A cycle in its planning, with a regular who has one date in it. */
export async function plannedCycle(world: World) {
  const { db, practice } = world;
  const of = season(db, practice);
  begun += 10;
  const cycleId = await of.cycle({ firstDate: world.day(begun), lastDate: world.day(begun + 9), confirmBy: Date.now() + 5 * DAY });
  const regular = await of.regular();
  const [placementId = ''] = await planVisits(db, { coachId: practice.coachId, cycleId, regular, dates: [world.day(begun + 3)] });
  return { cycleId, placementId, regularId: regular.regularId, date: world.day(begun + 3) };
}

/** The same, with a search that has ended. */
export async function searchedCycle(world: World) {
  const planned = await plannedCycle(world);
  const runId = randomUUID();
  const { coachId } = world.practice;
  const over = { askedAt: new Date(), endedAt: new Date() };
  await world.db
    .insertInto('placementRuns')
    .values({ id: runId, coachId, cycleId: planned.cycleId, state: 'done', seconds: 1, refusal: null, ...over })
    .execute();
  return { ...planned, runId };
}

/** The same, sent. */
export async function sentCycle(world: World) {
  const planned = await plannedCycle(world);
  const coach = await world.browserOf('coach');
  const { status } = await coach.post(`/coach/${world.practice.coachId}/cycles/${planned.cycleId}/send`);
  if (status !== 200) throw new Error(`not sent: ${status}`);
  return planned;
}

/** What a coach writes of a new cycle, on days that no other has. */
export function newCycle(world: World) {
  begun += 10;
  return {
    name: 'Spring',
    firstDate: world.day(begun),
    lastDate: world.day(begun + 9),
    confirmBy: null,
    opensAt: null,
    automatic: true,
    remindDays: [7, 2],
    settings: DEFAULT_PLACEMENT_SETTINGS,
    notes: '',
  };
}
