import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { type Instant, MINUTE } from '../../../core/time/instant.ts';
import type { EntryDetails } from '../../db/waitlist/entry-details.ts';
import type { OfferRow } from '../../db/waitlist/offers.ts';

const iso = (instant: Instant): string => new Date(instant).toISOString();

/** The zones of both sides. */
export interface BothZones {
  readonly coach: string;
  readonly client: string;
}

/** A time on both clocks. */
export const timeView = ({ coach, client }: BothZones, startsAt: Instant, endsAt: Instant) => ({
  startsAt: iso(startsAt),
  endsAt: iso(endsAt),
  coachTime: momentOf(coach, startsAt, endsAt),
  clientTime: momentOf(client, startsAt, endsAt),
});

function targetView({ slotAt, cycleId, cycle, durationMinutes }: EntryDetails, zones: BothZones) {
  if (slotAt !== null) return { kind: 'slot' as const, ...timeView(zones, slotAt, slotAt + durationMinutes * MINUTE) };
  if (cycleId === null || cycle === null) return { kind: 'service' as const };
  return { kind: 'cycle' as const, cycleId, ...cycle };
}

/** The last day on which something is offered, of the coach's calendar. */
export const standsUntil = (coachZone: string, expiresAt: Instant) => instantToWall(coachZone, expiresAt - 1).date;

/** What both sides see of a place in line. */
export const entryView = (entry: EntryDetails, coachZone: string, position: number | null) => ({
  id: entry.id,
  state: entry.state,
  service: { id: entry.serviceId, name: entry.serviceName, slug: entry.serviceSlug, color: entry.serviceColor },
  target: targetView(entry, { coach: coachZone, client: entry.timeZone }),
  durationMinutes: entry.durationMinutes,
  weekdays: [...entry.weekdays],
  hours: [...entry.hours],
  earliest: entry.earliest,
  latest: entry.latest,
  recurring: entry.frequency,
  message: entry.message,
  signedUpAt: iso(entry.signedUpAt),
  standsUntil: standsUntil(coachZone, entry.expiresAt),
  position,
  version: entry.version,
});

/** An offer but for its alternatives. One whose time is over has run out, be it that nobody has written so yet. */
export const offerView = (offer: OfferRow, zones: BothZones, now: Instant) => ({
  ...timeView(zones, offer.startsAt, offer.endsAt),
  id: offer.id,
  state: offer.state === 'offered' && offer.until <= now ? ('ran_out' as const) : offer.state,
  offeredAt: iso(offer.offeredAt),
  until: iso(offer.until),
  untilCoachTime: momentOf(zones.coach, offer.until, offer.until),
  untilClientTime: momentOf(zones.client, offer.until, offer.until),
  answeredAt: offer.answeredAt === null ? null : iso(offer.answeredAt),
  bookingId: offer.bookingId,
});
