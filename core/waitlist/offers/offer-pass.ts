import { type Instant, MINUTE } from '../../time/instant.ts';
import type { LocalDate } from '../../time/instant.ts';
import type { Candidate } from '../matching/candidate.ts';
import { type NotNow, notNow } from '../matching/eligible-for.ts';
import { WaitingLine } from '../matching/waiting-line.ts';
import { type FreedTime, type Offer, type OfferChain, withEnded } from './offer-chain.ts';
import { askableAt, offerDeadline } from './offer-deadline.ts';
import type { OfferFacts, OfferStep, OfferWait } from './offer-plan.ts';
import type { OfferSettings } from './offer-settings.ts';
import { QuietClock } from './quiet-clock.ts';

/** Offers that are out and that nobody may hold beside another for the same time. */
type Held = Pick<Offer, 'startsAt' | 'endsAt' | 'until'>;

/** Who of a line is asked, now or after their quiet hours, and for whom else the time waits. */
interface Asked {
  readonly offers: Offer[];
  readonly asks: { readonly entryId: string; readonly at: Instant }[];
  /** When those answer at the latest who hold an offer for a time that overlaps. */
  readonly freeAt: Instant[];
  /** Who can be asked when the cycle opens to the public. */
  readonly later: Candidate[];
}

const isOut = ({ state }: Offer): boolean => state === 'offered';

