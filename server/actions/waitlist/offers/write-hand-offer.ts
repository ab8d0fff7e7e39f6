import type { Actor } from '../../../../core/identity/actor.ts';
import type { KeptChain } from '../../../../core/waitlist/freed/kept-chain.ts';
import type { HandOffer } from '../../../../core/waitlist/offers/decide-hand-offer.ts';
import { offerMail } from '../../../../core/waitlist/offers/offer-mail.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import type { ServiceRow } from '../../../db/availability.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Tx } from '../../../db/transaction.ts';
import { insertFreedTimes, widenFreedTime } from '../../../db/waitlist/freed-times.ts';
import { noteFreed } from '../../../db/waitlist/note-freed.ts';
import { endOffers, insertOffers } from '../../../db/waitlist/offers.ts';
import type { ActionContext } from '../../action-context.ts';
import { settleEntries } from './settle-entries.ts';

interface Made {
  readonly coach: CoachRow;
  readonly service: ServiceRow;
  /** In which the day lies. */
  readonly cycleId: string | null;
  /** The time, where it is kept for the line already; what it held is taken away. */
  readonly kept: KeptChain | null;
  readonly made: HandOffer;
}

/** The time that is held for them from now on; gives its id. */
async function writeTime(ctx: ActionContext, tx: Tx, { coach, service, cycleId, kept, made }: Made): Promise<string> {
  const { claim } = made;
  const { id: coachId } = coach;
  const { scheduleId } = service;
  if (kept) {
    const serviceIds = [...new Set([...kept.freed.serviceIds, service.id])];
    await widenFreedTime(tx, { id: kept.freed.id, coachId, scheduleId, serviceIds }, claim);
    return kept.freed.id;
  }
  const id = ctx.newId();
  const freed = { id, startsAt: claim.startsAt, endsAt: claim.endsAt, serviceIds: [service.id], cycleId };
  const time = { coachId, scheduleId, freed, cause: 'by_hand', freedAt: ctx.clock.now() } as const;
  await insertFreedTimes(tx, [{ time, claim }]);
  return id;
}

/** Writes an offer of the coach's own choice: whoever had the time on offer loses it, and is told. Gives the id of the freed time. */
export async function writeHandOffer(ctx: ActionContext, tx: Tx, actor: Actor, written: Made): Promise<string> {
  const { coach, kept, made } = written;
  const { offer } = made;
  const now = ctx.clock.now();
  const freedTimeId = await writeTime(ctx, tx, written);
  const gone = kept?.offers.filter(({ state }) => state === 'offered') ?? [];
  const id = ctx.newId();
  await endOffers(
    tx,
    gone.map((each) => each.id),
    'withdrawn',
    now,
  );
  await insertOffers(tx, coach.id, [{ id, freedTimeId, offer }]);
  await settleEntries(tx, [offer.entryId, ...gone.map(({ entryId }) => entryId)], now);
  await insertAuditEntry(tx, actor, {
    coachId: coach.id,
    action: 'offer.made',
    subject: ['waitlist_entry', offer.entryId],
    after: { startsAt: offer.startsAt, until: offer.until, freedTimeId },
  });
  noteFreed(tx, coach.id);
  await ctx.enqueue(tx, [...gone.map((each) => offerMail(each, 'offer_gone')), offerMail({ id, entryId: offer.entryId }, 'offered')]);
  return freedTimeId;
}
