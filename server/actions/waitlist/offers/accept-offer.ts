import type { BookedClaim } from '../../../../core/bookings/booked-claim.ts';
import type { BookingRefusal } from '../../../../core/bookings/booking-refusal.ts';
import { type BookingWish, decideBooking } from '../../../../core/bookings/decide-booking.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { type Instant, MINUTE } from '../../../../core/time/instant.ts';
import { asHeld } from '../../../../core/waitlist/offers/as-held.ts';
import { type ChainRefusal, decideChain } from '../../../../core/waitlist/offers/decide-chain.ts';
import { findClient } from '../../../db/clients/find-client.ts';
import type { ConstraintRefusal, Tx } from '../../../db/transaction.ts';
import { deleteFreedClaim } from '../../../db/waitlist/freed-times.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadBookingFacts } from '../../bookings/load-booking-facts.ts';
import { writeBooking } from '../../bookings/write-booking.ts';
import { loadCheckIns } from '../../check-ins/load-check-ins.ts';
import { type LockedOffer, lockOffer, type OfferNamed } from './lock-offer.ts';
import { writeAccepted } from './write-accepted.ts';

export interface AcceptOffer extends OfferNamed {
  /** Heard only where the service does not require credits. */
  readonly useCredits: boolean;
  /** Left out: the service's first. */
  readonly currency: string | undefined;
  /** Left out: the one the coach knows. */
  readonly phone: string | undefined;
}

type Refusal = NotFound | ChainRefusal | BookingRefusal;

/**
 * The client takes the time that was offered to them: what held it goes, and their booking comes in its place, as promised. Whoever else has it offered
 * loses it. Said twice, it is booked once. Gives the booking's id.
 */
export const acceptOffer = (ctx: ActionContext, actor: Actor, input: AcceptOffer): Promise<Result<string, Refusal | ConstraintRefusal>> =>
  ctx.transaction<string, Refusal>(async (tx) => {
    const now = ctx.clock.now();
    const locked = await lockOffer(tx, actor, input, now);
    if (!locked) return refuse(NOT_FOUND);
    const { entry, offer, chain } = locked;
    const answer = decideChain(chain, { kind: 'accept', entryId: entry.id }, now);
    if (!answer.ok) return answer;
    if (offer.bookingId !== null) return ok(offer.bookingId);

    // First of all what was held falls free: the session takes its place.
    const held = await deleteFreedClaim(tx, chain.freed.id);
    const decision = await decide(ctx, tx, { ...locked, held }, input, now);
    if (!decision.ok) return decision;
    await writeBooking(ctx, tx, actor, decision.value, { newClient: false, provenClient: true });
    await writeAccepted(ctx, tx, actor, { ...locked, decision: decision.value, held });
    return ok(decision.value.booking.id);
  });

interface Held extends LockedOffer {
  readonly held: Pick<BookedClaim, 'blockedFrom' | 'blockedUntil' | 'capacity'> | undefined;
}

async function decide(ctx: ActionContext, tx: Tx, { coach, entry, offer, held }: Held, input: AcceptOffer, now: Instant) {
  const client = await findClient(tx, coach.id, entry.clientId);
  const { startsAt, endsAt } = offer;
  const asked = { service: { id: entry.serviceId }, startsAt, durationMinutes: (endsAt - startsAt) / MINUTE, client };
  const facts = client && (await loadBookingFacts(tx, coach, asked, now));
  if (!facts) return refuse(NOT_FOUND);
  const wish: BookingWish = {
    bookingId: ctx.newId(),
    clientId: client.id,
    startsAt,
    currency: input.currency ?? null,
    clientName: client.name,
    clientEmail: client.email,
    clientPhone: input.phone ?? client.phone,
    clientTimeZone: entry.timeZone,
    clientNote: '',
    by: 'client',
    promised: true,
    overbook: false,
    userId: null,
    tell: ['client', 'coach'],
    checkIns: await loadCheckIns(tx, { ...facts, clientId: client.id }),
    useCredits: input.useCredits,
  };
  const decision = decideBooking(facts, wish);
  if (decision.ok || decision.refusal.code !== 'slot_taken' || !held) return decision;
  // Longer buffers or fewer seats by now: what was promised has its place.
  return decideBooking({ ...facts, availability: asHeld(facts.availability, offer, held) }, { ...wish, heldCapacity: held.capacity });
}
