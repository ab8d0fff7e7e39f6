import type { Instant } from '../../time/instant.ts';
import type { Candidate } from '../matching/candidate.ts';
import type { NotNow } from '../matching/eligible-for.ts';
import type { SlotTime } from '../matching/slot-time.ts';
import { alternativesOf } from './alternatives-of.ts';
import type { Offer, OfferChain } from './offer-chain.ts';
import type { OfferSettings } from './offer-settings.ts';
import { OfferPass } from './offer-pass.ts';
import { takeableTimes } from './takeable-times.ts';

export interface OfferFacts {
  readonly now: Instant;
  readonly settings: OfferSettings;
  /** All that are `offering`, and those lately taken, of one coach. */
  readonly chains: readonly OfferChain[];
  /** Everybody who stands in line with this coach. */
  readonly candidates: readonly Candidate[];
  /** What the public can book now, to be named as alternatives. */
  readonly open: readonly SlotTime[];
}

export type OfferStep =
  | { readonly kind: 'ran_out'; readonly freedId: string; readonly entryId: string }
  /** `gone`: the entry is not there any more. */
  | { readonly kind: 'withdrawn'; readonly freedId: string; readonly entryId: string; readonly why: NotNow | 'gone' }
  | { readonly kind: 'offered'; readonly freedId: string; readonly offer: Offer }
  | { readonly kind: 'public'; readonly freedId: string; readonly why: 'nobody_left' | 'cut_off' };

/** What a time that is still held for the line waits for. */
export interface OfferWait {
  readonly freedId: string;
  /** When something is to be decided again, if nobody answers before. */
  readonly dueAt: Instant;
  /** When it goes public at the latest. */
  readonly publicAt: Instant;
  /** Who is asked when their quiet hours are over. */
  readonly asks: readonly { readonly entryId: string; readonly at: Instant }[];
}

export interface OfferPlan {
  /** What happens now, in this order. */
  readonly steps: readonly OfferStep[];
  /** All chains, after it. */
  readonly chains: readonly OfferChain[];
  readonly waits: readonly OfferWait[];
  /** The earliest of all `dueAt`: to look again before then is of no use, unless something happens. Null: nothing is held. */
  readonly nextAt: Instant | null;
}

/**
 * What is to be done at `now` about times that fell free: which offers have ended, who is offered what until when, what goes public, and when to look
 * again. Drawn from what is written alone, so that it may be asked at any time, on any process, after any crash: asked twice at the same moment,
 * the second time changes nothing.
 *
 * Nobody is skipped: a time is offered to the next only where everybody before was asked about it, can't be asked in time, holds an offer for a
 * time that overlaps, or as many as one person may. It goes public when nobody is left to ask, and at the cut-off whoever is left.
 * While its cycle is not public yet only regulars are asked; then it rests until the opening.
 */
export function offerPlan(facts: OfferFacts): OfferPlan {
  const pass = new OfferPass(facts);
  const ended = facts.chains.map((chain) => pass.end(chain));
  const soonest = ended.toSorted((one, other) => one.freed.startsAt - other.freed.startsAt || (one.freed.id < other.freed.id ? -1 : 1));
  const filled = new Map(soonest.map((chain) => [chain.freed.id, pass.fill(chain)]));
  const drafts = ended.map((chain) => filled.get(chain.freed.id) ?? chain);
  const published = new Set(pass.steps.flatMap((step) => (step.kind === 'public' ? [step.freedId] : [])));
  const takeable = takeableTimes(drafts, published, facts.open);
  const named = new Map<Offer, Offer>();
  for (const { offer, candidate, freed } of pass.made)
    named.set(offer, { ...offer, alternatives: alternativesOf(candidate, freed, takeable, facts.now) });
  const chains = drafts.map((chain) =>
    chain.offers.some((offer) => named.has(offer)) ? { ...chain, offers: chain.offers.map((offer) => named.get(offer) ?? offer) } : chain,
  );
  const steps = pass.steps.map((step) => (step.kind === 'offered' ? { ...step, offer: named.get(step.offer) ?? step.offer } : step));
  const nextAt = pass.waits.reduce<Instant | null>((next, { dueAt }) => (next === null || dueAt < next ? dueAt : next), null);
  return { steps, chains, waits: pass.waits, nextAt };
}
