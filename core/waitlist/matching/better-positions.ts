import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant } from '../../time/instant.ts';

/** What a client was last told of their place in line. */
export interface ToldPosition {
  readonly entryId: string;
  readonly position: number;
  readonly toldAt: Instant;
  /** The client's. */
  readonly timeZone: string;
}

export interface BetterPosition {
  readonly entryId: string;
  readonly position: number;
  readonly before: number;
}

/**
 * Whom to tell that they have moved up: who stands further ahead than what they were last told, and was told nothing yet today, by the calendar of
 * their own zone. Moving back is not news; it does not change what counts as better than what they know.
 */
export function betterPositions(
  told: readonly ToldPosition[],
  positions: ReadonlyMap<string, number>,
  now: Instant,
): readonly BetterPosition[] {
  return told.flatMap(({ entryId, position: before, toldAt, timeZone }) => {
    const position = positions.get(entryId);
    if (position === undefined || position >= before) return [];
    return instantToWall(timeZone, toldAt).date < instantToWall(timeZone, now).date ? [{ entryId, position, before }] : [];
  });
}
