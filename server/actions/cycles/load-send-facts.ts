import type { BookingFacts } from '../../../core/bookings/decide-booking.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { cycleSpan } from '../../../core/cycles/phases/cycle-span.ts';
import { roundMailKey } from '../../../core/cycles/placements-mail-key.ts';
import type { SendFacts } from '../../../core/cycles/send/send-facts.ts';
import { NO_CREDITS } from '../../../core/packages/uses/credit-facts.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import type { Relationship } from '../../../core/policies/relationship.ts';
import { resolveRules } from '../../../core/policies/resolve-rules.ts';
import { ruleSetOf } from '../../../core/policies/rule-set-of.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import { loadClaims } from '../../db/claims.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import { listSendParts, listSentAs, loadProposedBookings } from '../../db/cycles/send-facts.ts';
import { listMailsThatLeft } from '../../db/cycles/write-sent.ts';
import type { Database } from '../../db/database.ts';
import { loadRosterOffers, type RosterOffer } from './load-roster-offers.ts';
import { isSearching } from './run/is-searching.ts';

type Row = Awaited<ReturnType<typeof listSendParts>>[number];

/** What decides over bookings of one offer for one kind of client: until when they may cancel is agreed with each kind. */
function bookingFacts(coach: CoachRow, { service, availability }: RosterOffer, relationship: Relationship): BookingFacts {
  const { policy, requests, offer } = resolveRules(ruleSetOf(coach, service, relationship), availability.rules.durationMinutes);
  return {
    coachId: coach.id,
    durations: service.durations,
    prices: service.prices,
    location: service.location,
    admission: { coach: coach.visibility, service: service.visibility, client: undefined, runsPractice: true },
    // What a cycle offers is the coach's to give, and free of the count.
    isCheckIn: false,
    // A date uses credits once it is confirmed.
    credits: NO_CREDITS,
    policy,
    requests,
    offer,
    availability,
  };
}

const offerIdOf = (row: Row): string => `${row.serviceId}:${row.durationMinutes}:${relationshipOf(row)}`;

type Offers = Pick<SendFacts, 'offers' | 'sentAs'>;

async function loadOffers(db: Database, coach: CoachRow, cycle: Cycle, rows: readonly Row[], now: Instant): Promise<Offers> {
  const others = await listSentAs(db, cycle.id);
  const offerOf = await loadRosterOffers(db, coach, cycle, [...rows, ...others], { now, by: 'hand' });
  const offers = new Map<string, BookingFacts>();
  const sentAs = new Map<string, BookingFacts>();
  for (const row of rows) {
    const offer = offerOf(row);
    if (offer && !offers.has(offerIdOf(row))) offers.set(offerIdOf(row), bookingFacts(coach, offer, relationshipOf(row)));
    for (const other of others.filter(({ regularId }) => regularId === row.regularId)) {
      const sent = offerOf(other);
      if (sent) sentAs.set(other.placementId, bookingFacts(coach, sent, relationshipOf(row)));
    }
  }
  return { offers, sentAs };
}

/** Everything that decides over sending a cycle's plan; few statements, however long the roster is. */
export async function loadSendFacts(db: Database, coach: CoachRow, cycle: Cycle, now: Instant): Promise<SendFacts> {
  const { from, until } = cycleSpan(coach.timeZone, cycle);
  const [rows, placements, searching, claims, bookings] = await Promise.all([
    listSendParts(db, cycle.id),
    listPlacements(db, { coachId: coach.id, cycleId: cycle.id }),
    isSearching(db, cycle, now),
    loadClaims(db, coach.id, { from: from - DAY, until: until + DAY }),
    loadProposedBookings(db, cycle.id),
  ]);
  const keyOf = (row: Row) => roundMailKey(cycle.id, row.regularId, row.rounds);
  const [{ offers, sentAs }, left] = await Promise.all([
    loadOffers(db, coach, cycle, rows, now),
    listMailsThatLeft(db, rows.filter(({ rounds }) => rounds > 0).map(keyOf)),
  ]);
  const parts = rows.map((row) => ({
    ...row,
    clientTimeZone: row.clientTimeZone ?? coach.timeZone,
    offerId: offerIdOf(row),
    lastMailLeft: row.rounds > 0 && left.has(keyOf(row)),
  }));
  return { cycle, zone: coach.timeZone, now, searching, parts, placements, offers, sentAs, claims, bookings };
}
