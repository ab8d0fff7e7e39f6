import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { instantToWall } from '../../../../core/time/instant-to-wall.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { cycleOn } from '../../../../core/waitlist/freed/line-availability.ts';
import { decideHandOffer } from '../../../../core/waitlist/offers/decide-hand-offer.ts';
import type { HandOfferRefusal } from '../../../../core/waitlist/offers/hand-offer-refusal.ts';
import { keptFor } from '../../../../core/waitlist/offers/kept-for.ts';
import { findClient } from '../../../db/clients/find-client.ts';
import { type CoachRow, lockPractice } from '../../../db/coaches.ts';
import { findService } from '../../../db/services.ts';
import type { ConstraintRefusal, Tx } from '../../../db/transaction.ts';
import { type EntryRow, findEntry, toEntry } from '../../../db/waitlist/entries.ts';
import { deleteFreedClaim } from '../../../db/waitlist/freed-times.ts';
import { listLineCycles } from '../../../db/waitlist/line-cycles.ts';
import { listOffersOut } from '../../../db/waitlist/offers-out.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadBookingFacts } from '../../bookings/load-booking-facts.ts';
import { reachOf } from '../../bookings/visitor/reach-of.ts';
import { loadChainsAt } from '../load-chains-at.ts';
import { handAlternatives } from './hand-alternatives.ts';
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
    const now = ctx.clock.now();
    const coach = await lockPractice(tx, actor, input.coachId);
    const row = coach && (await findEntry(tx, coach.id, input.entryId));
    const loaded = row && (await load(tx, coach, row, input, now));
    if (!loaded) return refuse(NOT_FOUND);
    const decision = decideHandOffer({ ...loaded, deadlineMinutes: input.deadlineMinutes });
    if (!decision.ok) return decision;
    const offer = { ...decision.value.offer, alternatives: await handAlternatives(tx, coach, decision.value.offer, now) };
    return ok(await writeHandOffer(ctx, tx, actor, { ...loaded, coach, made: { ...decision.value, offer } }));
  });

/** All that decides, but for what the kept time itself takes: that is taken away, and is written anew, or stays if this is refused. */
async function load(tx: Tx, coach: CoachRow, row: EntryRow, { startsAt }: OfferByHand, now: Instant) {
  const entry = toEntry(row);
  const { clientId, durationMinutes, serviceId } = entry;
  const [client, there] = [await findClient(tx, coach.id, clientId), await findService(tx, coach.id, serviceId)];
  if (!client || !there) return undefined;
  const kept = keptFor(await loadChainsAt(tx, coach, startsAt, now), { scheduleId: there.scheduleId, clientId }) ?? null;
  const claim = kept && (await deleteFreedClaim(tx, kept.freed.id));
  const asked = { service: { id: serviceId }, durationMinutes, client, ...reachOf([startsAt], now) };
  const facts = await loadBookingFacts(tx, coach, asked, now);
  const cycles = await listLineCycles(tx, coach.id);
  return (
    facts && {
      startsAt,
      entry,
      service: facts.service,
      availability: facts.availability,
      cycleId: cycleOn(cycles, instantToWall(coach.timeZone, startsAt).date)?.id ?? null,
      kept,
      held: await listOffersOut(tx, coach.id, clientId),
      settings: coach.waitlistRules.offers,
      clientZone: row.timeZone,
      claim: claim ?? null,
    }
  );
}
