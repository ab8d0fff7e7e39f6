import type { Instant } from '../../time/instant.ts';
import type { Candidate } from './candidate.ts';
import { type Score, scoreOf } from './score-of.ts';

/** Who comes first: who signed up first, or who has the higher score. */
export const WAITLIST_ORDERS = ['signup', 'score'] as const;
export type WaitlistOrder = (typeof WAITLIST_ORDERS)[number];

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: Score;
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By signup, then by id, so that no two are ever equal. */
const bySignup = ({ candidate: { entry: one } }: Ranked, { candidate: { entry: other } }: Ranked): number =>
  one.signedUpAt - other.signedUpAt || compareText(one.id, other.id);

const byScore = (one: Ranked, other: Ranked): number => other.score.total - one.score.total || bySignup(one, other);

/** All of them, the first first. It does not depend on the time that fell free, so one order serves all times of a pass. */
export function inOrder(candidates: readonly Candidate[], order: WaitlistOrder, now: Instant): readonly Ranked[] {
  const ranked = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, now) }));
  return ranked.sort(order === 'score' ? byScore : bySignup);
}
