import { ok, refuse, type Result } from '../../result.ts';
import type { DayBlocked, Why } from '../placement/placement-result.ts';
import type { Placement } from '../placement.ts';
import type { BoardRefusal } from './board-refusal.ts';

interface Unplaced {
  readonly state: 'unplaced';
  readonly date: null;
  readonly minute: null;
  readonly pinned: false;
  readonly why: Why;
}

/** Leaves a visit to the next search, without a time. Only one that a search looks for, and that nobody was told of. */
export function decideUnplace(
  { dueOn, booking }: Pick<Placement, 'dueOn' | 'booking'>,
  blocked: readonly DayBlocked[],
): Result<Unplaced, BoardRefusal> {
  if (dueOn === null || booking !== null) return refuse({ code: 'not_changeable' });
  return ok({ state: 'unplaced', date: null, minute: null, pinned: false, why: { code: 'unplaced', blocked } });
}
