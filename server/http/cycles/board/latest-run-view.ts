import type { z } from 'zod';
import type { RunView } from '../../../../contract/cycles/placements.ts';
import type { ProblemCode } from '../../../../contract/problem.ts';
import type { findLatestRun } from '../../../db/cycles/board/find-latest-run.ts';
import { refusalSentence } from '../../problem.ts';

type Run = NonNullable<Awaited<ReturnType<typeof findLatestRun>>>;

export function latestRunView({ id, state, askedAt, endedAt, seconds, classes, refusal }: Run): z.input<typeof RunView> {
  const code = refusal as ProblemCode | null;
  return {
    id,
    state,
    askedAt: new Date(askedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    seconds,
    classes: [...(classes ?? [])],
    problem: code && { code, sentence: refusalSentence({ code }) },
  };
}
