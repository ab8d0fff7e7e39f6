import type { z } from 'zod';
import type { RunView } from '../../../contract/cycles/placements.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../../contract/problem.ts';
import { isRunAlive } from '../../../core/cycles/plan/is-run-alive.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { PlacementRun } from '../../db/cycles/runs.ts';
import { refusalSentence } from '../problem.ts';

const codeOf = (refusal: string): ProblemCode => PROBLEM_CODES.find((code) => code === refusal) ?? 'internal';

/** As it stands: what nobody can be working on any more has failed, whether or not somebody has written that down. */
function outcomeOf({ state, refusal, endedAt, askedAt, seconds }: PlacementRun, now: Instant) {
  const isDead = endedAt === null && !isRunAlive({ askedAt, seconds }, now);
  return isDead ? ({ state: 'failed', refusal: 'internal' } as const) : { state, refusal };
}

/** A search for placements: how far it is, or how it ended. */
export function runView(run: PlacementRun, now: Instant): z.input<typeof RunView> {
  const { state, refusal } = outcomeOf(run, now);
  return {
    id: run.id,
    state,
    askedAt: new Date(run.askedAt).toISOString(),
    endedAt: run.endedAt === null ? null : new Date(run.endedAt).toISOString(),
    seconds: run.seconds,
    classes: [...(run.classes ?? [])],
    problem: refusal === null ? null : { code: refusal, sentence: refusalSentence({ code: codeOf(refusal) }) },
  };
}
