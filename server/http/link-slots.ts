import { listOpenSlots, type SlotsAsked } from '../actions/slots/list-open-slots.ts';
import { loadBookingDetails } from '../db/booking-details.ts';
import { findKnownClient } from '../db/clients/find-known-client.ts';
import { listOwnCycles } from '../db/cycles/own-cycles.ts';
import { loadCoachBySlug } from '../db/coaches.ts';
import type { HttpContext } from './http-context.ts';
import { knownTimeZone } from './known-time-zone.ts';
import { linkActor } from './link-actor.ts';
import { problem } from './problem.ts';
import { slotsView } from './slots-view.ts';
import { spanOfDays } from './span-of-days.ts';

interface LinkSlots {
  readonly token: string;
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** Where the booking of a link could move to: its own time does not stand in its way, and is no time to move to. */
export async function linkSlots(context: HttpContext, input: LinkSlots) {
  spanOfDays(input, 93);
  knownTimeZone(input.timeZone);
  const actor = await linkActor(context, input.token);
  const details = await loadBookingDetails(context.database, actor, actor.bookingId);
  const coach = details && (await loadCoachBySlug(context.database, details.coachSlug));
  if (!coach) throw problem({ code: 'not_found' });
  const client = await findKnownClient(context.database, actor, coach.id);
  const { from, to, timeZone } = input;
  const asked: SlotsAsked = {
    coach,
    service: { id: details.serviceId },
    from,
    to,
    timeZone,
    durationMinutes: details.durationMinutes,
    by: 'client',
    asked: details.askedAt !== null,
    client,
    ownCycles: await listOwnCycles(context.database, coach.id, client),
    movingBookingId: details.id,
    movingFrom: details.startsAt,
  };
  const open = await listOpenSlots(context.database, asked, context.action.clock.now());
  if (!open) throw problem({ code: 'not_found' });
  return slotsView(open, asked);
}
