import type { AtField, AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import { decideBlock } from '../../../core/availability/decide-block.ts';
import type { ScheduledOverride } from '../../../core/availability/plan/bookings-in-the-way.ts';
import { decideOverride } from '../../../core/availability/plan/decide-override.ts';
import { isTooMany } from '../../../core/availability/plan/is-too-many.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';
import { loadChangeFacts } from './load-change-facts.ts';

interface OverrideWish {
  readonly override: ScheduledOverride;
  /** The same exception as it was until now; null for a new one. */
  readonly replaced: ScheduledOverride | null;
  /** The coach has seen the bookings in the way and means to keep them. */
  readonly keepBookings: boolean;
}

/** Does this one exception make sense, and does it lie on bookings that nobody said to keep? Under the coach's lock. */
export async function checkOneOverride(
  tx: Tx,
  actor: Actor,
  coach: CoachRow,
  { override, replaced, keepBookings }: OverrideWish,
  now: Instant,
): Promise<Result<null, (NotFound & AtField) | AvailabilityRefusal>> {
  const removeIds = replaced ? [replaced.id] : [];
  const facts = await loadChangeFacts(tx, actor, coach, { create: [override], removeIds, bookingIds: [] }, now);
  const decided = decideOverride(facts, override, replaced ? [replaced] : []);
  if (!decided.ok) return decided;
  if (isTooMany(facts.ahead, { created: 1, removed: removeIds.length })) return refuse({ code: 'too_many_exceptions' });
  return decideBlock(
    { zone: coach.timeZone, overrides: [override], before: facts.existing, bookings: facts.bookings },
    keepBookings ? 'all' : new Set(),
  );
}
