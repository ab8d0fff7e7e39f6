import { takesTime } from '../../bookings/booking-status.ts';
import type { Instant } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Placement } from '../placement.ts';
import { sendSkip, type SendSkip, type SkipFacts } from './send-skip.ts';

/** A regular's part in the cycle, as sending asks about it. */
export interface SendPart extends SkipFacts {
  readonly regularId: string;
  readonly clientId: string;
  /** How often something was sent to them. */
  readonly rounds: number;
}

/** A visit the client is told of, and when it will be. */
export interface Told {
  readonly placement: Placement;
  readonly startsAt: Instant;
}

/** What is to be told to one client. */
export interface LaneChanges {
  readonly part: SendPart;
  /** Null where they are sent to. */
  readonly skip: SendSkip | null;
  readonly added: readonly Told[];
  readonly moved: readonly Told[];
  readonly withdrawn: readonly Placement[];
  /** What stands or waits after it, all together. */
  readonly dates: number;
}

const isAsked = ({ booking, answer }: Placement): boolean => booking?.status === 'proposed' && answer === null;

/** A visit as planned and not yet told, if it is to come. What was answered is left alone. */
function untold(placement: Placement, zone: string, now: Instant): Told | undefined {
  const { date, minute, toldStartsAt, booking } = placement;
  if (date === null || minute === null || (booking !== null && !isAsked(placement))) return undefined;
  const startsAt = wallToInstant(zone, date, minute);
  return startsAt > now && (booking === null || startsAt !== toldStartsAt) ? { placement, startsAt } : undefined;
}

/**
 * What differs between the plan and what one client was told, of all that is to come: new dates, other times, dates that are no more. Nothing
 * new goes to who is not sent to, but what the coach withdrew falls free.
 */
export function changesToSend(part: SendPart, placements: readonly Placement[], zone: string, now: Instant): LaneChanges {
  const skip = sendSkip(part);
  const told = skip === null ? placements.flatMap((placement) => untold(placement, zone, now) ?? []) : [];
  const withdrawn = placements.filter(
    (placement) => placement.state !== 'planned' && isAsked(placement) && (placement.booking?.startsAt ?? now) > now,
  );
  const standing = placements.filter(({ booking }) => booking !== null && takesTime(booking.status));
  const added = told.filter(({ placement }) => placement.booking === null);
  return {
    part,
    skip,
    added,
    moved: told.filter(({ placement }) => placement.booking !== null),
    withdrawn,
    dates: standing.length - withdrawn.length + added.length,
  };
}

/** Whether there is something to tell them. */
export const hasChanges = ({ added, moved, withdrawn }: LaneChanges): boolean => added.length + moved.length + withdrawn.length > 0;
