import { NOT_FOUND, type NotFound } from '../../identity/not-found.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { type OfferChain, type OfferState, withEnded } from './offer-chain.ts';

/** What people do about a time on offer. Offers that run out, and the next in line, are the plan's. */
export type ChainEvent =
  | { readonly kind: 'accept' | 'decline'; readonly entryId: string }
  /** This person can't take it any more, or the coach wants somebody else; the next in line is asked. */
  | { readonly kind: 'withdraw'; readonly entryId: string }
  /** The time is not free any more: the coach blocked it or gave it to somebody. */
  | { readonly kind: 'take_back' };

export type ChainRefusal =
  | NotFound
  /** The deadline is over. */
  | { readonly code: 'offer_over' }
  /** Somebody else was first, or it was withdrawn. */
  | { readonly code: 'offer_gone' }
  /** They said the other thing before: a no let the next in line have it, a yes is a booking and is changed there. */
  | { readonly code: 'offer_answered' };

const REFUSALS = {
  accepted: 'offer_answered',
  declined: 'offer_answered',
  withdrawn: 'offer_gone',
  ran_out: 'offer_over',
} as const satisfies Readonly<Record<Exclude<OfferState, 'offered'>, ChainRefusal['code']>>;

function answered(chain: OfferChain, entryId: string, answer: 'accepted' | 'declined', now: Instant): Result<OfferChain, ChainRefusal> {
  const offer = chain.offers.find((each) => each.entryId === entryId);
  if (!offer) return refuse(NOT_FOUND);
  // A link opened twice says the same twice.
  if (offer.state === answer) return ok(chain);
  if (offer.state !== 'offered') return refuse({ code: REFUSALS[offer.state] });
  if (offer.until <= now) return refuse({ code: 'offer_over' });
  const said = withEnded(chain, answer, (each) => each === offer);
  return ok(answer === 'accepted' ? { ...withEnded(said, 'withdrawn', () => true), state: 'taken' } : said);
}

/**
 * What becomes of a chain when this happens at `now`. The first to accept in time has it, and what others hold of it is withdrawn. The same
 * answer twice changes nothing; nothing leads out of `taken`, `public` and `taken_back`.
 */
export function decideChain(chain: OfferChain, event: ChainEvent, now: Instant): Result<OfferChain, ChainRefusal> {
  switch (event.kind) {
    case 'accept':
      return answered(chain, event.entryId, 'accepted', now);
    case 'decline':
      return answered(chain, event.entryId, 'declined', now);
    case 'withdraw':
      return chain.offers.some(({ entryId }) => entryId === event.entryId)
        ? ok(withEnded(chain, 'withdrawn', ({ entryId }) => entryId === event.entryId))
        : refuse(NOT_FOUND);
    case 'take_back':
      if (chain.state === 'taken_back') return ok(chain);
      return chain.state === 'offering'
        ? ok({ ...withEnded(chain, 'withdrawn', () => true), state: 'taken_back' })
        : refuse({ code: 'offer_gone' });
  }
}
