import type { Claim } from '../../availability/availability-input.ts';
import type { PhasedCycle } from '../../cycles/phases/phase-at.ts';
import type { Instant } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import type { Candidate } from '../matching/candidate.ts';
import { newChain } from '../offers/offer-chain.ts';
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

/** Where a time that is not open any more had lain: what is left of it may be of use to somebody. */
const spanOfClosed = ({ freed, scheduleId, cause }: KeptChain, claims: LineFacts['claims']): readonly FreedSpan[] => {
  const claim = claims.find(({ freedTimeId }) => freedTimeId === freed.id);
  if (cause === 'by_hand') return [];
  const startsAt = claim?.blockedFrom ?? freed.startsAt;
  const endsAt = claim?.blockedUntil ?? freed.endsAt;
  return [{ scheduleId, startsAt, endsAt, seats: 1, cause, sessionAt: freed.startsAt }];
};

/**
 * What is to be done about a coach's line at `now`: what is not open any more is given back, what fell free is cut into times, and all of them are offered.
 * Nothing is held that nobody is asked about, now or later. Asked again at once, it changes nothing.
 */
export function linePlan(facts: LineFacts): LinePlan {
  const { now, coach, settings, candidates } = facts;
  const looked = facts.chains.map((chain) => ({ chain, until: openUntil(chain, facts) }));
  const closed = looked.flatMap(({ chain, until }) => (until === null ? [chain] : []));
  const closedIds = new Set(closed.map(({ freed }) => freed.id));
  const kept = looked.flatMap(({ chain, until }) => (until === null ? [] : [{ ...chain, freed: { ...chain.freed, endsAt: until } }]));
  const claims = facts.claims.filter(({ freedTimeId }) => !freedTimeId || !closedIds.has(freedTimeId));
  const spans = [...facts.spans, ...closed.flatMap((chain) => spanOfClosed(chain, facts.claims))];
  const cut = cutFreed({ ...facts, spans, claims }).map((time) => ({ ...time, id: facts.newId() }));
  const fresh = cut.map(({ id, time, season }) => newChain({ id, ...time, season, byHand: false }));
  const taken = [...claims, ...cut.map(({ scheduleId, claim }) => asClaim(scheduleId, claim))];
  const open = kept.length + fresh.length === 0 ? [] : openTimes({ ...facts, coach, claims: taken }, facts.around);
  const { steps, waits, nextAt } = offerPlan({ now, settings, candidates, chains: [...kept, ...fresh], open });
  const waiting = new Set(waits.map(({ freedId }) => freedId));
  const dropped = new Set(cut.flatMap(({ id }) => (waiting.has(id) ? [] : [id])));
  return {
    closed,
    held: cut.filter(({ id }) => waiting.has(id)),
    plan: { steps: steps.filter(({ freedId }) => !dropped.has(freedId)), waits, nextAt },
  };
}
