import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { type ChainRefusal, decideChain } from '../../../../core/waitlist/offers/decide-chain.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import { noteFreed } from '../../../db/waitlist/note-freed.ts';
import { endOffers } from '../../../db/waitlist/offers.ts';
import type { ActionContext } from '../../action-context.ts';
import { lockOffer, type OfferNamed } from './lock-offer.ts';
import { settleEntries } from './settle-entries.ts';

type Refusal = NotFound | ChainRefusal;

/** The client says no to a time that was offered to them: they stay in line, and the next is asked. Said twice, it is said once. */
export const declineOffer = (ctx: ActionContext, actor: Actor, input: OfferNamed): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const now = ctx.clock.now();
    const locked = await lockOffer(tx, actor, input, now);
    if (!locked) return refuse(NOT_FOUND);
    const { coach, entry, offer, chain } = locked;
    const answer = decideChain(chain, { kind: 'decline', entryId: entry.id }, now);
    if (!answer.ok) return answer;
    if (offer.state === 'declined') return ok(null);
    await endOffers(tx, [offer.id], 'declined', now);
    await settleEntries(tx, [entry.id], now);
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'offer.declined',
      subject: ['waitlist_entry', entry.id],
      after: { startsAt: offer.startsAt, freedTimeId: chain.freed.id },
    });
    noteFreed(tx, coach.id);
    return ok(null);
  });
