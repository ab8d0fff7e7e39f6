import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate, WallMinute } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';

/** A proposal that was sent, as it is planned now; the plan is null where it was dropped since. */
interface Proposed {
  readonly placementId: string;
  readonly bookingId: string;
  readonly startsAt: Instant;
  readonly date: LocalDate | null;
  readonly minute: WallMinute | null;
}

interface InZone {
  readonly placementId: string;
  readonly bookingId: string;
  /** What the new clock shows when it starts. */
  readonly date: LocalDate;
  readonly minute: WallMinute;
  /** Whether the plan stands for just this time, and goes along. */
  readonly isAsTold: boolean;
}

/**
 * Proposals when their coach's clock becomes another one. Clients were told instants, which stay: only a plan that nobody was told of keeps what
 * it says on the clock.
 */
export const proposalsInZone = (proposals: readonly Proposed[], before: string, after: string): readonly InZone[] =>
  proposals.map(({ placementId, bookingId, startsAt, date, minute }) => {
    const wall = instantToWall(after, startsAt);
    const isAsTold = date !== null && minute !== null && wallToInstant(before, date, minute) === startsAt;
    return { placementId, bookingId, date: wall.date, minute: wall.minute, isAsTold };
  });
