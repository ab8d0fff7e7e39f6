import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { decideBooking } from '../../../core/bookings/decide-booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { findClient, findClientByEmail } from '../../db/clients/find-client.ts';
import { lockCoach } from '../../db/coaches.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadBookingFacts } from './load-booking-facts.ts';
import { type Booked, writeBooking } from './write-booking.ts';

export interface BookForClient {
  readonly coachId: string;
  readonly serviceId: string;
  readonly clientId: string | undefined;
  readonly newClient: { readonly name: string; readonly email: string; readonly phone?: string | undefined } | undefined;
  readonly startsAt: Instant;
  readonly durationMinutes: number | undefined;
  readonly note: string;
  readonly overbook: boolean;
  readonly tellClient: boolean;
}

/** The coach books for a client, known or new: bound by no notice, window, hours or limit, only by what is taken. */
export const bookForClient = (
  ctx: ActionContext,
  actor: Actor,
  input: BookForClient,
): Promise<Result<Booked, BookingRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<Booked, BookingRefusal | NotFound>(async (tx) => {
    const coach = await lockCoach(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const known = await knownClient(tx, input);
    const facts = await loadBookingFacts(
      tx,
      coach,
      { service: { id: input.serviceId }, startsAt: input.startsAt, durationMinutes: input.durationMinutes, client: known },
      ctx.clock.now(),
    );
    if (!facts) return refuse(NOT_FOUND);
    const client = known ?? (input.clientId === undefined ? input.newClient : undefined);
    if (!client) return refuse({ code: 'client_required' });

    const decision = decideBooking(facts, {
      bookingId: ctx.newId(),
      clientId: known?.id ?? ctx.newId(),
      startsAt: input.startsAt,
      currency: null,
      clientName: client.name,
      clientEmail: client.email,
      clientPhone: client.phone ?? '',
      clientTimeZone: known?.timeZone ?? coach.timeZone,
      clientNote: input.note,
      by: 'coach',
      overbook: input.overbook,
      userId: actor.kind === 'user' ? actor.userId : actor.kind,
      tell: input.tellClient ? ['client', 'coach'] : ['coach'],
    });
    if (!decision.ok) return decision;
    return writeBooking(ctx, tx, actor, decision.value, { newClient: known === undefined, provenClient: true });
  });

function knownClient(tx: Tx, input: BookForClient) {
  if (input.clientId !== undefined) return findClient(tx, input.coachId, input.clientId);
  return input.newClient ? findClientByEmail(tx, input.coachId, input.newClient.email) : undefined;
}
