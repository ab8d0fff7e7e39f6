import type { Instant } from '../../time/instant.ts';
import type { Candidate } from './candidate.ts';
import { whyNotEligible } from './eligible-for.ts';
import { inOrder, type Ranked, type WaitlistOrder } from './in-order.ts';
import type { SlotTime } from './slot-time.ts';

const NOBODY: readonly Ranked[] = [];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/**
 * Everybody who waits, put in order once, so that hundreds of freed times are matched in one pass: a time looks only at those who wait for a service it
 * can be and for its weekday, and finds them in order.
 */
export class WaitingLine {
  readonly all: readonly Ranked[];
  readonly #now: Instant;
  readonly #drawers = new Map<string, Ranked[]>();

  constructor(candidates: readonly Candidate[], order: WaitlistOrder, now: Instant) {
    this.#now = now;
    this.all = inOrder(candidates, order, now);
    for (const ranked of this.all) {
      const { serviceId, weekdays, target } = ranked.candidate.entry;
      for (const weekday of weekdays.length === 0 || target.kind === 'slot' ? EVERY_DAY : weekdays)
        this.#put(`${weekday} ${serviceId}`, ranked);
    }
  }

  #put(key: string, ranked: Ranked): void {
    const drawer = this.#drawers.get(key);
    if (drawer) drawer.push(ranked);
    else this.#drawers.set(key, [ranked]);
  }

  /** Who may be interested at all, in order. */
  #near({ weekday, serviceIds }: SlotTime): readonly Ranked[] {
    if (serviceIds.length === 1) return this.#drawers.get(`${weekday} ${serviceIds[0]!}`) ?? NOBODY;
    return this.all.filter(({ candidate: { entry } }) => serviceIds.includes(entry.serviceId));
  }

  /** Those who are eligible for the time, the first first, found one by one: who asks for the first few does not pay for all. */
  *walk(time: SlotTime): Generator<Ranked> {
    for (const ranked of this.#near(time)) if (whyNotEligible(ranked.candidate, time, this.#now) === null) yield ranked;
  }

  /** All who are eligible for the time: the index is the position less one. */
  at(time: SlotTime): readonly Ranked[] {
    return this.#near(time).filter(({ candidate }) => whyNotEligible(candidate, time, this.#now) === null);
  }
}
