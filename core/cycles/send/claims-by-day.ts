import type { Claim } from '../../availability/availability-input.ts';
import { DAY, type Instant } from '../../time/instant.ts';

const dayOf = (instant: Instant): number => Math.floor(instant / DAY);

/** Claims by the days they touch, so that thousands of placements each look at a few. */
export class ClaimsByDay {
  readonly #days = new Map<number, Claim[]>();

  constructor(claims: readonly Claim[]) {
    for (const claim of claims) this.add(claim);
  }

  add(claim: Claim): void {
    for (let day = dayOf(claim.blockedFrom); day <= dayOf(claim.blockedUntil); day++) {
      const there = this.#days.get(day);
      if (there) there.push(claim);
      else this.#days.set(day, [claim]);
    }
  }

  /** Those that touch the days round `[from, until]`, by start. */
  near(from: Instant, until: Instant): readonly Claim[] {
    const found = new Set<Claim>();
    for (let day = dayOf(from) - 1; day <= dayOf(until) + 1; day++) for (const claim of this.#days.get(day) ?? []) found.add(claim);
    return [...found].toSorted((one, other) => one.blockedFrom - other.blockedFrom);
  }
}
