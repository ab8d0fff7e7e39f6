import type { Instant } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import type { PlacementWish } from '../placement-wish.ts';
import type { Placement } from '../placement.ts';
import type { RegularStatus } from '../regular-status.ts';

/** All that decides over the answers of one client to the dates of one cycle. */
export interface AnswerFacts {
  readonly cycle: Pick<Cycle, 'id' | 'phase' | 'confirmBy' | 'deadlineDoneAt'>;
  readonly part: {
    readonly regularId: string;
    readonly wish: PlacementWish | null;
    readonly wishAt: Instant | null;
    readonly message: string;
    /** So many times they have answered. */
    readonly answers: number;
    readonly rosterStatus: RegularStatus;
  };
  /** All of this client's, of this cycle. */
  readonly placements: readonly Placement[];
  readonly now: Instant;
}
