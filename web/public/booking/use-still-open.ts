import { useState } from 'react';
import { problemOf } from '../../problem-of.ts';
import { monthOf } from '../slots/month-of.ts';
import type { Slot } from '../slots/slot.ts';
import type { ShownMonth } from './use-shown-month.ts';

interface Attempt {
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  readonly error: Error | null;
}

/** The refusals after which this time can't be had any more. */
const LOST = new Set(['slot_taken', 'not_open', 'too_soon', 'too_far', 'no_open_cycle', 'in_the_past', 'limit_reached']);

/**
 * The chosen time, and whether somebody else has it now. While our own booking is on its way, or its answer was lost, a missing time may well
 * be ours, so nothing is said.
 */
export function useStillOpen(shown: ShownMonth, at: string, attempt: Attempt): { readonly slot: Slot | null; readonly gone: boolean } {
  const found = [...shown.open.values()].flat().find(({ startsAt }) => startsAt === at) ?? null;
  const [last, remember] = useState(found);
  if (found && found.startsAt !== last?.startsAt) remember(found);
  const slot = found ?? (last?.startsAt === at ? last : null);
  const problem = problemOf(attempt.error);
  const maybeOurs = attempt.isPending || attempt.isSuccess || (attempt.error !== null && problem === null);
  const looked = shown.query.isSuccess && (slot === null || monthOf(slot.date) === shown.month);
  const refused = problem !== null && LOST.has(problem.code);
  return { slot, gone: refused || (looked && found === null && !maybeOurs) };
}
