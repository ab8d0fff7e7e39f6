import { checkInStatus } from '../../../core/check-ins/check-in-status.ts';
import { decideGrant } from '../../../core/check-ins/decide-grant.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { listCheckInMonths, writeGranted } from '../../db/check-ins/check-in-months.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface GrantCheckIns {
  readonly coachId: string;
  readonly clientId: string;
  /** Any of the month. */
  readonly day: LocalDate;
  /** So many beyond the free one, whatever was granted before. */
  readonly granted: number;
}

/** The coach lets a client have more check-ins in a month, or takes that back while they are not used. */
export const grantCheckIns = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, clientId, day, granted }: GrantCheckIns,
): Promise<Result<null, NotFound | { readonly code: 'check_ins_in_use' } | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | { readonly code: 'check_ins_in_use' }>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    const client = coach && (await findClient(tx, coach.id, clientId));
    if (!client) return refuse(NOT_FOUND);
    const whose = { coachId, clientId: client.id };
    const months = await listCheckInMonths(tx, whose);
    const decision = decideGrant(months, day, granted);
    if (!decision.ok) return decision;
    const before = checkInStatus(months, day);
    if (before.granted === granted) return ok(null);
    await writeGranted(tx, whose, decision.value);
    const { month } = before;
    await insertAuditEntry(tx, actor, {
      coachId,
      action: 'client.check_ins_granted',
      subject: ['client', client.id],
      before: { month, granted: before.granted },
      after: { month, granted },
    });
    return ok(null);
  });
