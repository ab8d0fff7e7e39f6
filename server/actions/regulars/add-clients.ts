import { decideNewRegular, type NewRegularRefusal } from '../../../core/cycles/roster/decide-regular.ts';
import type { RegularPattern } from '../../../core/cycles/roster/regular-pattern.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { findRegularsOf, insertRegulars, type NewRegular } from '../../db/cycles/regulars.ts';
import { listClientsForRoster } from '../../db/cycles/roster/list-clients-for-roster.ts';
import { listServices } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { regularForAudit } from './regular-for-audit.ts';
import { suggestPatterns } from './suggest-patterns.ts';

export interface AddClients {
  readonly coachId: string;
  readonly clientIds: readonly string[];
  /** For those whose sessions show no pattern. */
  readonly otherwise: RegularPattern;
}

type Refusal = NotFound | NewRegularRefusal;

/** Puts several clients on the roster, each with the pattern they keep already. All of them or none. */
export const addClients = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, clientIds, otherwise }: AddClients,
): Promise<Result<readonly string[], Refusal | ConstraintRefusal>> =>
  ctx.transaction<readonly string[], Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    const wanted = [...new Set(clientIds)];
    const clients = coach ? await listClientsForRoster(tx, coach.id, wanted) : [];
    if (!coach || clients.length < wanted.length) return refuse(NOT_FOUND);
    const now = ctx.clock.now();
    const services = await listServices(tx, actor, coach.id);
    const suggested = await suggestPatterns(tx, { coach, services, clients }, now);
    const there = new Set((await findRegularsOf(tx, coach.id, wanted)).map(({ clientId }) => clientId));
    const regulars: NewRegular[] = [];
    for (const client of clients) {
      const wish = suggested.get(client.id) ?? otherwise;
      const service = services.find(({ id }) => id === wish.serviceId);
      const decision = decideNewRegular({ client, onRoster: there.has(client.id), service }, wish);
      if (!decision.ok) return decision;
      regulars.push({ ...decision.value, id: ctx.newId(), clientId: client.id });
    }
    await insertRegulars(tx, coach.id, regulars, now);
    const entry = { coachId: coach.id, action: 'regular.created' };
    await insertAuditEntries(
      tx,
      actor,
      regulars.map((regular) => ({ ...entry, subject: ['regular', regular.id] as const, after: regularForAudit(regular) })),
    );
    return ok(regulars.map(({ id }) => id));
  });
