import { decideNewRegular, type NewRegularRefusal } from '../../../core/cycles/roster/decide-regular.ts';
import type { RegularPattern } from '../../../core/cycles/roster/regular-pattern.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { findRegularsOf, insertRegulars } from '../../db/cycles/regulars.ts';
import { listClientsForRoster } from '../../db/cycles/roster/list-clients-for-roster.ts';
import { findService } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { regularForAudit } from './regular-for-audit.ts';

export interface CreateRegular extends RegularPattern {
  readonly coachId: string;
  readonly clientId: string;
}

type Refusal = NotFound | NewRegularRefusal;

/** Puts a client on the roster: from the next cycle on they are placed. */
export const createRegular = (
  ctx: ActionContext,
  actor: Actor,
  input: CreateRegular,
): Promise<Result<{ readonly id: string }, Refusal | ConstraintRefusal>> =>
  ctx.transaction<{ readonly id: string }, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const [client] = coach ? await listClientsForRoster(tx, coach.id, [input.clientId]) : [];
    if (!coach || !client) return refuse(NOT_FOUND);
    const onRoster = (await findRegularsOf(tx, coach.id, [client.id])).length > 0;
    const service = await findService(tx, coach.id, input.serviceId);
    const decision = decideNewRegular({ client, onRoster, service }, input);
    if (!decision.ok) return decision;
    const id = ctx.newId();
    await insertRegulars(tx, coach.id, [{ ...decision.value, id, clientId: client.id }], ctx.clock.now());
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'regular.created',
      subject: ['regular', id],
      after: regularForAudit(decision.value),
    });
    return ok({ id });
  });
