import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { type Timetable, timetable } from '../../availability/sweep/timetable.ts';
import type { Placement } from '../placement.ts';
import { cycleSpan } from '../phases/cycle-span.ts';
import { phaseAt } from '../phases/phase-at.ts';
import { boardDays } from './board-days.ts';
import type { BoardClaim, BoardFacts } from './board-facts.ts';
import { type ClaimsByDay, claimsByDay } from './claims-by-day.ts';
import { isAsked } from './is-asked.ts';
import { isPlanAlone } from './is-plan-alone.ts';
import { planClaims } from './plan-claims.ts';
import type { BoardDays } from './planned-time.ts';

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

/** What was told and is moved or dropped since falls free with the next "Send", before anything else is put anywhere. */
const isLeaving = (days: BoardDays, placement: Placement): boolean =>
  isAsked(placement) && (placement.state !== 'planned' || isPlanAlone(days, placement));

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
