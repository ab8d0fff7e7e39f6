import type { Claim } from '../../availability/availability-input.ts';
import { demandOf, mostTaken } from '../../availability/sweep/demand.ts';
import type { Span } from '../../time/span.ts';

/** A start as hours and published slots offer it. */
interface Offered {
  /** The session with its buffers. */
  readonly blocked: Span;
  readonly capacity: number;
}

/** How many more sessions of this schedule fit in there: the least number of seats free at any instant, none beside another schedule. The rule of `openSlots`. */
export const roomBeside = ({ blocked, capacity }: Offered, scheduleId: string, claims: readonly Claim[]): number =>
  Math.max(0, capacity - mostTaken(demandOf(claims, scheduleId, blocked.from, blocked.until), blocked.from, blocked.until));
