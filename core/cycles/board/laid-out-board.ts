import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { type Timetable, timetable } from '../../availability/sweep/timetable.ts';
import { cycleSpan } from '../phases/cycle-span.ts';
import { phaseAt } from '../phases/phase-at.ts';
import type { NextSend } from '../send/next-send.ts';
import { withoutGivenBack } from '../send/without-given-back.ts';
import { type ClaimsByDay, claimsByDay } from '../times/claims-by-day.ts';
import { type CycleDays, cycleDays } from '../times/cycle-days.ts';
import type { BoardClaim, BoardFacts } from './board-facts.ts';
import { planClaims } from './plan-claims.ts';
import { sentNext } from './sent-next.ts';

/** A board laid out in time: everything that will take the coach's time once the plan is sent. */
export interface LaidOutBoard {
  readonly facts: BoardFacts;
  readonly days: CycleDays;
  /** Nothing of it can be changed any more. */
  readonly isOver: boolean;
  /** What the next "Send" makes of each placement. */
  readonly sends: readonly (NextSend | null)[];
  readonly claims: ClaimsByDay<BoardClaim>;
  /** What the hours offer a service in one length, whoever has taken it; worked out once for each. */
  readonly tableOf: (offer: AvailabilityInput) => Timetable;
}

export function layOutBoard(facts: BoardFacts): LaidOutBoard {
  const days = cycleDays(facts.zone, facts.cycle);
  const sends = facts.placements.map((placement) => sentNext(facts, days, placement));
  const staying = withoutGivenBack(facts.claims, sends);
  const claims = claimsByDay([...staying.map((claim) => ({ ...claim, placementId: null })), ...planClaims(facts, days)]);
  const span = cycleSpan(facts.zone, facts.cycle);
  const tables = new Map<AvailabilityInput, Timetable>();
  const tableOf = (offer: AvailabilityInput): Timetable => {
    const table = tables.get(offer) ?? timetable({ ...offer, claims: [] }, span);
    tables.set(offer, table);
    return table;
  };
  const isOver = phaseAt(facts.cycle, facts.now, facts.zone) === 'completed';
  return { facts, days, isOver, sends, claims, tableOf };
}
