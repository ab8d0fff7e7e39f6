import { decideHold, type HoldRefusal } from '../../../core/availability/decide-hold.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadClaims } from '../../db/claims.ts';
import { lockPractice } from '../../db/coaches.ts';
import { type HoldRow, insertHold } from '../../db/holds.ts';
import { findSchedule } from '../../db/schedules.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { makeWayForHold } from '../waitlist/make-way-for-hold.ts';

export interface CreateHold {
  readonly coachId: string;
  readonly scheduleId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly note: string;
}

/** Keeps a free time back: nobody can book it, in any schedule, until it is released. */
export const createHold = (
  ctx: ActionContext,
  actor: Actor,
  input: CreateHold,
): Promise<Result<HoldRow, NotFound | HoldRefusal | ConstraintRefusal>> =>
  ctx.transaction<HoldRow, NotFound | HoldRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach || !(await findSchedule(tx, coach.id, input.scheduleId))) return refuse(NOT_FOUND);
    const { scheduleId, startsAt, endsAt, note } = input;
    const span = { from: startsAt, until: endsAt };
    await makeWayForHold({ ctx, tx, actor, coach }, span);
    const claims = await loadClaims(tx, coach.id, span);
    const decision = decideHold({ startsAt, endsAt, now: ctx.clock.now(), claims });
    if (!decision.ok) return decision;
    const row = await insertHold(tx, { id: ctx.newId(), coachId: coach.id, scheduleId, note }, decision.value);
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'hold.created',
      subject: ['hold', row.id],
      after: { scheduleId, startsAt, endsAt },
    });
    return ok(row);
  });
