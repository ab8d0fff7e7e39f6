import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { decideHandOffer } from '../../../../core/waitlist/offers/decide-hand-offer.ts';
import type { HandOfferRefusal } from '../../../../core/waitlist/offers/hand-offer-refusal.ts';
import { keptFor } from '../../../../core/waitlist/offers/kept-for.ts';
import { findClient } from '../../../db/clients/find-client.ts';
import { lockPractice } from '../../../db/coaches.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import { findEntry, toEntry } from '../../../db/waitlist/entries.ts';
import { deleteFreedClaim } from '../../../db/waitlist/freed-times.ts';
import { listOffersOut } from '../../../db/waitlist/offers-out.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadBookingFacts } from '../../bookings/load-booking-facts.ts';
import { reachOf } from '../../bookings/visitor/reach-of.ts';
import { loadChainsAt } from '../load-chains-at.ts';
import { writeHandOffer } from './write-hand-offer.ts';

export interface OfferByHand {
  readonly coachId: string;
  readonly entryId: string;
  readonly startsAt: Instant;
  /** Left out: as for any offer made now. */
  readonly deadlineMinutes: number | undefined;
}

type Refusal = NotFound | HandOfferRefusal;

/** The coach offers a time to somebody in line, whatever they wish for: an open one, or one that is kept for the line. Gives the id of the freed time. */
export const offerByHand = (ctx: ActionContext, actor: Actor, input: OfferByHand): Promise<Result<string, Refusal | ConstraintRefusal>> =>
  ctx.transaction<string, Refusal>(async (tx) => {
    const { startsAt, deadlineMinutes } = input;
    const now = ctx.clock.now();
    const coach = await lockPractice(tx, actor, input.coachId);
    const row = coach && (await findEntry(tx, coach.id, input.entryId));
    const client = row && (await findClient(tx, coach.id, row.clientId));
    if (!client) return refuse(NOT_FOUND);
    const entry = toEntry(row);
    const asked = { service: { id: entry.serviceId }, durationMinutes: entry.durationMinutes, client };
    const before = await loadBookingFacts(tx, coach, { ...asked, ...reachOf([startsAt], now) }, now);
    if (!before) return refuse(NOT_FOUND);
    const chains = await loadChainsAt(tx, coach, startsAt, now);
    const kept = keptFor(chains, { scheduleId: before.service.scheduleId, clientId: client.id });
    // Its own claim is not in its way: it is written anew, or stays if this is refused.
    const claim = kept && (await deleteFreedClaim(tx, kept.freed.id));
    const facts = kept ? await loadBookingFacts(tx, coach, { ...asked, ...reachOf([startsAt], now) }, now) : before;
    if (!facts) return refuse(NOT_FOUND);
    const { service, availability } = facts;
    const decision = decideHandOffer({
      startsAt,
      entry,
      service,
      availability,
      kept: kept ?? null,
      held: await listOffersOut(tx, coach.id, client.id),
      settings: coach.waitlistRules.offers,
      clientZone: row.timeZone,
      claim: claim ?? null,
      deadlineMinutes,
    });
    if (!decision.ok) return decision;
    return ok(await writeHandOffer(ctx, tx, actor, { coach, service, kept, made: decision.value }));
  });