function placesOf({ mode, atOnce }: OfferSettings): number {
  switch (mode) {
    case 'one':
      return 1;
    case 'best':
      return atOnce;
    case 'all':
      return Number.POSITIVE_INFINITY;
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/** They wait for a service that is bound to cycles, of a day that is not open to the public yet; regulars come first. */
const waitsForOpening = ({ entry, client }: Candidate, { season }: FreedTime): boolean =>
  season !== null && !season.isPublic && !client.isRegular && season.serviceIds.includes(entry.serviceId);

/** One look at all chains. First every chain ends what has ended, then each is filled up; what one client holds is kept over all of them. */
export class OfferPass {
  readonly steps: OfferStep[] = [];
  readonly waits: OfferWait[] = [];
  readonly made: { readonly offer: Offer; readonly candidate: Candidate; readonly freed: FreedTime }[] = [];
  readonly #facts: OfferFacts;
  readonly #line: WaitingLine;
  readonly #candidates: ReadonlyMap<string, Candidate>;
  readonly #held = new Map<string, Held[]>();
  /** Days on which somebody has taken one of these times; their bookings may not say so yet. */
  readonly #taken = new Map<string, LocalDate[]>();
  readonly #clocks = new Map<string, QuietClock>();

  constructor(facts: OfferFacts) {
    this.#facts = facts;
    this.#line = new WaitingLine(facts.candidates, facts.settings.order, facts.now);
    this.#candidates = new Map(facts.candidates.map((candidate) => [candidate.entry.id, candidate]));
    for (const { freed, offers } of facts.chains)
      for (const { clientId, state } of offers) if (state === 'accepted') put(this.#taken, clientId, freed.date);
  }

  #clock(zone: string): QuietClock {
    const known = this.#clocks.get(zone);
    if (known) return known;
    const clock = new QuietClock(zone, this.#facts.settings.quiet, this.#facts.now);
    this.#clocks.set(zone, clock);
    return clock;
  }

  #hasTaken(clientId: string, { date }: FreedTime): boolean {
    return this.#taken.get(clientId)?.includes(date) ?? false;
  }

  #whyWithdrawn({ entryId, clientId, byHand }: Offer, freed: FreedTime): NotNow | 'gone' | null {
    const candidate = this.#candidates.get(entryId);
    if (!candidate) return 'gone';
    const why = this.#hasTaken(clientId, freed) ? 'booked_that_day' : notNow(candidate, freed, this.#facts.now);
    // The coach saw it, and chose them nevertheless.
    return byHand && (why === 'booked_that_day' || why === 'client_paused') ? null : why;
  }

  /** The chain without the offers that have ended by now: their time is over, or the person can't take it any more. */
  end(chain: OfferChain): OfferChain {
    if (chain.state !== 'offering') return chain;
    const { freed, offers } = chain;
    const late = new Set<Offer>();
    const withdrawn = new Set<Offer>();
    for (const offer of offers.filter(isOut)) {
      const { entryId, clientId, startsAt, endsAt, until } = offer;
      const why = until <= this.#facts.now ? null : this.#whyWithdrawn(offer, freed);
      if (until <= this.#facts.now) {
        late.add(offer);
        this.steps.push({ kind: 'ran_out', freedId: freed.id, entryId });
      } else if (why !== null) {
        withdrawn.add(offer);
        this.steps.push({ kind: 'withdrawn', freedId: freed.id, entryId, why });
      } else put(this.#held, clientId, { startsAt, endsAt, until });
    }
    if (late.size + withdrawn.size === 0) return chain;
    const ranOut = withEnded(chain, 'ran_out', (offer) => late.has(offer));
    return withEnded(ranOut, 'withdrawn', (offer) => withdrawn.has(offer));
  }

  /** Whether the line passes this person over for good, for as long as they hold another offer (until then), or not at all. */
  #passedOver(candidate: Candidate, freed: FreedTime): boolean | Instant {
    const { entry } = candidate;
    if (this.#hasTaken(entry.clientId, freed)) return true;
    if (waitsForOpening(candidate, freed)) return true;
    const endsAt = freed.startsAt + entry.durationMinutes * MINUTE;
    const held = this.#held.get(entry.clientId) ?? [];
    const overlapping = held.filter((other) => other.startsAt < endsAt && freed.startsAt < other.endsAt);
    if (overlapping.length > 0) return Math.min(...overlapping.map(({ until }) => until));
    return held.length >= this.#facts.settings.offersEach;
  }

  #offer(candidate: Candidate, freed: FreedTime, until: Instant): Offer {
    const { id: entryId, clientId, durationMinutes } = candidate.entry;
    const { startsAt } = freed;
    const endsAt = startsAt + durationMinutes * MINUTE;
    const { now: offeredAt } = this.#facts;
    const offer: Offer = { entryId, clientId, startsAt, endsAt, offeredAt, until, state: 'offered', byHand: false, alternatives: [] };
    put(this.#held, clientId, offer);
    this.made.push({ offer, candidate, freed });
    this.steps.push({ kind: 'offered', freedId: freed.id, offer });
    return offer;
  }

  /** Walks down the line until all places are taken. */
  #ask({ freed, offers }: OfferChain, publicAt: Instant): Asked {
    const { now, settings } = this.#facts;
    const asked: Asked = { offers: [], asks: [], freeAt: [], later: [] };
    const before = new Set([...freed.notFor, ...offers.map(({ clientId }) => clientId)]);
    let places = placesOf(settings) - offers.filter(isOut).length;
    // Whom the coach chose has the time alone, until they have answered.
    const isForOne = freed.byHand || offers.some((offer) => isOut(offer) && offer.byHand);
    if (isForOne || places <= 0 || now >= publicAt) return asked;
    for (const { candidate } of this.#line.walk(freed)) {
      const { id: entryId, clientId } = candidate.entry;
      if (before.has(clientId)) continue;
      const passed = this.#passedOver(candidate, freed);
      if (typeof passed === 'number') asked.freeAt.push(passed);
      if (waitsForOpening(candidate, freed)) asked.later.push(candidate);
      if (passed !== false) continue;
      const clock = this.#clock(candidate.client.timeZone);
      const at = askableAt(now, publicAt, clock, settings);
      const until = at === null ? null : offerDeadline(at, publicAt, clock, settings);
      if (at === null || until === null) continue;
      // A person has one place, by whichever of their entries comes first.
      before.add(clientId);
      if (at > now) asked.asks.push({ entryId, at });
      else asked.offers.push(this.#offer(candidate, freed, until));
      places -= 1;
      if (places <= 0) return { ...asked, freeAt: [] };
    }
    return asked;
  }

  /** The chain with those who are asked now, or public where nobody is left. */
  fill(chain: OfferChain): OfferChain {
    if (chain.state !== 'offering') return chain;
    const { now, settings } = this.#facts;
    const { freed } = chain;
    const publicAt = freed.startsAt - settings.cutOffMinutes * MINUTE;
    const { offers, asks, freeAt, later } = this.#ask(chain, publicAt);
    const out = [...chain.offers.filter(isOut), ...offers];
    // Somebody can be asked at the opening, and in time.
    const opensAt = freed.season?.opensAt ?? null;
    const rests = later.length > 0 && (opensAt === null || opensAt < publicAt);
    if (out.length === 0 && (now >= publicAt || (asks.length + freeAt.length === 0 && !rests))) {
      this.steps.push({ kind: 'public', freedId: freed.id, why: now >= publicAt ? 'cut_off' : 'nobody_left' });
      return { ...chain, state: 'public' };
    }
    // The cut-off comes after every deadline, but for offers made before the coach moved it: those were promised, and are waited for.
    const moments = [publicAt, rests ? opensAt : null, ...out.map(({ until }) => until), ...asks.map(({ at }) => at), ...freeAt];
    const coming = moments.filter((at): at is Instant => at !== null && at > now);
    this.waits.push({ freedId: freed.id, dueAt: Math.min(...coming), publicAt, asks });
    return offers.length === 0 ? chain : { ...chain, offers: [...chain.offers, ...offers] };
  }
}
