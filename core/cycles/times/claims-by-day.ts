import type { Claim } from '../../availability/availability-input.ts';
import { DAY } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';

/**
 * Claims under the days they touch, counted from 1970-01-01 in UTC, which only divides them: what lies on a session is found among a dozen
 * instead of a season's thousand.
 */
export type ClaimsByDay<T extends Claim> = Map<number, T[]>;

const firstDay = ({ from }: Span): number => Math.floor(from / DAY);
const lastDay = ({ until }: Span): number => Math.ceil(until / DAY) - 1;
const spanOf = ({ blockedFrom, blockedUntil }: Claim): Span => ({ from: blockedFrom, until: blockedUntil });

export function addClaim<T extends Claim>(days: ClaimsByDay<T>, claim: T): void {
  const span = spanOf(claim);
  for (let day = firstDay(span); day <= lastDay(span); day += 1) {
    const list = days.get(day);
    if (list) list.push(claim);
    else days.set(day, [claim]);
  }
}

export function claimsByDay<T extends Claim>(claims: readonly T[]): ClaimsByDay<T> {
  const days: ClaimsByDay<T> = new Map();
  for (const claim of claims) addClaim(days, claim);
  return days;
}

/** Those that lie on the span, each once. */
export function claimsOn<T extends Claim>(days: ClaimsByDay<T>, span: Span): readonly T[] {
  const found: T[] = [];
  for (let day = firstDay(span); day <= lastDay(span); day += 1) {
    for (const claim of days.get(day) ?? []) {
      const seenBefore = day > firstDay(span) && firstDay(spanOf(claim)) < day;
      if (!seenBefore && claim.blockedFrom < span.until && span.from < claim.blockedUntil) found.push(claim);
    }
  }
  return found;
}
