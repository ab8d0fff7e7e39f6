import type { Claim } from '../../availability/availability-input.ts';
import type { BookedClaim } from '../../bookings/booked-claim.ts';
import { HOUR, type Instant, MINUTE } from '../../time/instant.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Span } from '../../time/span.ts';
import type { Candidate } from '../matching/candidate.ts';
import { slotTime, type SlotTime } from '../matching/slot-time.ts';
import { WaitingLine } from '../matching/waiting-line.ts';
import type { FreedTime } from '../offers/offer-chain.ts';
import type { OfferSettings } from '../offers/offer-settings.ts';
import { asClaim } from './as-claim.ts';
import { clustersOf, type Cluster } from './clusters-of.ts';
import type { FreedSpan } from './freed-span.ts';
import { type CoachOfLine, cycleOn, type CycleOfLine, lineAvailability, type ServiceOfLine } from './line-availability.ts';
import { isFreeAt, type Opening, openingsIn, wasFreeBefore } from './opening.ts';
import { seasonOf } from './season-of.ts';

export interface CutFacts {
  readonly now: Instant;
  readonly coach: CoachOfLine;
  /** Who comes first, and so long before its start nothing is offered any more. */
  readonly settings: Pick<OfferSettings, 'order' | 'cutOffMinutes'>;
  /** What fell free, in the order in which it did. */
  readonly spans: readonly FreedSpan[];
  /** Active ones that somebody in line waits for. */
  readonly services: readonly ServiceOfLine[];
  readonly cycles: readonly CycleOfLine[];
  readonly candidates: readonly Candidate[];
  /** Everything that takes the coach's time near the spans. */
  readonly claims: readonly Claim[];
}

/** A time for the line, cut out of what fell free, before it has an id. */
export interface CutTime {
  readonly scheduleId: string;
  readonly cause: FreedSpan['cause'];
  /** The one that nobody took here before, and whom it was offered to. */
  readonly after: { readonly freedId: string; readonly clientIds: readonly string[] } | null;
  readonly time: SlotTime;
  readonly season: FreedTime['season'];
  /** What holds it: the room with the buffers of what can be booked there. */
  readonly claim: BookedClaim;
}

/** The longest a claim can be; more lies nowhere near. */
const REACH = 48 * HOUR;

/** Lengths that people in line wait for, by service, the longest first. */
function lengthsOf(candidates: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>();
  for (const { entry } of candidates) {
    const there = lengths.get(entry.serviceId) ?? [];
    if (!there.includes(entry.durationMinutes))
      lengths.set(
        entry.serviceId,
        [...there, entry.durationMinutes].sort((one, other) => other - one),
      );
  }
  return lengths;
}

const spanOf = (openings: readonly Opening[]): Span => ({
  from: Math.min(...openings.map(({ blocked }) => blocked.from)),
  until: Math.max(...openings.map(({ blocked }) => blocked.until)),
});

const claimOf = (openings: readonly Opening[]): BookedClaim => {
  const { from, until } = spanOf(openings);
  return {
    startsAt: openings[0]!.startsAt,
    endsAt: Math.max(...openings.map(({ endsAt }) => endsAt)),
    blockedFrom: from,
    blockedUntil: until,
    seats: 1,
    capacity: Math.min(...openings.map(({ capacity }) => capacity)),
    overbookedBy: null,
  };
};

/** How much of the shortest session that could begin there was free before, in milliseconds: so much is kept from everybody that they could have had. */
const freeAnyway = (openings: readonly Opening[], claims: readonly Claim[], spans: readonly FreedSpan[]): number =>
  Math.min(
    ...openings.map((opening) => {
      const { startsAt, endsAt } = opening;
      const edges = [
        ...claims.flatMap((claim) => [claim.blockedFrom, claim.blockedUntil]),
        ...spans.flatMap((span) => [span.startsAt, span.endsAt]),
      ];
      const cuts = [startsAt, ...edges.filter((at) => startsAt < at && at < endsAt).sort((one, other) => one - other), endsAt];
      const parts = cuts.slice(1).map((until, index) => ({ from: cuts[index]!, until }));
      const free = parts.filter((part) =>
        wasFreeBefore({ ...opening, startsAt: part.from, endsAt: part.until, blocked: part }, claims, spans),
      );
      return free.reduce((sum, { from, until }) => sum + until - from, 0);
    }),
  );

