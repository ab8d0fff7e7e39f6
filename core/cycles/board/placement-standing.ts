import { indexOfDay } from '../../availability/sweep/session-counts.ts';
import { instantToWallMinute } from '../../time/instant-to-wall-minute.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate, WallMinute } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import { placementStatus, type PlacementStatus } from '../placement-status.ts';
import { isAsked } from '../send/is-asked.ts';
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
 * A plan may be changed as long as nothing was sent, and then until the client answers or the session has begun. A plan whose time went by unsent
 * stays open to change: nothing took place there.
 */
export function placementStanding(placement: Placement, days: CycleDays, now: Instant): PlacementStanding {
  const { booking, state, answer, toldStartsAt } = placement;
  const status = placementStatus({ state, answer, bookingStatus: booking?.status ?? null });
  const asked = isAsked(placement);
  if (booking && !asked) return { status, ...wallOf(days, booking.startsAt), startsAt: booking.startsAt, unsent: false, editable: false };
  const { date, minute } = placement;
  const startsAt = plannedTime(days, placement);
  const unsent = booking ? startsAt !== toldStartsAt : startsAt !== null;
  return { status, date, minute, startsAt, unsent, editable: booking === null || booking.startsAt > now };
}
