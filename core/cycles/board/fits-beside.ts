import type { Claim } from '../../availability/availability-input.ts';
import { demandOf, mostTaken } from '../../availability/sweep/demand.ts';
import type { Span } from '../../time/span.ts';

/** A start as hours and published slots offer it. */
interface Offered {
  /** The session with its buffers. */
  readonly blocked: Span;
  readonly capacity: number;
}

/** Whether one more session of this schedule fits in there: a seat free at every instant, and nobody of another schedule. The rule of `openSlots`. */
export const fitsBeside = ({ blocked, capacity }: Offered, scheduleId: string, claims: readonly Claim[]): boolean =>
  mostTaken(demandOf(claims, scheduleId, blocked.from, blocked.until), blocked.from, blocked.until) + 1 <= capacity;
