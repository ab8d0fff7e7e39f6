import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { decideJoin, type JoinRefusal } from '../../../../core/waitlist/entry/decide-join.ts';
import type { WaitlistWish } from '../../../../core/waitlist/entry/waitlist-entry.ts';
import { findClient, findClientRecord } from '../../../db/clients/find-client.ts';
import { lockPractice } from '../../../db/coaches.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import { toEntry } from '../../../db/waitlist/entries.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadEntryFacts } from './load-entry-facts.ts';
import { ownInLine } from './own-in-line.ts';
import { writeJoined } from './write-joined.ts';

export interface AddToWaitlist {
  readonly coachId: string;
  readonly clientId: string;
  readonly wish: WaitlistWish;
  readonly tellClient: boolean;
}

type Refusal = NotFound | JoinRefusal;

/** The coach puts a client in line, whether or not clients can join by themselves. Gives the entry's id. */
export const addToWaitlist = (
  ctx: ActionContext,
  actor: Actor,
  input: AddToWaitlist,
): Promise<Result<string, Refusal | ConstraintRefusal>> =>
  ctx.transaction<string, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const { clientId, wish, tellClient } = input;
    const client = await findClient(tx, coach.id, clientId);
    if (!client) return refuse((await findClientRecord(tx, coach.id, clientId)) ? { code: 'client_erased' } : NOT_FOUND);
    const { target, durationMinutes, serviceId } = wish;
    const found = await loadEntryFacts(tx, coach, { service: { id: serviceId }, target, durationMinutes, client }, ctx.clock.now());
    if (!found) return refuse(NOT_FOUND);

    const rows = await ownInLine(ctx, tx, coach, client.id);
    const facts = { ...found.facts, client: { id: client.id, erased: false }, entries: rows.map(toEntry), newId: ctx.newId() };
    const decision = decideJoin(wish, facts);
    if (!decision.ok) return decision;
    const before = rows.find(({ id }) => id === decision.value.entry.id);
    const timeZone = client.timeZone ?? coach.timeZone;
    const { entryId } = await writeJoined(ctx, tx, actor, coach, decision.value, { by: 'coach', timeZone, before, tellClient });
    return ok(entryId);
  });
