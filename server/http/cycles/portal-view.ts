import type { z } from 'zod';
import type { PortalPlacement, PortalView } from '../../../contract/cycles/portal.ts';
import { answersOpen } from '../../../core/cycles/answers/answers-open.ts';
import { isAnswerable } from '../../../core/cycles/answers/standing-answer.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { isDeadlineOver } from '../../../core/cycles/phases/is-deadline-over.ts';
import { placementStatus } from '../../../core/cycles/placement-status.ts';
import type { Placement } from '../../../core/cycles/placement.ts';
import { momentOf } from '../../../core/time/moment.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { BookingDetails } from '../../db/booking-details.ts';
import { listPlacementDetails, type Portal } from '../../db/cycles/portal.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import type { HttpContext } from '../http-context.ts';

const iso = (instant: Instant): string => new Date(instant).toISOString();

interface Clocks {
  readonly coach: string;
  readonly client: string;
}

function dateView(placement: Placement, details: BookingDetails, clocks: Clocks, open: boolean, now: Instant) {
  const { id, state, answer, toldStartsAt } = placement;
  const { startsAt, endsAt } = details;
  const view: z.input<typeof PortalPlacement> = {
    id,
    status: placementStatus({ state, answer, bookingStatus: details.status }),
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
    coachTime: momentOf(clocks.coach, startsAt, endsAt),
    clientTime: momentOf(clocks.client, startsAt, endsAt),
    serviceName: details.serviceName,
    answerable: open && isAnswerable(placement, now),
    movedFrom:
      toldStartsAt === null || toldStartsAt === startsAt ? null : momentOf(clocks.client, toldStartsAt, toldStartsAt + endsAt - startsAt),
  };
  return view;
}

/** The moment answers ended or will; the coach may have ended them before the day that was set. */
function answerBy({ confirmBy, deadlineDoneAt }: Cycle, clocks: Clocks) {
  if (confirmBy === null) return null;
  const at = deadlineDoneAt === null ? confirmBy : Math.min(confirmBy, deadlineDoneAt);
  return { at: iso(at), coachTime: momentOf(clocks.coach, at, at), clientTime: momentOf(clocks.client, at, at) };
}

/** One client's dates as they stand now: what was sent and not withdrawn. Times are of the viewer's zone and of the coach's. */
export async function portalView(
  { database, action }: HttpContext,
  { coach, cycle, regularId, client, wish, message }: Portal,
  timeZone: string | undefined,
): Promise<z.input<typeof PortalView>> {
  const all = await listPlacements(database, { coachId: coach.id, cycleId: cycle.id, regularId });
  const sent = new Map(all.flatMap((each) => (each.booking && each.state === 'planned' ? [[each.booking.id, each] as const] : [])));
  const now = action.clock.now();
  const clocks = { coach: coach.timeZone, client: timeZone ?? client.timeZone ?? coach.timeZone };
  const open = answersOpen(cycle, now);
  const placements = (await listPlacementDetails(database, [...sent.keys()])).flatMap((details) => {
    const placement = sent.get(details.id);
    return placement ? [dateView(placement, details, clocks, open, now)] : [];
  });
  const count = (...statuses: readonly string[]) => placements.filter(({ status }) => statuses.includes(status)).length;
  return {
    coach: { slug: coach.slug, name: coach.name, timeZone: coach.timeZone },
    cycle: { name: cycle.name, firstDate: cycle.firstDate, lastDate: cycle.lastDate },
    clientName: client.name,
    answerBy: answerBy(cycle, clocks),
    closed: isDeadlineOver(cycle, now) || !open,
    wish,
    message,
    counts: { confirmed: count('confirmed', 'completed', 'no_show'), declined: count('declined'), pending: count('proposed') },
    placements,
  };
}
