import type { z } from 'zod';
import type { FreedTimeView } from '../../../contract/waitlist/freed-time-view.ts';
import { momentOf } from '../../../core/time/moment.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { listWaits, type WaitsFor } from '../../actions/waitlist/offers/list-waits.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { findFreedTimeDetails, type FreedTimeDetails } from '../../db/waitlist/freed-time-details.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';

type View = z.input<typeof FreedTimeView>;

const iso = (instant: Instant): string => new Date(instant).toISOString();
const isoOrNull = (instant: Instant | null): string | null => (instant === null ? null : iso(instant));

const isAskedNow = ({ state, offers }: FreedTimeDetails): boolean =>
  state !== 'offering' || offers.some((offer) => offer.state === 'offered');

function freedTimeView(time: FreedTimeDetails, zone: string, waitsFor: WaitsFor | null): View {
  const { id, scheduleId, startsAt, endsAt, services, cause, state, endReason } = time;
  return {
    id,
    scheduleId,
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
    coachTime: momentOf(zone, startsAt, endsAt),
    services: [...services],
    cause,
    state,
    freedAt: iso(time.freedAt),
    endedAt: isoOrNull(time.endedAt),
    endReason,
    publicAt: isoOrNull(time.publicAt),
    waitsFor,
    dueAt: isoOrNull(time.dueAt),
    offers: time.offers.map((offer) => ({
      ...offer,
      startsAt: iso(offer.startsAt),
      endsAt: iso(offer.endsAt),
      offeredAt: iso(offer.offeredAt),
      until: iso(offer.until),
      untilCoachTime: momentOf(zone, offer.until, offer.until),
    })),
  };
}

/** Freed times as their coach sees them, in the order given. */
export async function freedTimeViews(
  { database, action }: HttpContext,
  coach: CoachRow,
  times: readonly FreedTimeDetails[],
): Promise<readonly View[]> {
  const waits = times.every(isAskedNow) ? new Map<string, WaitsFor>() : await listWaits(database, coach, action.clock.now());
  return times.map((time) => freedTimeView(time, coach.timeZone, isAskedNow(time) ? null : (waits.get(time.id) ?? null)));
}

/** One of the coach's own. */
export async function showFreedTime(context: HttpContext, coach: CoachRow, freedTimeId: string): Promise<View> {
  const time = await findFreedTimeDetails(context.database, coach.id, freedTimeId);
  const [view] = time ? await freedTimeViews(context, coach, [time]) : [];
  if (!view) throw problem({ code: 'not_found' });
  return view;
}
