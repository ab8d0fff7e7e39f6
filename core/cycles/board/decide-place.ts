import { ok, refuse, type Result } from '../../result.ts';
import type { LocalDate, WallMinute } from '../../time/instant.ts';
import { wallMinuteToInstant } from '../../time/wall-minute-to-instant.ts';
import type { Why } from '../placement/placement-result.ts';
import type { Placement } from '../placement.ts';
import type { BoardRegular } from './board-facts.ts';
import { boardPlaces } from './board-places.ts';
import type { BoardRefusal } from './board-refusal.ts';
import type { LaidOutBoard } from './laid-out-board.ts';
import { whyByHand } from './why-by-hand.ts';

/** A placement as the coach's hand leaves it. */
export interface PlacedByHand {
  readonly date: LocalDate;
  /** What the clock shows there: a time that the clocks skip is the later one. */
  readonly minute: WallMinute;
  readonly why: Why;
}

/**
 * May a regular be put there? The coach is bound by their hours and by what is booked and planned beside it, not by what the client wishes.
 * Without a placement: one more visit.
 */
export function decidePlace(
  board: LaidOutBoard,
  regular: BoardRegular,
  placement: Placement | undefined,
  wish: { readonly date: LocalDate; readonly minute: WallMinute },
): Result<PlacedByHand, BoardRefusal> {
  const { facts, days } = board;
  const day = days.byDate.get(wish.date);
  if (!day) return refuse({ code: 'outside_cycle' });
  const startsAt = wallMinuteToInstant(day, wish.minute);
  if (startsAt <= facts.now) return refuse({ code: 'in_the_past' });
  const place = boardPlaces(board, regular.regularId, placement, [day]).find(({ at }) => at === startsAt);
  if (!place) return refuse({ code: 'not_open' });
  if (!place.isFree) return refuse({ code: 'slot_taken' });
  const lies = { dueOn: placement?.dueOn ?? null, date: wish.date, minute: place.minute };
  return ok({ date: lies.date, minute: lies.minute, why: whyByHand(regular, lies, true) });
}
