import type { Actor } from '../../../../core/identity/actor.ts';
import type { KeptChain } from '../../../../core/waitlist/freed/kept-chain.ts';
import { offerMail } from '../../../../core/waitlist/offers/offer-mail.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import type { Tx } from '../../../db/transaction.ts';
import { endFreedTimes } from '../../../db/waitlist/freed-times.ts';
import { noteFreed } from '../../../db/waitlist/note-freed.ts';
import { endOffers } from '../../../db/waitlist/offers.ts';
import type { ActionContext } from '../../action-context.ts';
import { settleEntries } from './settle-entries.ts';

interface TakenBack {
  readonly coachId: string;
  readonly chain: KeptChain;
  /** The coach's word, or that it is not open any more. */
  readonly reason: 'coach' | 'closed';
}

/** Writes that a time is held for the line no more: its offers are withdrawn, and their people told. */
export async function writeTakenBack(ctx: ActionContext, tx: Tx, actor: Actor, { coachId, chain, reason }: TakenBack): Promise<void> {
  const now = ctx.clock.now();
  const out = chain.offers.filter(({ state }) => state === 'offered');
  await endOffers(
    tx,
    out.map(({ id }) => id),
    'withdrawn',
    now,
  );
  await endFreedTimes(tx, [chain.freed.id], { state: 'taken_back', reason, now });
  await settleEntries(
    tx,
    out.map(({ entryId }) => entryId),
    now,
  );
  await insertAuditEntry(tx, actor, {
    coachId,
    action: 'freed_time.taken_back',
    subject: ['freed_time', chain.freed.id],
    after: { startsAt: chain.freed.startsAt, offers: out.length },
  });
  noteFreed(tx, coachId);
  await ctx.enqueue(
    tx,
    out.map((each) => offerMail(each, 'offer_gone')),
  );
}
