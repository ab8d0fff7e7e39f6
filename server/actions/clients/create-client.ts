import { type ClientContent, type ClientRefusal, decideClient } from '../../../core/clients/decide-client.ts';
import { NEWCOMER } from '../../../core/clients/newcomer.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { findAddressHolder } from '../../db/clients/client-addresses.ts';
import { insertClient } from '../../db/clients/write-client.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface CreateClient extends Partial<ClientContent> {
  readonly coachId: string;
  readonly name: string;
  readonly email: string;
}

type Refusal = NotFound | ClientRefusal | { readonly code: 'email_taken' };

/** Somebody the coach knows before they first book. One client an address; the audit log gets only the id. */
export const createClient = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, ...input }: CreateClient,
): Promise<Result<{ readonly id: string }, Refusal | ConstraintRefusal>> =>
  ctx.transaction<{ readonly id: string }, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    if (!coach) return refuse(NOT_FOUND);
    const decision = decideClient({ ...NEWCOMER, ...input });
    if (!decision.ok) return decision;
    if (await findAddressHolder(tx, coach.id, input.email)) return refuse({ code: 'email_taken' });
    const id = ctx.newId();
    await insertClient(tx, { ...decision.value, id, coachId: coach.id });
    await insertAuditEntry(tx, actor, { coachId: coach.id, action: 'client.created', subject: ['client', id] });
    return ok({ id });
  });
