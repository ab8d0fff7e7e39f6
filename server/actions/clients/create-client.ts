import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { findClientByEmail } from '../../db/clients/find-client.ts';
import { insertClient } from '../../db/clients/write-client.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface CreateClient {
  readonly coachId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

type ClientRefusal = NotFound | { readonly code: 'email_taken' };

/** Somebody the coach knows before they first book. One client an address; the audit log gets only the id. */
export const createClient = (
  ctx: ActionContext,
  actor: Actor,
  input: CreateClient,
): Promise<Result<{ readonly id: string }, ClientRefusal | ConstraintRefusal>> =>
  ctx.transaction<{ readonly id: string }, ClientRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    if (await findClientByEmail(tx, coach.id, input.email)) return refuse({ code: 'email_taken' });
    const { name, email, phone } = input;
    const id = ctx.newId();
    await insertClient(tx, { id, coachId: coach.id, name, email, phone, timeZone: null });
    await insertAuditEntry(tx, actor, { coachId: coach.id, action: 'client.created', subject: ['client', id] });
    return ok({ id });
  });