/** One look at what fell free: which starts are held for the line, one seat each. */
class Cut {
  readonly times: CutTime[] = [];
  readonly #facts: CutFacts;
  readonly #line: WaitingLine;
  readonly #lengths: ReadonlyMap<string, readonly number[]>;
  /** What takes time, with what was cut so far. */
  #claims: Claim[] = [];
  #spans: readonly FreedSpan[] = [];

  constructor(facts: CutFacts) {
    // In an order of their own, so that the same comes out however they come.
    this.#facts = { ...facts, services: facts.services.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
    this.#line = new WaitingLine(facts.candidates, facts.settings.order, facts.now);
    this.#lengths = lengthsOf(facts.candidates);
  }

  /** All that the hours allow round the cluster. */
  #openings({ from, until }: Cluster): readonly Opening[] {
    const { coach, services, cycles, now, settings } = this.#facts;
    const soonest = now + settings.cutOffMinutes * MINUTE + 1;
    return services.flatMap((service) =>
      (this.#lengths.get(service.id) ?? []).flatMap((durationMinutes) => {
        const input = lineAvailability(coach, service, { cycles, claims: [] }, { durationMinutes, now });
        const { bufferBeforeMinutes, bufferAfterMinutes } = input.rules;
        const first = Math.max(soonest, from - (durationMinutes + bufferAfterMinutes) * MINUTE);
        const last = until + bufferBeforeMinutes * MINUTE;
        return first >= last ? [] : openingsIn(input, { from: first, until: last });
      }),
    );
  }

  #timeOf(openings: readonly Opening[]): SlotTime {
    const { coach, cycles } = this.#facts;
    const { startsAt } = openings[0]!;
    const serviceIds = [...new Set(openings.map(({ serviceId }) => serviceId))].sort();
    const cycleId = cycleOn(cycles, instantToWall(coach.timeZone, startsAt).date)?.id ?? null;
    return slotTime(coach.timeZone, { startsAt, endsAt: Math.max(...openings.map(({ endsAt }) => endsAt)), serviceIds, cycleId });
  }

  /** What nobody took before that a session there would meet; of several seats, whoever was asked about any of them. */
  #after({ startsAt, endsAt }: Pick<Opening, 'startsAt' | 'endsAt'>): CutTime['after'] {
    const given = this.#spans.flatMap((span) => (span.after && span.startsAt < endsAt && startsAt < span.endsAt ? [span.after] : []));
    const [first] = given;
    return first ? { freedId: first.freedId, clientIds: [...new Set(given.flatMap(({ clientIds }) => clientIds))] } : null;
  }

  /** What people wait for of these, in the order of the line. */
  #wanted(openings: readonly Opening[]): readonly Opening[] {
    const wanted = new Set<Opening>();
    const before = openings.flatMap((opening) => this.#after(opening)?.clientIds ?? []);
    for (const { candidate } of this.#line.walk(this.#timeOf(openings))) {
      const { clientId, serviceId, durationMinutes } = candidate.entry;
      const own = openings.find((each) => each.serviceId === serviceId && each.durationMinutes === durationMinutes);
      if (own && !before.includes(clientId)) wanted.add(own);
      if (wanted.size === openings.length) break;
    }
    return [...wanted];
  }

  /** The room at one start; null where nobody could take it, or it was free before. */
  #room(
    openings: readonly Opening[],
    isNew: (opening: Opening) => boolean,
  ): { readonly time: SlotTime; readonly openings: readonly Opening[] } | null {
    const free = openings.filter((opening) => isFreeAt(opening, this.#claims));
    if (!free.some(isNew)) return null;
    const wanted = this.#wanted(free);
    const first = wanted.find(isNew);
    if (!first) return null;
    const fits = this.#together(free, wanted, first);
    return { time: this.#timeOf(fits), openings: fits };
  }

  /**
   * What can be booked in a room for the longest session that is wanted: services all of whose lengths up to it are free there. Where they don't fit together,
   * what `first` is.
   */
  #together(free: readonly Opening[], wanted: readonly Opening[], first: Opening): readonly Opening[] {
    const longest = wanted.reduce((one, other) => (other.durationMinutes > one.durationMinutes ? other : one));
    const within = free.filter(({ durationMinutes }) => durationMinutes <= longest.durationMinutes);
    const whole = within.filter(({ serviceId }) =>
      (this.#lengths.get(serviceId) ?? [])
        .filter((length) => length <= longest.durationMinutes)
        .every((length) => within.some((each) => each.serviceId === serviceId && each.durationMinutes === length)),
    );
    if (!whole.includes(longest) || !whole.includes(first)) return [first];
    const { capacity, blockedFrom: from, blockedUntil: until } = claimOf(whole);
    return isFreeAt({ ...longest, blocked: { from, until }, capacity }, this.#claims) ? whole : [first];
  }

  #take(openings: readonly Opening[], { spans }: Cluster, before: readonly Claim[]): boolean {
    const isNew = (opening: Opening): boolean => !wasFreeBefore(opening, before, spans);
    const room = this.#room(openings, isNew);
    if (!room) return false;
    const { coach, cycles, services, now } = this.#facts;
    const { scheduleId } = room.openings[0]!;
    const claim = claimOf(room.openings);
    const meets = (span: FreedSpan): boolean => span.startsAt < claim.blockedUntil && claim.blockedFrom < span.endsAt;
    const { cause } = spans.find(meets) ?? spans[0]!;
    const bound = services.filter(({ id, cycleBound }) => cycleBound && room.time.serviceIds.includes(id)).map(({ id }) => id);
    const cycle = cycles.find(({ id }) => id === room.time.cycleId) ?? null;
    this.#claims.push(asClaim(scheduleId, claim));
    this.times.push({
      scheduleId,
      cause,
      after: this.#after(room.time),
      time: room.time,
      season: seasonOf(cycle, bound, now, coach.timeZone),
      claim,
    });
    return true;
  }

  /** Holds what can be held of one cluster, seat by seat: what lay there first, then what takes least that was open anyway, then the soonest. */
  cluster(cluster: Cluster): void {
    const before = this.#facts.claims.filter(
      (claim) => claim.blockedFrom < cluster.until + REACH && cluster.from - REACH < claim.blockedUntil,
    );
    const own = this.times.map(({ scheduleId, claim }) => asClaim(scheduleId, claim));
    this.#claims = [...before, ...own];
    this.#spans = cluster.spans;
    const starts = new Map<string, Opening[]>();
    for (const opening of this.#openings(cluster)) {
      // Where there is room for one, it does not matter under which schedule it is kept: all people who could come are one line.
      const key = `${opening.startsAt} ${opening.capacity === 1 ? '' : opening.scheduleId}`;
      const there = starts.get(key);
      if (there) there.push(opening);
      else starts.set(key, [opening]);
    }
    const lay = (openings: readonly Opening[]): boolean => cluster.spans.some(({ sessionAt }) => sessionAt === openings[0]!.startsAt);
    const place = (wanted: Opening): number =>
      this.#line.all.findIndex(
        ({ candidate: { entry } }) => entry.serviceId === wanted.serviceId && entry.durationMinutes === wanted.durationMinutes,
      );
    const groups = [...starts.values()]
      .flatMap((openings) => {
        const [first] = this.#wanted(openings);
        if (!first) return [];
        const free = freeAnyway(openings, before, cluster.spans);
        return [{ openings, at: first.startsAt, lay: lay(openings) ? 0 : 1, free, place: place(first) }];
      })
      .sort((one, other) => one.lay - other.lay || one.free - other.free || one.at - other.at || one.place - other.place)
      .map(({ openings }) => openings);
    for (const openings of groups) while (this.#take(openings, cluster, before));
  }
}

/**
 * Cuts what fell free into times for the line: starts that are open now and were not before, each with room for the longest session that somebody who
 * could be asked waits for there. None collides with another; of several seats each is a time of its own. What lay there first begins there again where
 * it can. What nobody in line could take is left alone.
 */
export function cutFreed(facts: CutFacts): readonly CutTime[] {
  const { spans, now, settings, services, candidates } = facts;
  const ahead = spans.filter(({ endsAt }) => endsAt > now + settings.cutOffMinutes * MINUTE);
  if (ahead.length === 0 || services.length === 0 || candidates.length === 0) return [];
  const cut = new Cut(facts);
  for (const cluster of clustersOf(ahead, 4 * HOUR)) cut.cluster(cluster);
  return cut.times;
}
