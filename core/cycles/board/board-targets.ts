import { takesTime } from '../../bookings/booking-status.ts';
import { groupedBy } from '../../grouped-by.ts';
import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { epochDay } from '../../time/epoch-day.ts';
import type { LocalDate, WallMinute } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import type { BoardRegular } from './board-facts.ts';
import { boardPlaces } from './board-places.ts';
import type { LaidOutBoard } from './laid-out-board.ts';
import { placementStanding } from './placement-standing.ts';
import { visitFits, type VisitDay } from './visit-fits.ts';

export interface TargetDay {
  readonly date: LocalDate;
  /** `fits`: as the client wishes, too. */
  readonly starts: readonly { readonly minute: WallMinute; readonly fits: boolean }[];
}

interface Asked {
  readonly regular: BoardRegular;
  /** Undefined for one more visit. */
  readonly placement: Placement | undefined;
  /** The day of their last session before the cycle. */
  readonly lastSession: LocalDate | null;
}

const due = ({ dueOn }: Placement): number | null => (dueOn === null ? null : epochDay(dueOn));

/** What is planned or takes place, where it lies. */
function visitsOf({ facts, days }: LaidOutBoard, { regular, placement }: Asked): readonly VisitDay[] {
  return facts.placements.flatMap((other) => {
    if (other.regularId !== regular.regularId || other.id === placement?.id) return [];
    const { date } = placementStanding(other, days, facts.now);
    const lies = other.booking ? takesTime(other.booking.status) && other.state !== 'dropped' : other.state === 'planned';
    return lies && date !== null ? [{ due: due(other), day: epochDay(date) }] : [];
  });
}

/** Where one regular could be put: every time that is to come and free, day by day. */
export function boardTargets(board: LaidOutBoard, asked: Asked): readonly TargetDay[] {
  const { regular, placement, lastSession } = asked;
  const { cycle, now } = board.facts;
  const facts = {
    regular,
    rule: cycle.settings.frequencies[regular.frequency],
    due: placement ? due(placement) : null,
    others: visitsOf(board, asked),
    last: lastSession === null ? null : epochDay(lastSession),
  };
  const free = boardPlaces(board, regular.regularId, placement, board.days.list).filter(({ at, isFree }) => isFree && at > now);
  return [...groupedBy(free, ({ day }) => day)].map(([day, places]) => ({
    date: dateOfEpochDay(day),
    starts: places.map((place) => ({ minute: place.minute, fits: visitFits(facts, place) })),
  }));
}
