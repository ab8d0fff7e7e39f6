import type { Instant, LocalDate } from '../time/instant.ts';
import type { CyclePhase } from './cycle-phase.ts';
import type { PlacementSettings } from './placement/placement-settings.ts';

/** A season of one coach. Both days are included, of the coach's zone; cycles of one coach never overlap. */
export interface Cycle {
  readonly id: string;
  readonly coachId: string;
  readonly name: string;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  /** As written; what holds at a moment is said by the rules, for nobody may have looked since. */
  readonly phase: CyclePhase;
  /** Until when regulars answer. */
  readonly confirmBy: Instant | null;
  /** When the public may book; null: by hand. */
  readonly opensAt: Instant | null;
  /** Whether phases change by themselves on their dates. The deadline holds either way. */
  readonly automatic: boolean;
  /** So many days before the deadline the silent are reminded. */
  readonly remindDays: readonly number[];
  readonly settings: PlacementSettings;
  readonly notes: string;
  /** When the first proposals left. */
  readonly firstSentAt: Instant | null;
  /** When the deadline's consequences were drawn. */
  readonly deadlineDoneAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly completedAt: Instant | null;
  readonly createdAt: Instant;
  readonly version: number;
}
