import { indexOfDay } from '../../availability/sweep/session-counts.ts';
import { instantToWallMinute } from '../../time/instant-to-wall-minute.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate, WallMinute } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import { placementStatus, type PlacementStatus } from '../placement-status.ts';
import { isProposed } from '../send/is-proposed.ts';
import type { CycleDays } from '../times/cycle-days.ts';
import { plannedTime } from '../times/planned-time.ts';

/** Where a placement stands at a moment. */
export interface PlacementStanding {
  readonly status: PlacementStatus;
  /** As planned while the coach plans it, of its booking once that is what holds; on the coach's wall clock. All null without a time. */
  readonly date: LocalDate | null;
  readonly minute: WallMinute | null;
  readonly startsAt: Instant | null;
  /** The client was not told of it as it is now. */
  readonly unsent: boolean;
  /** Where its time is held as the client knows it, while the plan has it elsewhere or dropped; else null. */
  readonly held: { readonly date: LocalDate; readonly minute: WallMinute } | null;
  /** May be moved, dropped and pinned here. */
  readonly editable: boolean;
}

function wallOf({ zone, list }: CycleDays, at: Instant): { readonly date: LocalDate; readonly minute: WallMinute } {
  const day = list[indexOfDay(list, at)];
  if (day) return { date: day.date, minute: instantToWallMinute(day, at) };
  const { date, minute } = instantToWall(zone, at);
  return { date, minute };
}

/**
 * A plan may be changed as long as nothing was sent, and then until the client says yes or the session has begun: a no is held until the deadline,
 * and can be moved. A plan whose time went by unsent stays open to change: nothing took place there.
 */
export function placementStanding(placement: Placement, days: CycleDays, now: Instant): PlacementStanding {
  const { booking, state, answer } = placement;
  const status = placementStatus({ state, answer, bookingStatus: booking?.status ?? null });
  if (booking && !isProposed(placement)) {
    const { startsAt } = booking;
    return { status, ...wallOf(days, startsAt), startsAt, unsent: false, held: null, editable: false };
  }
  const { date, minute } = placement;
  const startsAt = plannedTime(days, placement);
  const unsent = startsAt !== (booking?.startsAt ?? null);
  const held = booking && unsent ? wallOf(days, booking.startsAt) : null;
  return { status, date, minute, startsAt, unsent, held, editable: booking === null || booking.startsAt > now };
}
