import type { Instant } from '../../time/instant.ts';
import { type BetterPosition, betterPositions } from '../matching/better-positions.ts';
import type { QuietHours } from '../offers/offer-settings.ts';
import { QuietClock } from '../offers/quiet-clock.ts';

/** Somebody in line, and what they know of their place. */
export interface KnownPosition {
  readonly entryId: string;
  /** Null: nothing, so far. */
  readonly position: number | null;
  readonly toldAt: Instant | null;
  /** The client's. */
  readonly timeZone: string;
  /** They know that they wait: a mail about this place has left. */
  readonly isWrittenTo: boolean;
}

export interface PositionsDue {
  /** Who is told now that they have moved up. */
  readonly better: readonly (BetterPosition & Pick<KnownPosition, 'timeZone'>)[];
  /** Who knows nothing yet: from this place on it is counted who moves up. Nobody is told. */
  readonly first: readonly { readonly entryId: string; readonly position: number }[];
}

/**
 * What is to be told of places in line: who moved up since they were last told, once a day of their own calendar, outside their quiet hours. Whom the coach put
 * in line without a word hears nothing of a place they don't know of.
 */
export function positionsDue(
  known: readonly KnownPosition[],
  positions: ReadonlyMap<string, number>,
  quiet: QuietHours | null,
  now: Instant,
): PositionsDue {
  const told = known.flatMap(({ entryId, position, toldAt, timeZone, isWrittenTo }) =>
    position !== null && isWrittenTo ? [{ entryId, position, toldAt: toldAt ?? 0, timeZone }] : [],
  );
  const zoneOf = new Map(told.map(({ entryId, timeZone }) => [entryId, timeZone]));
  const better = betterPositions(told, positions, now)
    .map((each) => ({ ...each, timeZone: zoneOf.get(each.entryId) ?? 'UTC' }))
    .filter(({ timeZone }) => !new QuietClock(timeZone, quiet, now).isQuiet(now));
  const first = known.flatMap(({ entryId, position: before }) => {
    const position = positions.get(entryId);
    return before === null && position !== undefined ? [{ entryId, position }] : [];
  });
  return { better, first };
}
