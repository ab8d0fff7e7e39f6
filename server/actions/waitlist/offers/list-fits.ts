import type { Claim } from '../../../../core/availability/availability-input.ts';
import type { BookingRefusal } from '../../../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { instantToWall } from '../../../../core/time/instant-to-wall.ts';
import { DAY, type Instant } from '../../../../core/time/instant.ts';
import { cycleOn } from '../../../../core/waitlist/freed/line-availability.ts';
import type { KeptChain } from '../../../../core/waitlist/freed/kept-chain.ts';
import { type Ineligible, whyNotEligible } from '../../../../core/waitlist/matching/eligible-for.ts';
import type { Candidate } from '../../../../core/waitlist/matching/candidate.ts';
import { slotTime } from '../../../../core/waitlist/matching/slot-time.ts';
import { handOfferRefusal, timeRefusal } from '../../../../core/waitlist/offers/hand-offer-refusal.ts';
import { keptFor } from '../../../../core/waitlist/offers/kept-for.ts';
import type { ServiceRow } from '../../../db/availability.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Database } from '../../../db/database.ts';
import { listServices } from '../../../db/services.ts';
import { listLineCycles } from '../../../db/waitlist/line-cycles.ts';
import { loadBookingFacts } from '../../bookings/load-booking-facts.ts';
import { reachOf } from '../../bookings/visitor/reach-of.ts';
import { loadChains } from '../load-chains.ts';

export interface Fit {
  readonly candidate: Candidate;
  /** Why the line would not ask them; null: it suits. */
  readonly reason: Ineligible | null;
  /** What keeps the coach from offering it; null: nothing does. */
  readonly hindrance: string | null;
}

interface Asked {
  readonly startsAt: Instant;
  /** Of the hours it lies in; left out: those of whatever people wait for. */
  readonly scheduleId: string | undefined;
  /** Whose session would go: its own claim is not in the way. */
  readonly withoutBookingId?: string | undefined;
  /** Everybody in line, in order. */
  readonly candidates: readonly Candidate[];
}

interface Loaded {
  readonly now: Instant;
  readonly chains: readonly KeptChain[];
  readonly services: ReadonlyMap<string, ServiceRow>;
  readonly cycleId: string | null;
}

/** The claims without the one that keeps a time there for the line: it is what would be offered. */
function withoutKept(claims: readonly Claim[], scheduleId: string, startsAt: Instant): readonly Claim[] {
  const own = claims.findIndex((claim) => claim.isKept === true && claim.scheduleId === scheduleId && claim.startsAt === startsAt);
  return own === -1 ? claims : claims.toSpliced(own, 1);
}

/** Whether the time is free, asked once for each service and length that somebody waits for. */
async function freeTimes(db: Database, coach: CoachRow, { startsAt, candidates, withoutBookingId }: Asked, { now }: Loaded) {
  const found = new Map<string, BookingRefusal | null>();
  for (const { entry } of candidates) {
    const { serviceId, durationMinutes } = entry;
    const key = `${serviceId} ${durationMinutes}`;
    if (found.has(key)) continue;
    const asked = {
      service: { id: serviceId },
      ...reachOf([startsAt], now),
      durationMinutes,
      client: undefined,
      movingBookingId: withoutBookingId,
    };
    const facts = await loadBookingFacts(db, coach, asked, now);
    if (!facts) continue;
    const claims = withoutKept(facts.availability.claims, facts.service.scheduleId, startsAt);
    found.set(key, timeRefusal({ ...facts.availability, claims }, startsAt));
  }
  return ({ entry }: Candidate): BookingRefusal | null => found.get(`${entry.serviceId} ${entry.durationMinutes}`) ?? null;
}

function hindranceOf(
  { now, chains, services, cycleId }: Loaded,
  { entry }: Candidate,
  startsAt: Instant,
  time: BookingRefusal | null,
): string | null {
  const service = services.get(entry.serviceId);
  if (!service) return 'not_open';
  const { clientId } = entry;
  const there = chains.filter(({ freed }) => freed.startsAt === startsAt);
  const kept = keptFor(there, { scheduleId: service.scheduleId, clientId }) ?? null;
  const held = chains.flatMap(({ offers }) => offers.filter((offer) => offer.state === 'offered' && offer.clientId === clientId));
  return handOfferRefusal({ now, startsAt, entry, service, cycleId, kept, held }, time)?.code ?? null;
}

/** Whom the coach may offer a time to, and what speaks for it and against it: those whom it suits first, then the others, both in the order of the line. */
export async function listFits(db: Database, actor: Actor, coach: CoachRow, asked: Asked, now: Instant): Promise<readonly Fit[]> {
  const { startsAt, scheduleId, candidates } = asked;
  const [chains, rows, cycles] = await Promise.all([
    loadChains(db, coach, now),
    listServices(db, actor, coach.id),
    listLineCycles(db, coach.id),
  ]);
  const cycleId = cycleOn(cycles, instantToWall(coach.timeZone, startsAt).date)?.id ?? null;
  const services = new Map(rows.map((row) => [row.id, row]));
  const loaded = { now, chains, services, cycleId };
  const free = await freeTimes(db, coach, asked, loaded);
  const bookable = rows.filter((row) => row.active && (scheduleId === undefined || row.scheduleId === scheduleId)).map(({ id }) => id);
  // Whether a session is too long for the time is what its hours and its neighbours say.
  const time = slotTime(coach.timeZone, { startsAt, endsAt: startsAt + 2 * DAY, serviceIds: bookable, cycleId });
  const fits = candidates.map((candidate) => ({
    candidate,
    reason: whyNotEligible(candidate, time, now),
    hindrance: hindranceOf(loaded, candidate, startsAt, free(candidate)),
  }));
  const suits = ({ reason, hindrance }: Fit): boolean => reason === null && hindrance === null;
  return [...fits.filter(suits), ...fits.filter((fit) => !suits(fit))];
}
