import { type AdmissionRefusal, admissionRefusal } from '../../../../core/bookings/admission-refusal.ts';
import type { KnownClient } from '../../../../core/clients/known-client.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { decideJoin, type JoinRefusal } from '../../../../core/waitlist/entry/decide-join.ts';
import type { WaitlistWish } from '../../../../core/waitlist/entry/waitlist-entry.ts';
import { insertClient } from '../../../db/clients/write-client.ts';
import { type CoachRow, lockCoachBySlug } from '../../../db/coaches.ts';
import type { ConstraintRefusal, Tx } from '../../../db/transaction.ts';
import { toEntry } from '../../../db/waitlist/entries.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadForVisitor } from '../../bookings/visitor/load-for-visitor.ts';
import { loadEntryFacts } from './load-entry-facts.ts';
import { ownInLine } from './own-in-line.ts';
import { type JoinedEntry, writeJoined } from './write-joined.ts';

export interface JoinWaitlist {
  readonly coachId: string;
  readonly coachSlug: string;
  readonly serviceSlug: string;
  readonly wish: Omit<WaitlistWish, 'serviceId'>;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string;
}

type Refusal = NotFound | AdmissionRefusal | JoinRefusal | { readonly code: 'waitlist_closed' };

/** Who has joined, as far as they have proven to be them: the link and the place are for them alone. */
export interface JoinedVisitor extends JoinedEntry {
  readonly proven: boolean;
}

interface AtTheDoor {
  readonly client: KnownClient | undefined;
  readonly hasProvenAddress: boolean;
  readonly runsPractice: boolean;
}

async function factsFor(ctx: ActionContext, tx: Tx, coach: CoachRow, input: JoinWaitlist, who: AtTheDoor) {
  const { target, durationMinutes } = input.wish;
  const asked = { service: { slug: input.serviceSlug }, target, durationMinutes };
  const found = await loadEntryFacts(tx, coach, { ...asked, client: who.client }, ctx.clock.now());
  return found && { ...found, who };
}

/**
 * Somebody joins by the public page. An address is enough, also to say a new wish for what stands there; the answer is the same whether it was known
 * or not.
 */
export const joinWaitlist = (
  ctx: ActionContext,
  actor: Actor,
  input: JoinWaitlist,
): Promise<Result<JoinedVisitor, Refusal | ConstraintRefusal>> =>
  ctx.transaction<JoinedVisitor, Refusal>(async (tx) => {
    const coach = await lockCoachBySlug(tx, input.coachSlug);
    if (!coach) return refuse(NOT_FOUND);
    const { facts: found, known } = await loadForVisitor(tx, actor, input, (who) => factsFor(ctx, tx, coach, input, who));
    if (!found?.service.active) return refuse(NOT_FOUND);
    const { service, who } = found;
    const refusal = admissionRefusal({ ...who, coach: coach.visibility, service: service.visibility });
    if (refusal) return refuse(refusal);
    if (!coach.waitlistRules.open) return refuse({ code: 'waitlist_closed' });

    const client = { id: known?.id ?? ctx.newId(), erased: false };
    const rows = known ? await ownInLine(ctx, tx, coach, known.id) : [];
    const decision = decideJoin(
      { ...input.wish, serviceId: service.id },
      { ...found.facts, client, entries: rows.map(toEntry), newId: ctx.newId() },
    );
    if (!decision.ok) return decision;
    const { name, email, phone, timeZone } = input;
    if (!known) await insertClient(tx, { id: client.id, coachId: coach.id, name, email, phone, timeZone });
    const before = rows.find(({ id }) => id === decision.value.entry.id);
    // Whoever only typed the address does not say where its owner sleeps.
    const zone = who.client ? timeZone : (known?.timeZone ?? timeZone);
    const joined = await writeJoined(ctx, tx, actor, coach, decision.value, { by: 'client', timeZone: zone, before, tellClient: true });
    return ok({ ...joined, proven: who.client !== undefined || who.hasProvenAddress });
  });
