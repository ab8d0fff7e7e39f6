import type { CheckedDateView } from '../../../../contract/series/series-view.ts';
import type { Choice } from './choice.ts';

export type Standing = 'free' | 'warned' | 'taken' | 'skipped';

/** How a date stands before it is booked. `gone`: it was refused when it was to be booked, whatever was known before. */
export function standing({ state, refusal, concerns }: CheckedDateView, choice: Choice | undefined, gone: boolean): Standing {
  if (choice?.kind === 'skip' || state !== 'planned') return 'skipped';
  if (refusal !== null || gone) return 'taken';
  return concerns.length > 0 ? 'warned' : 'free';
}
