import type { z } from 'zod';
import type { RunView } from '../../../contract/cycles/placements.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../../contract/problem.ts';
import type { PlacementRun } from '../../db/cycles/runs.ts';
import { refusalSentence } from '../problem.ts';

const codeOf = (refusal: string): ProblemCode => PROBLEM_CODES.find((code) => code === refusal) ?? 'internal';

/** A search for placements: how far it is, or how it ended. */
export const runView = (run: PlacementRun): z.input<typeof RunView> => ({
  id: run.id,
  state: run.state,
  askedAt: new Date(run.askedAt).toISOString(),
  endedAt: run.endedAt === null ? null : new Date(run.endedAt).toISOString(),
  seconds: run.seconds,
  classes: [...(run.classes ?? [])],
  problem: run.refusal === null ? null : { code: run.refusal, sentence: refusalSentence({ code: codeOf(run.refusal) }) },
});
