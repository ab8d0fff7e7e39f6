import type { Actor } from '../../core/identity/actor.ts';
import type { Instant } from '../../core/time/instant.ts';
import { DAY, HOUR } from '../../core/time/instant.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { ok } from '../../core/result.ts';
import { bookForClient } from '../actions/bookings/book-for-client.ts';
import { bookSlot } from '../actions/bookings/visitor/book-slot.ts';
import { cancelBooking } from '../actions/bookings/cancel-booking.ts';
import { noteBooking } from '../actions/bookings/note-booking.ts';
import { approveRequest } from '../actions/requests/approve-request.ts';
import { nearestAlternatives } from '../actions/slots/nearest-alternatives.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { CoachRow } from '../db/coaches.ts';
import { loadBooking } from '../db/bookings.ts';
import { findActiveService } from '../db/services.ts';
import { accepted } from './accepted.ts';
import { dayOfWeek } from './day-of-week.ts';
import { DEMO_CLIENTS, type DemoClientKey } from './demo-clients.ts';
import { DEMO_SESSIONS, type DemoSession } from './demo-sessions.ts';
import type { DemoContext } from './demo-context.ts';

/** Mails of what happened lately are in the inbox to look at; of older things they are long read. */
const FRESH = 8 * DAY;

interface Wish {
  readonly ctx: ActionContext;
  readonly startsAt: Instant;
  readonly serviceId: string;
}

/** What they wished for, or the nearest to it that was open when they booked. */
async function findTime(demo: DemoContext, coach: CoachRow, session: DemoSession): Promise<Wish> {
  const wished = wallToInstant(coach.timeZone, dayOfWeek(coach.timeZone, demo.now, session.week, session.weekday), session.wish);
  const then = Math.min(wished - session.ahead * DAY, demo.now);
  const ctx = then > demo.now - FRESH ? { ...demo.action, clock: { now: () => then } } : demo.at(then);
  const asked = {
    service: { slug: session.service },
    startsAt: wished,
    durationMinutes: session.length,
    client: undefined,
    by: 'client' as const,
  };
  const found = await ctx.transaction<Omit<Wish, 'ctx'> | undefined, never>(async (tx) => {
    const service = await findActiveService(tx, coach.id, session.service);
    const [startsAt] = await nearestAlternatives(tx, coach, asked, then);
    return ok(service && startsAt !== undefined ? { serviceId: service.id, startsAt } : undefined);
  });
  const time = accepted(found, 'look for a time');
  if (!time) throw new Error(`The demo found no time for ${session.client} in week ${session.week}.`);
  return { ctx, ...time };
}

async function book(
  { ctx, startsAt, serviceId }: Wish,
  owner: Actor,
  coach: CoachRow,
  session: DemoSession,
  clientId: string | undefined,
): Promise<string> {
  const client = DEMO_CLIENTS[session.client];
  const what = `book ${session.service} for ${client.name}`;
  const durationMinutes = session.length;
  const note = session.note ?? '';
  if (session.byCoach) {
    const wish = {
      coachId: coach.id,
      serviceId,
      clientId,
      newClient: undefined,
      startsAt,
      durationMinutes,
      note,
      overbook: false,
      tellClient: true,
    };
    return accepted(await bookForClient(ctx, owner, wish), what).bookingId;
  }
  const wish = {
    ...client,
    coachId: coach.id,
    coachSlug: coach.slug,
    serviceSlug: session.service,
    startsAt,
    durationMinutes,
    currency: null,
    note,
  };
  return accepted(await bookSlot(ctx, { kind: 'visitor' }, wish, null), what).bookingId;
}

/** What was only asked for the coach said yes to, a few hours later. */
async function approveIfAsked(
  demo: DemoContext,
  owner: Actor,
  { ctx }: Wish,
  { coachId, bookingId }: { readonly coachId: string; readonly bookingId: string },
): Promise<void> {
  const booking = accepted(await ctx.transaction(async (tx) => ok(await loadBooking(tx, owner, bookingId))), 'read a booking');
  if (!booking?.requestId) return;
  const then = Math.min(ctx.clock.now() + 3 * HOUR, demo.now);
  const answer = { coachId, requestId: booking.requestId, version: undefined, overbook: false };
  accepted(await approveRequest({ ...ctx, clock: { now: () => then } }, owner, answer), 'approve');
}

/** Everybody books their sessions, each on the day they would have. Gives those that nobody will come to. */
export async function bookDemoSessions(
  demo: DemoContext,
  owner: Actor,
  coach: CoachRow,
  clients: ReadonlyMap<DemoClientKey, string>,
): Promise<ReadonlySet<string>> {
  const missed = new Set<string>();
  for (const session of DEMO_SESSIONS) {
    const wish = await findTime(demo, coach, session);
    const bookingId = await book(wish, owner, coach, session, clients.get(session.client));
    await approveIfAsked(demo, owner, wish, { coachId: coach.id, bookingId });
    const subject = { coachId: coach.id, bookingId };
    if (session.cancelled) {
      const { by, reason } = session.cancelled;
      const then = Math.min(wish.ctx.clock.now() + 5 * HOUR, demo.now);
      const actor: Actor = by === 'coach' ? owner : { kind: 'link', ...subject };
      accepted(await cancelBooking({ ...wish.ctx, clock: { now: () => then } }, actor, { ...subject, reason, tellClient: true }), 'cancel');
    }
    if (session.noShow) missed.add(bookingId);
    if (session.remark) accepted(await noteBooking(wish.ctx, owner, { ...subject, coachNote: session.remark }), 'note');
  }
  return missed;
}
