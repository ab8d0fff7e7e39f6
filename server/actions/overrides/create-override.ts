import type { AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { insertOverride, type OverrideContent, type OverrideRow } from '../../db/overrides.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { checkOneOverride } from './check-one-override.ts';
import { overrideForAudit } from './override-for-audit.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export interface CreateOverride extends OverrideContent {
  readonly coachId: string;
  /** The coach has seen the bookings in the way and means to keep them. */
  readonly keepBookings: boolean;
}

/** An exception to the week: time blocked, hours on top, or another capacity. */
export const createOverride = (
  ctx: ActionContext,
  actor: Actor,
  input: CreateOverride,
): Promise<Result<OverrideRow, NotFound | AvailabilityRefusal | ConstraintRefusal>> =>
  ctx.transaction<OverrideRow, NotFound | AvailabilityRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const override = { ...input, id: ctx.newId() };
    const checked = await checkOneOverride(
      tx,
      actor,
      coach,
      { override, replaced: null, keepBookings: input.keepBookings },
      ctx.clock.now(),
    );
    if (!checked.ok) return checked;
    const markOpened = await watchHours(ctx, tx, actor, coach);
    const row = await insertOverride(tx, { id: override.id, coachId: coach.id }, override);
    await markOpened();
    const after = { ...overrideForAudit(row), keepBookings: input.keepBookings };
    await insertAuditEntry(tx, actor, { coachId: coach.id, action: 'override.created', subject: ['override', row.id], after });
    return ok(row);
  });
