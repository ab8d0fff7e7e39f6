import { ok, refuse, type Result } from '../../result.ts';
import type { LocalDate, WallMinute } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import type { Why } from '../placement/placement-result.ts';
import type { BoardRegular } from './board-facts.ts';
import type { BoardRefusal } from './board-refusal.ts';
import { whyByHand } from './why-by-hand.ts';

interface Pinned {
  readonly state: 'planned';
  readonly date: LocalDate;
  readonly minute: WallMinute;
  readonly pinned: boolean;
  readonly why: Why;
}

/** Holds a visit where it lies, or lets the next search have it. Only what has a time can be held. */
export function decidePin(
  regular: BoardRegular,
  { dueOn, date, minute }: Pick<Placement, 'dueOn' | 'date' | 'minute'>,
  pinned: boolean,
): Result<Pinned, BoardRefusal> {
  if (date === null || minute === null) return refuse({ code: 'nothing_to_pin' });
  return ok({ state: 'planned', date, minute, pinned, why: whyByHand(regular, { dueOn, date, minute }, pinned) });
}
