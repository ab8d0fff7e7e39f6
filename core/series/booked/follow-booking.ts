import { ok, refuse, type Result } from '../../result.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import { withException } from '../edits/with-exception.ts';
import { overlappingDates } from '../overlapping-dates.ts';
import type { Series } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import type { SeriesRefusal } from '../series-refusal.ts';

/** A session of a series as it stands after somebody changed it by itself. */
export interface FollowedSession {
  readonly id: LocalDate;
  readonly startsAt: Instant;
  readonly durationMinutes: number;
  /** Whether it takes place at all. */
  readonly stands: boolean;
}

function without(series: Series, { id }: FollowedSession, now: Instant): Series {
  const date = seriesDates(series).find((each) => each.id === id);
  // What had begun stays what it was, whatever is said of it afterwards.
  if (!date || date.startsAt <= now) return series;
  const { at = null } = series.exceptions.find((each) => each.id === id) ?? {};
  return withException(series, { id, at, skipped: true });
}

/**
 * The plan after one of its sessions was cancelled, moved or brought back by itself: what the edits `skip`, `move` and `restore` do, but the session
 * leads. So it may have been over, and its day may have left the rhythm; then it stands by itself. Refused where the plan could not say what the
 * session does: in a pause, on another session of the same series, in the second showing of an hour that is shown twice.
 */
export function followBooking(series: Series, session: FollowedSession, now: Instant): Result<Series, SeriesRefusal> {
  if (!session.stands) return ok(without(series, session, now));
  const { id, startsAt, durationMinutes } = session;
  const { date, minute } = instantToWall(series.parts[0]!.timeZone, startsAt);
  const placed = withException(series, { id, at: { date, minute, durationMinutes }, skipped: false });
  const after = seriesDates(placed).find((each) => each.id === id)!;
  if (after.startsAt !== startsAt) return refuse({ code: 'wrong_time' });
  if (after.state === 'paused') return refuse({ code: 'in_pause' });
  const running = seriesDates(placed).filter(({ state, endsAt }) => state === 'planned' && endsAt > now);
  const pairs = overlappingDates(running).filter((pair) => pair.includes(id));
  if (pairs.length > 0) return refuse({ code: 'overlaps_itself', pairs });
  return ok(after.moved ? placed : withException(placed, { id, at: null, skipped: false }));
}
