import type { Claim } from '../../availability/availability-input.ts';
import type { PhasedCycle } from '../../cycles/phases/phase-at.ts';
import type { Instant } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import type { Candidate } from '../matching/candidate.ts';
import { newChain, type OfferChain } from '../offers/offer-chain.ts';
import { type OfferPlan, offerPlan } from '../offers/offer-plan.ts';
import type { OfferSettings } from '../offers/offer-settings.ts';
import { asClaim } from './as-claim.ts';
import { cutFreed, type CutTime } from './cut-freed.ts';
import type { FreedSpan } from './freed-span.ts';
import type { KeptChain } from './kept-chain.ts';
import type { CoachOfLine, CycleOfLine, ServiceOfLine } from './line-availability.ts';
import { openTimes } from './open-times.ts';
import { openUntil } from './open-until.ts';

/** What is known of one coach's line at one moment. */
export interface LineFacts {
  readonly now: Instant;
  readonly coach: CoachOfLine;
  readonly settings: OfferSettings;
  /** All that are held. */
  readonly chains: readonly KeptChain[];
  /** What fell free since the last look. */
  readonly spans: readonly FreedSpan[];
  readonly candidates: readonly Candidate[];
  /** Active ones. */
  readonly services: readonly (ServiceOfLine & { readonly cycles: readonly PhasedCycle[]; readonly durations: readonly number[] })[];
  readonly cycles: readonly CycleOfLine[];
  /** All that take time in reach; `freedTimeId` of what is held. */
  readonly claims: readonly (Claim & { readonly freedTimeId?: string | null })[];
  /** In which other times are looked for. */
  readonly around: Span;
  /** Core has no dice. */
  readonly newId: () => string;
}

export interface LinePlan {
  /** Held times that are not open any more. */
  readonly closed: readonly KeptChain[];
  /** Times that are held from now on. */
  readonly held: readonly (CutTime & { readonly id: string })[];
  /** What happens to the others and to the new ones. What was cut and would be held for nobody is in none of its steps. */
  readonly plan: Pick<OfferPlan, 'steps' | 'waits' | 'nextAt'>;
}

/** Where a time that is held no more had lain: what is left of it may be of use to somebody. */
function spanOf({ freed, scheduleId, cause }: KeptChain, claims: LineFacts['claims'], after?: FreedSpan['after']): readonly FreedSpan[] {
  if (cause === 'by_hand') return [];
  const claim = claims.find(({ freedTimeId }) => freedTimeId === freed.id);
  const startsAt = claim?.blockedFrom ?? freed.startsAt;
  const endsAt = claim?.blockedUntil ?? freed.endsAt;
  return [{ scheduleId, startsAt, endsAt, seats: 1, cause, sessionAt: freed.startsAt, ...(after && { after }) }];
}

/** What nobody took who was asked may suit somebody else at another start: it is cut once more, for those alone. */
const spansAfter = (kept: readonly KeptChain[], { chains, steps }: OfferPlan, claims: LineFacts['claims']): readonly FreedSpan[] =>
  steps.flatMap((step) => {
    const chain = step.kind === 'public' && step.why === 'nobody_left' ? kept.find(({ freed }) => freed.id === step.freedId) : undefined;
    if (!chain) return [];
    const asked = chains.find(({ freed }) => freed.id === chain.freed.id)?.offers ?? [];
    const clientIds = [...new Set([...chain.freed.notFor, ...asked.map(({ clientId }) => clientId)])];
    return spanOf(chain, claims, { freedId: chain.freed.id, clientIds });
  });

type NewTime = LinePlan['held'][number];

const chainOfCut = ({ id, time, season, after }: NewTime): OfferChain =>
  newChain({ id, ...time, season, byHand: false, notFor: after?.clientIds ?? [] });
const claimOfCut = ({ scheduleId, claim }: NewTime): Claim => asClaim(scheduleId, claim);

function planOf(facts: LineFacts, chains: readonly OfferChain[], claims: readonly Claim[]): OfferPlan {
  const { now, settings, candidates, around } = facts;
  return offerPlan({ now, settings, candidates, chains, open: chains.length === 0 ? [] : openTimes({ ...facts, claims }, around) });
}

/** Whoever let an offer pass by now is not asked about its start again, by another seat of it either; what is written says so only after this look. */
function withLapsed(candidates: readonly Candidate[], chains: readonly KeptChain[], now: Instant): readonly Candidate[] {
  const over = chains.flatMap(({ offers }) => offers.filter(({ state, until }) => state === 'offered' && until <= now));
  const clients = new Set(over.map(({ clientId }) => clientId));
  return candidates.map((candidate) => {
    const { clientId } = candidate.entry;
    if (!clients.has(clientId)) return candidate;
    const starts = over.filter((offer) => offer.clientId === clientId).map(({ startsAt }) => startsAt);
    return { ...candidate, refused: [...candidate.refused, ...starts] };
  });
}

/**
 * What is to be done about a coach's line at `now`: what is not open any more is given back, what fell free is cut into times, and all of them are offered.
 * Nothing is held that nobody is asked about, now or later. Asked again at once, it changes nothing.
 */
export function linePlan(written: LineFacts): LinePlan {
  const facts = { ...written, candidates: withLapsed(written.candidates, written.chains, written.now) };
  const looked = facts.chains.map((chain) => ({ chain, until: openUntil(chain, facts) }));
  const closed = looked.flatMap(({ chain, until }) => (until === null ? [chain] : []));
  const closedIds = new Set(closed.map(({ freed }) => freed.id));
  const kept = looked.flatMap(({ chain, until }) => (until === null ? [] : [{ ...chain, freed: { ...chain.freed, endsAt: until } }]));
  const claims = facts.claims.filter(({ freedTimeId }) => !freedTimeId || !closedIds.has(freedTimeId));
  const spans = [...facts.spans, ...closed.flatMap((chain) => spanOf(chain, facts.claims))];
  const cut = cutFreed({ ...facts, spans, claims }).map((time) => ({ ...time, id: facts.newId() }));
  const first = planOf(facts, [...kept, ...cut.map(chainOfCut)], [...claims, ...cut.map(claimOfCut)]);
  const after = spansAfter(kept, first, facts.claims);
  const given = new Set(after.map((span) => span.after?.freedId));
  const left = claims.filter(({ freedTimeId }) => !freedTimeId || !given.has(freedTimeId));
  const again = cutFreed({ ...facts, spans: after, claims: [...left, ...cut.map(claimOfCut)] }).map((time) => ({
    ...time,
    id: facts.newId(),
  }));
  const all = [...cut, ...again];
  const last = again.length === 0 ? first : planOf(facts, [...first.chains, ...again.map(chainOfCut)], [...left, ...all.map(claimOfCut)]);
  const steps = again.length === 0 ? first.steps : [...first.steps, ...last.steps];
  const waiting = new Set(last.waits.map(({ freedId }) => freedId));
  const dropped = new Set(all.flatMap(({ id }) => (waiting.has(id) ? [] : [id])));
  return {
    closed,
    held: all.filter(({ id }) => waiting.has(id)),
    plan: { steps: steps.filter(({ freedId }) => !dropped.has(freedId)), waits: last.waits, nextAt: last.nextAt },
  };
}
