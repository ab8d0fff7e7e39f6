import { bufferedAt, type Timetable, timetable } from '../../availability/sweep/timetable.ts';
import type { Claim } from '../../availability/availability-input.ts';
import type { BookedClaim } from '../../bookings/booked-claim.ts';
import type { Booking } from '../../bookings/booking.ts';
import { type BookingFacts, decideBooking } from '../../bookings/decide-booking.ts';
import { DAY } from '../../time/instant.ts';
import { cycleSpan } from '../phases/cycle-span.ts';
import { capacityAt } from '../times/capacity-at.ts';
import { addClaim, type ClaimsByDay, claimsByDay, claimsOn } from '../times/claims-by-day.ts';
import type { LaneChanges, Told } from './changes-to-send.ts';
import type { PartToBook, SendFacts } from './send-facts.ts';
import { withoutGivenBack } from './without-given-back.ts';

/** A proposal as it is written: the booking and what it takes of the coach's time. */
export interface Proposal {
  readonly placementId: string;
  readonly booking: Booking;
  readonly claim: BookedClaim;
}

interface Offer {
  readonly facts: BookingFacts;
  readonly table: Timetable;
}

/** What was sent keeps what was agreed, and `to` is of the same service and length; only the time is another. */
const movedTo = (before: Booking, to: Booking): Booking => ({
  ...to,
  id: before.id,
  price: before.price,
  policy: before.policy,
  location: before.location,
  clientNote: before.clientNote,
  coachNote: before.coachNote,
  moveCount: before.moveCount,
  sequence: before.sequence + 1,
  version: before.version + 1,
  createdAt: before.createdAt,
});

function propose(
  { facts, table }: Offer,
  part: PartToBook,
  { placement, startsAt }: Told,
  taken: ClaimsByDay<Claim>,
  before: Booking | undefined,
) {
  const claims = claimsOn(taken, bufferedAt(table, startsAt));
  const decision = decideBooking(
    { ...facts, availability: { ...facts.availability, claims } },
    {
      bookingId: placement.id,
      clientId: part.clientId,
      startsAt,
      currency: null,
      clientName: part.clientName,
      clientEmail: part.clientEmail,
      clientPhone: part.clientPhone,
      clientTimeZone: part.clientTimeZone,
      clientNote: '',
      by: 'coach',
      overbook: false,
      checkIns: [],
      userId: null,
      tell: [],
    },
  );
  if (!decision.ok) return undefined;
  const booking: Booking = { ...decision.value.booking, status: 'proposed' };
  return { placementId: placement.id, booking: before ? movedTo(before, booking) : booking, claim: decision.value.claim };
}

/**
 * Puts what is new or moves beside what is taken, in the order of the roster: where a time is not the coach's any more, or is full, it is a
 * conflict. A new booking has its placement's id.
 */
export function fitChanges(
  { cycle, zone, parts, offers, sentAs, claims, bookings }: SendFacts,
  lanes: readonly LaneChanges[],
): { readonly proposals: readonly Proposal[]; readonly conflicts: readonly string[] } {
  const staying = withoutGivenBack(
    claims,
    lanes.flatMap(({ sends }) => sends),
  );
  const taken: ClaimsByDay<Claim> = claimsByDay(staying);
  const { from, until } = cycleSpan(zone, cycle);
  const span = { from: from - DAY, until: until + DAY };
  const tables = new Map([...offers, ...sentAs].map(([id, facts]) => [id, { facts, table: timetable(facts.availability, span) }]));
  const partOf = new Map(parts.map((part) => [part.regularId, part]));
  const proposals: Proposal[] = [];
  const conflicts: string[] = [];
  for (const { part, added, moved } of lanes) {
    const toBook = partOf.get(part.regularId);
    for (const told of [...added, ...moved]) {
      const offer = toBook && (tables.get(told.placement.id) ?? tables.get(toBook.offerId));
      const before = told.placement.booking ? bookings.get(told.placement.booking.id) : undefined;
      const open = offer && capacityAt(offer.table, told.startsAt) > 0;
      const proposal = open ? propose(offer, toBook, told, taken, before) : undefined;
      if (!proposal) conflicts.push(told.placement.id);
      else {
        proposals.push(proposal);
        const { scheduleId, serviceId } = proposal.booking;
        addClaim(taken, { ...proposal.claim, scheduleId, serviceId, isSession: true });
      }
    }
  }
  return { proposals, conflicts };
}
