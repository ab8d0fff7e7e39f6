import { decideBooking, type NewBooking } from '../../../core/bookings/decide-booking.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { findClientByEmail } from '../../db/clients/find-client.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { lockCoachBySlug } from '../../db/coaches.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { type KeyReused, once } from '../once.ts';
import { writeRequest } from '../requests/write-request.ts';
import { loadBookingFacts } from './load-booking-facts.ts';
import { type Booked, writeBooking } from './write-booking.ts';

export interface BookSlot {
  /** Already looked up from the address, so that a key is one coach's. */
  readonly coachId: string;
  readonly coachSlug: string;
  readonly serviceSlug: string;
  readonly startsAt: Instant;
  readonly durationMinutes: number | undefined;
  readonly currency: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
  readonly timeZone: string;
}

/** A visitor books an open slot, or asks for it where the rules want the coach's word first. */
export const bookSlot = (
  ctx: ActionContext,
  actor: Actor,
  input: BookSlot,
  idempotencyKey: string | null,
): Promise<Result<Booked, BookingRefusal | NotFound | KeyReused | ConstraintRefusal>> =>
  once<Booked, BookingRefusal | NotFound>(ctx, { coachId: input.coachId, key: idempotencyKey, input }, async (tx) => {
    const coach = await lockCoachBySlug(tx, input.coachSlug);
    if (!coach) return refuse(NOT_FOUND);
    const { startsAt, durationMinutes } = input;
    const client = await provenClient(tx, actor, coach.id, input.email);
    const runsPractice = mayRunPractice(actor, coach.id);
    const asked = { service: { slug: input.serviceSlug }, startsAt, durationMinutes, client, runsPractice };
    const [facts, known] = await Promise.all([
      loadBookingFacts(tx, coach, asked, ctx.clock.now()),
      findClientByEmail(tx, coach.id, input.email),
    ]);
    if (!facts?.service.active) return refuse(NOT_FOUND);

    const decision = decideBooking(facts, {
      bookingId: ctx.newId(),
      clientId: known?.id ?? ctx.newId(),
      startsAt,
      currency: input.currency,
      clientName: input.name,
      clientEmail: input.email,
      clientPhone: input.phone,
      clientTimeZone: input.timeZone,
      clientNote: input.note,
      by: 'client',
      overbook: false,
      userId: null,
      tell: ['client', 'coach'],
    });
    if (!decision.ok) return decision;
    return write(ctx, tx, actor, decision.value, { newClient: known === undefined, provenClient: client !== undefined });
  });

/** The booking, and the request where there is one. */
async function write(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  decision: NewBooking,
  writing: Parameters<typeof writeBooking>[4],
): Promise<Result<Booked, never>> {
  const { booking, request } = decision;
  const booked = await writeBooking(ctx, tx, actor, decision, writing);
  await writeRequest(ctx, tx, actor, { coachId: booking.coachId, clientId: booking.clientId, bookingIds: [booking.id] }, request);
  return booked;
}

/** Whoever is signed in and books under somebody else's address has proven nothing about that one. A visitor costs no query. */
async function provenClient(tx: Tx, actor: Actor, coachId: string, email: string): Promise<KnownClient | undefined> {
  const client = await findKnownClient(tx, actor, coachId);
  return client && (await findClientByEmail(tx, coachId, email))?.id === client.id ? client : undefined;
}
