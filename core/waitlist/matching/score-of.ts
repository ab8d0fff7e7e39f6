import type { Relationship } from '../../policies/relationship.ts';
import { DAY, type Instant } from '../../time/instant.ts';
import type { Candidate } from './candidate.ts';

/** What each factor weighs; the sizes add up to 1. */
export const SCORE_WEIGHTS = {
  connection: 0.3,
  history: 0.2,
  cancellations: -0.2,
  waiting: 0.15,
  account: 0.1,
  offers: 0.05,
} as const;
export type ScoreFactor = keyof typeof SCORE_WEIGHTS;
export const SCORE_FACTORS = Object.keys(SCORE_WEIGHTS) as readonly ScoreFactor[];

/** Everybody begins with what cancellations can cost, so that the score lies within 0–1. */
export const SCORE_START = 0.2;

/** A score and what it is made of: the total is `SCORE_START` and all points together. */
export interface Score {
  readonly total: number;
  readonly parts: Readonly<Record<ScoreFactor, { readonly value: number; readonly points: number }>>;
}

/** The spec knows connected or not; a favourite is a little more than connected, not twice as much. */
const CONNECTION: Readonly<Record<Relationship, number>> = { not_connected: 0, connected: 0.8, vip: 1 };

const HALF_HISTORY = 10;
const HALF_WAIT_DAYS = 30;
const HALF_ACCOUNT_DAYS = 365;
const HALF_OFFERS = 2;
/** Sessions that everybody is taken to have kept, so that one cancellation of one is not a hundred percent. */
const BENEFIT_OF_DOUBT = 3;

/** Rises from 0 towards 1, half way at `half`: every step counts, each a little less than the one before, and none counts nothing. */
const rising = (amount: number, half: number): number => Math.max(0, amount) / (Math.max(0, amount) + half);

/** Each factor from 0 to 1. The curves and their reasons are in docs/waitlist.md. */
function valuesOf({ entry, client }: Candidate, now: Instant): Readonly<Record<ScoreFactor, number>> {
  return {
    connection: CONNECTION[client.relationship],
    history: rising(client.kept, HALF_HISTORY),
    cancellations: client.missed / (client.missed + client.kept + BENEFIT_OF_DOUBT),
    waiting: rising((now - entry.signedUpAt) / DAY, HALF_WAIT_DAYS),
    account: rising((now - client.knownSince) / DAY, HALF_ACCOUNT_DAYS),
    offers: 1 - rising(client.offers, HALF_OFFERS),
  };
}

/** The candidate's score at `now`, 0–1, with its parts. */
export function scoreOf(candidate: Candidate, now: Instant): Score {
  const values = valuesOf(candidate, now);
  const part = (factor: ScoreFactor): Score['parts'][ScoreFactor] => ({
    value: values[factor],
    points: SCORE_WEIGHTS[factor] * values[factor],
  });
  const parts = {
    connection: part('connection'),
    history: part('history'),
    cancellations: part('cancellations'),
    waiting: part('waiting'),
    account: part('account'),
    offers: part('offers'),
  };
  const total = SCORE_FACTORS.reduce((sum, factor) => sum + parts[factor].points, SCORE_START);
  // Sums of fractions may miss 0 and 1 by a hair.
  return { total: Math.min(1, Math.max(0, total)), parts };
}
