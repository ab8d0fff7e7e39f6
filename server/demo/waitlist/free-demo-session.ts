import type { Actor } from '../../../core/identity/actor.ts';
import { ok } from '../../../core/result.ts';
import { HOUR, type Instant } from '../../../core/time/instant.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import type { ActionContext } from '../../actions/action-context.ts';
import { bookSlot } from '../../actions/bookings/visitor/book-slot.ts';
import { cancelBooking } from '../../actions/bookings/cancel-booking.ts';
import { nearestAlternatives } from '../../actions/slots/nearest-alternatives.ts';
import { acceptOffer } from '../../actions/waitlist/offers/accept-offer.ts';
import { declineOffer } from '../../actions/waitlist/offers/decline-offer.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { listOffersOut } from '../../db/waitlist/offers-out.ts';
import { accepted } from '../accepted.ts';
import { dayOfWeek } from '../day-of-week.ts';
import { DEMO_CLIENTS, type DemoClientKey } from '../demo-clients.ts';
import { type DemoFreedSession, WAITED_FOR, WAITED_MINUTES } from './demo-waitlist.ts';

export interface FreeDemoSession {
  readonly coach: CoachRow;
  readonly now: Instant;
  readonly clients: ReadonlyMap<DemoClientKey, string>;
  readonly at: (instant: Instant) => ActionContext;
  /** When a session that was wished for at this instant was booked, and when one that begins then was given up. */
  readonly bookedAt: (wished: Instant) => Instant;
  readonly goneAt: (startsAt: Instant) => Instant;
}

/** Somebody books a session and gives it up; whoever is asked about it then answers, a few hours one after the other. */
export async function freeDemoSession(
  session: DemoFreedSession,
  { coach, now, clients, at, bookedAt, goneAt }: FreeDemoSession,
): Promise<void> {
  const client = DEMO_CLIENTS[session.goneClient];
  const wished = wallToInstant(coach.timeZone, dayOfWeek(coach.timeZone, now, session.week, session.weekday), session.wish);
  const booking = at(bookedAt(wished));
  const asked = {
    service: { slug: WAITED_FOR },
    startsAt: wished,
    durationMinutes: WAITED_MINUTES,
    client: undefined,
    by: 'client' as const,
  };
  const [startsAt] = accepted(
    await booking.transaction(async (tx) => ok(await nearestAlternatives(tx, coach, asked, booking.clock.now()))),
    'look for a time to give up',
  );
  if (startsAt === undefined) throw new Error(`The demo found no time that ${client.name} could give up.`);
  const order = { ...client, coachId: coach.id, coachSlug: coach.slug, serviceSlug: WAITED_FOR, startsAt, currency: null, note: '' };
  const wish = { ...order, durationMinutes: WAITED_MINUTES };
  const { bookingId } = accepted(await bookSlot(booking, { kind: 'visitor' }, wish, null), `book for ${client.name}`);
  const subject = { coachId: coach.id, bookingId };
  const gone = goneAt(startsAt);
  const given = await cancelBooking(at(gone), { kind: 'link', ...subject }, { ...subject, reason: session.reason, tellClient: true });
  accepted(given, `cancel for ${client.name}`);
  for (const [index, { client: key, says }] of session.answers.entries())
    await answer(at(gone + (2 + 3 * index) * HOUR), coach, clients.get(key), says);
}

async function answer(ctx: ActionContext, coach: CoachRow, clientId: string | undefined, says: 'yes' | 'no'): Promise<void> {
  if (clientId === undefined) throw new Error('The demo asked somebody it does not know.');
  const [offer] = accepted(await ctx.transaction(async (tx) => ok(await listOffersOut(tx, coach.id, clientId))), 'read an offer');
  if (!offer) throw new Error('Nobody was asked in the demo.');
  const { id: offerId, entryId } = offer;
  const actor: Actor = { kind: 'waitlist', coachId: coach.id, entryId, clientId };
  const named = { coachId: coach.id, entryId, offerId };
  if (says === 'yes')
    accepted(await acceptOffer(ctx, actor, { ...named, useCredits: true, currency: undefined, phone: undefined }), 'accept an offer');
  else accepted(await declineOffer(ctx, actor, named), 'decline an offer');
}
