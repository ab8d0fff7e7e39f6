import type { Actor } from '../../../core/identity/actor.ts';
import { ok } from '../../../core/result.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import { addDays } from '../../../core/time/add-days.ts';
import type { WaitlistTarget } from '../../../core/waitlist/entry/waitlist-entry.ts';
import { addToWaitlist } from '../../actions/waitlist/entries/add-to-waitlist.ts';
import { setEntryState } from '../../actions/waitlist/entries/set-entry-state.ts';
import { listBookingDetails } from '../../db/booking-details.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { findActiveService } from '../../db/services.ts';
import { accepted } from '../accepted.ts';
import type { DemoClientKey } from '../demo-clients.ts';
import type { DemoContext } from '../demo-context.ts';
import { type DemoEntry, FIRST_IN_LINE, FREED_BEFORE, FREED_NOW, IN_LINE, WAITED_FOR, WAITED_MINUTES } from './demo-waitlist.ts';
import { freeDemoSession } from './free-demo-session.ts';

interface Place {
  readonly owner: Actor;
  readonly coach: CoachRow;
  readonly clients: ReadonlyMap<DemoClientKey, string>;
  readonly comingCycleId?: string;
}

/** A session that somebody else has, next week or later. */
async function takenStart(demo: DemoContext, { owner, coach }: Place): Promise<Instant> {
  const filter = { from: demo.now + 3 * DAY, status: 'confirmed', limit: 50 } as const;
  const booked = accepted(
    await demo.action.transaction(async (tx) => ok(await listBookingDetails(tx, owner, coach.id, filter))),
    'read the sessions to come',
  );
  const found = booked.find(({ serviceSlug }) => serviceSlug === WAITED_FOR);
  if (!found) throw new Error('Nobody has a session in the demo that one could wait for.');
  return found.startsAt;
}

async function targetOf(demo: DemoContext, place: Place, { target }: DemoEntry): Promise<WaitlistTarget> {
  switch (target) {
    case 'service':
      return { kind: 'service' };
    case 'coming':
      if (place.comingCycleId === undefined) throw new Error('The demo has no season to wait for yet.');
      return { kind: 'cycle', cycleId: place.comingCycleId };
    case 'taken':
      return { kind: 'slot', startsAt: await takenStart(demo, place) };
  }
}

async function join(demo: DemoContext, place: Place, entry: DemoEntry): Promise<void> {
  const { owner, coach, clients } = place;
  const ctx = demo.at(demo.now - entry.joinedDaysAgo * DAY);
  const clientId = clients.get(entry.client);
  const service = accepted(await ctx.transaction(async (tx) => ok(await findActiveService(tx, coach.id, WAITED_FOR))), 'find the service');
  if (!service || clientId === undefined) throw new Error(`The demo can't put ${entry.client} in line.`);
  const { weekdays = [], hours = [], recurring = null, message = '' } = entry;
  const wish = {
    target: await targetOf(demo, place, entry),
    serviceId: service.id,
    durationMinutes: WAITED_MINUTES,
    weekdays,
    hours,
    earliest: null,
    latest: null,
    recurring,
    message,
  };
  const entryId = accepted(
    await addToWaitlist(ctx, owner, { coachId: coach.id, clientId, wish, tellClient: false }),
    `put ${entry.client} in line`,
  );
  if (!entry.paused) return;
  const paused = await setEntryState(ctx, owner, { coachId: coach.id, entryId, verb: 'pause', version: 1, tellClient: false });
  accepted(paused, `pause ${entry.client}`);
}

/** The waitlist in the weeks behind: who stood in line, and what became of sessions that were given up. */
export async function addPastWaitlist(demo: DemoContext, place: Place): Promise<void> {
  for (const entry of FIRST_IN_LINE) await join(demo, place, entry);
  for (const session of FREED_BEFORE)
    await freeDemoSession(session, {
      ...place,
      now: demo.now,
      at: demo.at,
      bookedAt: (wished) => wished - 8 * DAY,
      goneAt: (startsAt) => startsAt - 3 * DAY,
    });
}

/** By day it happened just now, in the night on the evening before: at night nobody is asked. */
function latelyByDay({ timeZone }: CoachRow, now: Instant): Instant {
  const { date, minute } = instantToWall(timeZone, now);
  if (minute >= 8 * 60 + 30 && minute < 20 * 60) return now;
  return wallToInstant(timeZone, minute < 12 * 60 ? addDays(date, -1) : date, 19 * 60);
}

/** Who waits today, and what has just fallen free. The mails about it are in the inbox to look at. */
export async function addLivingWaitlist(demo: DemoContext, place: Place): Promise<void> {
  for (const entry of IN_LINE) await join(demo, place, entry);
  const gone = latelyByDay(place.coach, demo.now);
  for (const session of FREED_NOW)
    await freeDemoSession(session, {
      ...place,
      now: demo.now,
      at: demo.aloud,
      bookedAt: () => demo.now - 2 * DAY,
      goneAt: () => gone,
    });
}
