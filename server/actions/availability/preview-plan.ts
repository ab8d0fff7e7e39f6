import type { AtField, AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import { decideChanges, type OverrideChanges } from '../../../core/availability/plan/decide-changes.ts';
import { freshHits } from '../../../core/availability/plan/fresh-hits.ts';
import type { PlannedDay } from '../../../core/availability/plan/planned-days.ts';
import type { BackupChance } from '../../../core/closures/plan-backups.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { BookingAheadRow } from '../../db/bookings-ahead.ts';
import type { Database } from '../../db/database.ts';
import type { OverrideContent } from '../../db/overrides.ts';
import { loadFreeBackups } from '../overrides/load-free-backups.ts';
import { loadChangeFacts } from '../overrides/load-change-facts.ts';
import { loadPlanFacts, type PlanAsked } from './load-plan-facts.ts';
import { planDays, type PlannedOverride } from './plan-days.ts';

export interface Preview {
  readonly days: readonly PlannedDay<PlannedOverride>[];
  /** The bookings that the new blocks would lie on, by start. */
  readonly hits: readonly BookingAheadRow[];
  /** By booking that has a second choice. */
  readonly freeBackups: ReadonlyMap<string, BackupChance>;
}

interface Wish {
  readonly create: readonly OverrideContent[];
  readonly remove: OverrideChanges['remove'];
}

/** A read: the plan as it would be after the changes, were they made now. */
export async function previewPlan(
  db: Database,
  actor: Actor,
  asked: PlanAsked,
  wish: Wish,
  now: Instant,
): Promise<Result<Preview, (NotFound & AtField) | ChangedMeanwhile | AvailabilityRefusal>> {
  const create = wish.create.map((override, index) => ({ ...override, id: `new ${index}` }));
  const removeIds = wish.remove.map(({ id }) => id);
  const [plan, facts] = await Promise.all([
    loadPlanFacts(db, asked),
    loadChangeFacts(db, actor, asked.coach, { create, removeIds, bookingIds: [] }, now),
  ]);
  if (!plan) return refuse(NOT_FOUND);
  const changes = decideChanges(facts, { create, remove: wish.remove });
  if (!changes.ok) return changes;
  const gone = new Set(removeIds);
  const overrides = [...plan.overrides.filter(({ id }) => !gone.has(id)), ...changes.value.create];
  const hits = freshHits({ zone: asked.coach.timeZone, overrides: create, before: facts.existing, bookings: facts.bookings });
  const freeBackups = await loadFreeBackups(db, asked.coach, hits, { create: changes.value.create, removeIds }, now);
  return ok({ days: planDays(asked, plan, overrides, now), hits, freeBackups });
}
