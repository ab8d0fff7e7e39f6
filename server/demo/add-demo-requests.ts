import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import { DAY, HOUR, type Instant, type Weekday } from '../../core/time/instant.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { bookSlot } from '../actions/bookings/visitor/book-slot.ts';
import { declineRequest } from '../actions/requests/decline-request.ts';
import { suggestTimes } from '../actions/requests/suggest-times.ts';
import { writeMessage } from '../actions/requests/write-message.ts';
import { nearestAlternatives } from '../actions/slots/nearest-alternatives.ts';
import { loadBooking } from '../db/bookings.ts';
import type { CoachRow } from '../db/coaches.ts';
import { accepted } from './accepted.ts';
import { dayOfWeek } from './day-of-week.ts';
import { DEMO_CLIENTS, type DemoClientKey } from './demo-clients.ts';
import type { DemoContext } from './demo-context.ts';

/** The service that is asked for. */
const SERVICE = 'deep-session';

interface Wish {
  readonly client: DemoClientKey;
  readonly week: number;
  readonly weekday: Weekday;
  readonly minute: number;
  readonly note: string;
  readonly withBackup?: boolean;
}

interface Asked {
  readonly bookingId: string;
  readonly requestId: string;
  readonly startsAt: Instant;
}

/** Open starts near to a time, for a client or for the coach. */
async function openNear(ctx: ActionContext, coach: CoachRow, startsAt: Instant, by: 'client' | 'coach'): Promise<readonly Instant[]> {
  const asked = { service: { slug: SERVICE }, startsAt, durationMinutes: 90, client: undefined, by, howMany: 40 };
  return accepted(await ctx.transaction(async (tx) => ok(await nearestAlternatives(tx, coach, asked, ctx.clock.now()))), 'look for a time');
}

async function ask(ctx: ActionContext, coach: CoachRow, owner: Actor, now: Instant, wish: Wish): Promise<Asked> {
  const client = DEMO_CLIENTS[wish.client];
  const wished = wallToInstant(coach.timeZone, dayOfWeek(coach.timeZone, now, wish.week, wish.weekday), wish.minute);
  const [startsAt, ...others] = await openNear(ctx, coach, wished, 'client');
  if (startsAt === undefined) throw new Error(`The demo found nothing that ${client.name} could ask for.`);
  const backup = wish.withBackup ? others.find((other) => Math.abs(other - startsAt) >= DAY) : undefined;
  const input = {
    ...client,
    coachId: coach.id,
    coachSlug: coach.slug,
    serviceSlug: SERVICE,
    startsAt,
    durationMinutes: 90,
    currency: null,
    note: wish.note,
    ...(backup !== undefined && { backupStartsAt: backup }),
  };
  const { bookingId } = accepted(await bookSlot(ctx, { kind: 'visitor' }, input, null), `ask for ${client.name}`);
  const booking = accepted(await ctx.transaction(async (tx) => ok(await loadBooking(tx, owner, bookingId))), 'read what was asked');
  if (!booking?.requestId) throw new Error('What was asked for in the demo was booked at once.');
  return { bookingId, requestId: booking.requestId, startsAt };
}

/** Requests in every state: one that came today, one in conversation, one with other times suggested, one declined. */
export async function addDemoRequests(demo: DemoContext, owner: Actor, coach: CoachRow): Promise<void> {
  const hoursAgo = (hours: number): ActionContext => ({ ...demo.action, clock: { now: () => demo.now - hours * HOUR } });
  const asking = (hours: number, wish: Wish): Promise<Asked> => ask(hoursAgo(hours), coach, owner, demo.now, wish);
  const of = (asked: Asked) => ({ coachId: coach.id, requestId: asked.requestId, version: undefined });

  const declined = await asking(90, { client: 'keisha', week: 2, weekday: 3, minute: 600, note: 'Could we look at my shifts together?' });
  const reason = 'I keep that Wednesday for a course. A training session would suit this better, shall we talk after the next one?';
  accepted(await declineRequest(hoursAgo(70), owner, { ...of(declined), reason }), 'decline');

  const suggested = await asking(26, {
    client: 'samuel',
    week: 2,
    weekday: 5,
    minute: 570,
    note: 'I would like to go through the two offers.',
  });
  const times = await openNear(hoursAgo(4), coach, suggested.startsAt + 5 * DAY, 'coach');
  const apart: Instant[] = [];
  for (const start of times)
    if (apart.length < 3 && [suggested.startsAt, ...apart].every((other) => Math.abs(start - other) >= DAY)) apart.push(start);
  const note = 'That Friday is getting long. Would one of these suit you?';
  accepted(await suggestTimes(hoursAgo(4), owner, { ...of(suggested), starts: apart, hold: undefined, note }), 'suggest other times');

  const talked = await asking(30, { client: 'owen', week: 3, weekday: 2, minute: 840, note: 'It is about the promotion again.' });
  const question = {
    coachId: coach.id,
    requestId: talked.requestId,
    text: 'Gladly. Has anything been decided since we spoke, or is it still open?',
  };
  accepted(await writeMessage(hoursAgo(21), owner, question), 'ask back');
  const answer = {
    coachId: coach.id,
    bookingId: talked.bookingId,
    text: 'They want my answer by the end of the month, so it is still open.',
  };
  accepted(await writeMessage(hoursAgo(2), { kind: 'link', coachId: coach.id, bookingId: talked.bookingId }, answer), 'answer');

  const aiko = {
    client: 'aiko',
    week: 2,
    weekday: 1,
    minute: 540,
    note: 'My mornings in Tokyo are your evenings, so I take what there is!',
  } as const;
  await asking(1, { ...aiko, withBackup: true });
}
