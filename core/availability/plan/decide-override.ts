import { NOT_FOUND } from '../../identity/not-found.ts';
import type { NotFound } from '../../identity/not-found.ts';
import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { AtField, AvailabilityRefusal } from '../availability-refusal.ts';
import { checkOverride } from '../check-override.ts';
import type { ScheduledOverride } from './bookings-in-the-way.ts';
import { isOver } from './is-over.ts';

export interface OverrideFacts {
  readonly zone: string;
  readonly now: Instant;
  /** Of the coach's schedules. */
  readonly scheduleIds: readonly string[];
  /** How many exceptions the coach has that are not over yet. */
  readonly ahead: number;
}

type OverrideRefusal = (NotFound & AtField) | AvailabilityRefusal;

const shareDays = (one: ScheduledOverride, other: ScheduledOverride): boolean =>
  (one.endsOn === null || other.startsOn <= one.endsOn) && (other.endsOn === null || one.startsOn <= other.endsOn);

/**
 * Does a new exception make sense? One that lies wholly in the past changes nothing any more. But whoever ends one that began long ago, or cuts
 * a day out of it, keeps its past: `replaced` are those that go for it.
 */
export function decideOverride(
  { zone, now, scheduleIds }: OverrideFacts,
  override: ScheduledOverride,
  replaced: readonly ScheduledOverride[],
): Result<ScheduledOverride, OverrideRefusal> {
  const { scheduleId, kind } = override;
  if (scheduleId !== null && !scheduleIds.includes(scheduleId)) return refuse({ ...NOT_FOUND, field: 'scheduleId' });
  const checked = checkOverride(override);
  if (!checked.ok) return checked;
  const keepsPast = replaced.some((old) => old.kind === kind && shareDays(old, override));
  return !keepsPast && isOver(zone, override, now) ? refuse({ code: 'all_in_the_past', field: 'endsOn' }) : ok(override);
}
