import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { type Timetable, timetable } from '../../availability/sweep/timetable.ts';
import { MINUTE } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import { cycleSpan } from '../phases/cycle-span.ts';
import { phaseAt } from '../phases/phase-at.ts';
import { boardDays } from './board-days.ts';
import type { BoardFacts, BookedTime } from './board-facts.ts';
import { type ClaimsByDay, claimsByDay } from './claims-by-day.ts';
import { isAsked } from './is-asked.ts';
import { type BoardDays, plannedTime } from './planned-time.ts';

/** What takes time on a board: a claim that stays, or a plan, which will be one. */
export interface BoardClaim extends BookedTime {
  /** Whose plan it is; null for what is claimed already. */
  readonly placementId: string | null;
}

/** A board laid out in time: everything that will take the coach's time once the plan is sent. */
export interface LaidOutBoard {
  readonly facts: BoardFacts;
  readonly days: BoardDays;
  /** Nothing of it can be changed any more. */
  readonly isOver: boolean;
  readonly claims: ClaimsByDay<BoardClaim>;
  /** What the hours offer a service in one length, whoever has taken it; worked out once for each. */
  readonly tableOf: (offer: AvailabilityInput) => Timetable;
}

/** A plan that no booking holds the time of: not sent, or moved since and not sent again. */
export function isPlanAlone(days: BoardDays, placement: Placement): boolean {
  const { booking } = placement;
  if (placement.state !== 'planned') return false;
  return booking === null || (isAsked(placement) && plannedTime(days, placement) !== booking.startsAt);
}

/** What was told and is moved or dropped since falls free with the next "Send", before anything else is put anywhere. */
const isLeaving = (days: BoardDays, placement: Placement): boolean =>
  isAsked(placement) && (placement.state !== 'planned' || isPlanAlone(days, placement));

/** A session there with its buffers, as a booking would take the time. */
function planClaim(offer: AvailabilityInput, startsAt: Instant, placementId: string): BoardClaim {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = offer.rules;
  return {
    scheduleId: offer.scheduleId,
    serviceId: offer.serviceId,
    startsAt,
    blockedFrom: startsAt - bufferBeforeMinutes * MINUTE,
    blockedUntil: startsAt + (durationMinutes + bufferAfterMinutes) * MINUTE,
    seats: 1,
    isSession: true,
    bookingId: null,
    placementId,
  };
}

function planClaims({ placements, offers }: BoardFacts, days: BoardDays): readonly BoardClaim[] {
  return placements.flatMap((placement) => {
    const offer = offers.get(placement.regularId);
    const startsAt = plannedTime(days, placement);
    return offer && startsAt !== null && isPlanAlone(days, placement) ? [planClaim(offer, startsAt, placement.id)] : [];
  });
}

export function layOutBoard(facts: BoardFacts): LaidOutBoard {
  const days = boardDays(facts.zone, facts.cycle);
  const leaving = new Set(facts.placements.filter((each) => isLeaving(days, each)).map(({ booking }) => booking?.id));
  const staying = facts.claims.filter(({ bookingId }) => bookingId === null || !leaving.has(bookingId));
  const claims = claimsByDay([...staying.map((claim) => ({ ...claim, placementId: null })), ...planClaims(facts, days)]);
  const span = cycleSpan(facts.zone, facts.cycle);
  const tables = new Map<AvailabilityInput, Timetable>();
  const tableOf = (offer: AvailabilityInput): Timetable => {
    const table = tables.get(offer) ?? timetable({ ...offer, claims: [] }, span);
    tables.set(offer, table);
    return table;
  };
  const isOver = phaseAt(facts.cycle, facts.now, facts.zone) === 'completed';
  return { facts, days, isOver, claims, tableOf };
}
