import { REACH_DAYS } from '../../../core/availability/sweep/reach-days.ts';
import { openSlots } from '../../../core/availability/open-slots.ts';
import { withinCycle } from '../../../core/availability/within-cycle.ts';
import { takesTime } from '../../../core/bookings/booking-status.ts';
import { answersOpen } from '../../../core/cycles/answers/answers-open.ts';
import { nearbyTimes } from '../../../core/cycles/answers/nearby-times.ts';
import { isAnswerable } from '../../../core/cycles/answers/standing-answer.ts';
import { cycleSpan } from '../../../core/cycles/phases/cycle-span.ts';
import { serviceAvailability } from '../../../core/availability/service-availability.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { loadServiceWithHours } from '../../db/availability.ts';
import { loadClaims } from '../../db/claims.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { listPlacementBookings } from '../../db/cycles/answers.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import type { Portal } from '../../db/cycles/portal.ts';
import type { Database } from '../../db/database.ts';

/** As far as a visit every two months may lie from its due day, on either side. */
const NEAR = 28 * DAY;

export interface OtherTimes {
  readonly durationMinutes: number;
  readonly starts: readonly Instant[];
}

/**
 * A read, exact at this moment: where else in the cycle one of a client's dates could be. Its own time is not in its way and no other time.
 * None once the deadline is over or the date can't be changed; undefined where the client has no such date.
 */
export async function listOtherTimes(
  db: Database,
  actor: Actor,
  { coach, cycle, regularId, acceptable }: Portal,
  placementId: string,
  now: Instant,
): Promise<OtherTimes | undefined> {
  const placements = await listPlacements(db, { coachId: coach.id, cycleId: cycle.id, regularId });
  const placement = placements.find(({ id }) => id === placementId);
  const [booking] = placement?.booking ? await listPlacementBookings(db, [placement.booking.id]) : [];
  if (!placement || !booking) return undefined;
  const { durationMinutes } = booking;
  if (!isAnswerable(placement, now) || !answersOpen(cycle, now)) return { durationMinutes, starts: [] };
  const span = cycleSpan(coach.timeZone, cycle);
  const days = { from: addDays(cycle.firstDate, -REACH_DAYS), to: addDays(cycle.lastDate, REACH_DAYS) };
  const reach = { from: span.from - REACH_DAYS * DAY, until: span.until + REACH_DAYS * DAY };
  const [service, claims, client] = await Promise.all([
    loadServiceWithHours(db, coach.id, { id: booking.serviceId }, days),
    loadClaims(db, coach.id, reach, booking.id),
    findKnownClient(db, actor, coach.id),
  ]);
  if (!service) return undefined;
  const availability = serviceAvailability(coach, service, claims, { relationship: relationshipOf(client), durationMinutes, now });
  const own = withinCycle(availability, { from: cycle.firstDate, to: cycle.lastDate });
  const others = placements.flatMap((each) =>
    each.booking && each.id !== placementId && takesTime(each.booking.status)
      ? [{ from: each.booking.startsAt, until: each.booking.endsAt }]
      : [],
  );
  const { startsAt } = booking;
  const asked = { zone: coach.timeZone, startsAt, durationMinutes, acceptable, others };
  const near = nearbyTimes(openSlots(own, { from: startsAt - NEAR, until: startsAt + NEAR }), asked);
  // Far off is better than nothing, and costs only whom nothing near is left.
  return { durationMinutes, starts: near.length > 0 ? near : nearbyTimes(openSlots(own, span), asked) };
}
